// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/options_schema.h"

#include "dashboard/unit.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace belfry {

namespace {

using L1 = QLatin1String;
using Kind = WidgetOption::Kind;

QJsonObject ofType(L1 type)
{
    return {{L1("type"), type}};
}

QJsonObject oneOfWords(const WidgetOption &option)
{
    QJsonArray words;
    for (const OptionWord &word : option.words)
        words.append(L1(word.id));
    return {{L1("enum"), words}};
}

QJsonObject numberSchema(const WidgetOption &option, L1 type)
{
    QJsonObject schema = ofType(type);
    schema.insert(L1("minimum"), option.lowest);
    schema.insert(L1("maximum"), option.highest);
    return schema;
}

QJsonObject listSchema(const QJsonObject &items)
{
    QJsonObject schema = ofType(L1("array"));
    schema.insert(L1("items"), items);
    return schema;
}

QJsonObject queriesSchema(const WidgetOption &option)
{
    QJsonObject schema = listSchema({{L1("type"), L1("integer")}, {L1("minimum"), 0}});
    schema.insert(L1("maxItems"), option.highest);
    return schema;
}

QJsonObject kindSchema(const WidgetOption &option)
{
    switch (option.kind) {
    case Kind::Boolean: return ofType(L1("boolean"));
    case Kind::Text:
    case Kind::LongText:
    case Kind::Image: return ofType(L1("string"));
    case Kind::Number: return numberSchema(option, L1("number"));
    case Kind::Integer:
    case Kind::Color: return numberSchema(option, L1("integer"));
    case Kind::Word: return oneOfWords(option);
    case Kind::Words: return listSchema(oneOfWords(option));
    case Kind::Queries: return queriesSchema(option);
    case Kind::Unit: return {{L1("enum"), QJsonArray::fromStringList(unitNames())}};
    case Kind::Columns: return listSchema(ofType(L1("object")));
    }
    return {};
}

QJsonObject optionSchema(const WidgetOption &option)
{
    QJsonObject schema = kindSchema(option);
    schema.insert(L1("title"), L1(option.title));
    if (*option.hint)
        schema.insert(L1("description"), QString::fromUtf8(option.hint));
    // A document is an object or an array, so a lone value travels in an array.
    const QJsonValue preset = QJsonDocument::fromJson('[' + QByteArray(option.preset) + ']').array().at(0);
    if (!preset.isNull())
        schema.insert(L1("default"), preset);
    return schema;
}

} // namespace

QJsonObject optionsSchema(const WidgetType &type)
{
    QJsonObject properties;
    for (const WidgetOption &option : type.options)
        properties.insert(L1(option.name), optionSchema(option));
    return properties;
}

} // namespace belfry
