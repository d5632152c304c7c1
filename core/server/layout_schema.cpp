// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/layout_schema.h"

#include "dashboard/options_schema.h"
#include "server/api_document.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace belfry {

namespace {

using L1 = QLatin1String;

constexpr L1 kRoot("Layout");

QByteArray textOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The schemas that one of them names.
QStringList namedIn(const QJsonObject &schema)
{
    static const QRegularExpression kReference(QStringLiteral("#/components/schemas/(\\w+)"));
    QStringList names;
    auto found = kReference.globalMatch(QString::fromUtf8(textOf(schema)));
    while (found.hasNext())
        names << found.next().captured(1);
    return names;
}

/// The layout's schema and all that it leads to.
QJsonObject definitions(const QJsonObject &schemas)
{
    QJsonObject found;
    QStringList open{kRoot};
    while (!open.isEmpty()) {
        const QString name = open.takeLast();
        if (found.contains(name))
            continue;
        const QJsonObject schema = schemas.value(name).toObject();
        found.insert(name, schema);
        open << namedIn(schema);
    }
    return found;
}

/// "If it is of this type, then its options are these."
QJsonArray optionsByType()
{
    QJsonArray all;
    for (const WidgetType *type : widgetTypes()) {
        const QJsonObject isOne{
            {L1("properties"), QJsonObject{{L1("type"), QJsonObject{{L1("const"), L1(type->id)}}}}}};
        const QJsonObject options{{L1("properties"), optionsSchema(*type)}};
        all.append(QJsonObject{{L1("if"), isOne},
                               {L1("then"), QJsonObject{{L1("properties"), QJsonObject{{L1("options"), options}}}}}});
    }
    return all;
}

} // namespace

Result<QByteArray> layoutSchema()
{
    Result<QByteArray> description = apiDocumentAsJson(ApiDocument::OpenApi);
    if (!description)
        return description;
    const QJsonObject document = QJsonDocument::fromJson(*description).object();
    QJsonObject all = definitions(document.value(L1("components"))[L1("schemas")].toObject());
    QJsonObject widget = all.value(L1("Widget")).toObject();
    widget.insert(L1("allOf"), optionsByType());
    all.insert(L1("Widget"), widget);
    const QJsonObject schema{{L1("$schema"), L1("https://json-schema.org/draft/2020-12/schema")},
                             {L1("title"), L1("A layout of Belfry")},
                             {L1("$ref"), QString(L1("#/$defs/") + kRoot)},
                             {L1("$defs"), all}};
    return textOf(schema).replace("#/components/schemas/", "#/$defs/");
}

} // namespace belfry
