// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/widget_texts.h"

#include "dashboard/json_fields.h"
#include "dashboard/widget_options.h"

#include <QJsonArray>

namespace belfry {

namespace {

using L1 = QLatin1String;

Result<void> changeText(QString &text, const QString &pointer, const TextChange &change)
{
    return change(text, pointer).map([&](const QString &changed) { text = changed; });
}

Result<void> changeMember(QJsonObject &object, const QString &name, const QString &pointer, const TextChange &change)
{
    if (!object.value(name).isString())
        return {};
    return change(object.value(name).toString(), jsonPointer(pointer, name)).map([&](const QString &changed) {
        object.insert(name, changed);
    });
}

Result<void> changeColumns(QJsonObject &options, const QString &pointer, const TextChange &change)
{
    const QString name = QStringLiteral("columns");
    QJsonArray columns = options.value(name).toArray();
    for (qsizetype i = 0; i < columns.size(); ++i) {
        QJsonObject column = columns[i].toObject();
        const QString at = jsonPointer(jsonPointer(pointer, name), i);
        if (auto changed = changeMember(column, QStringLiteral("title"), at, change); !changed)
            return changed;
        if (column != columns[i].toObject())
            columns[i] = column;
    }
    if (!columns.isEmpty())
        options.insert(name, columns);
    return {};
}

Result<void> changeOptions(Widget &widget, const QString &pointer, const TextChange &change)
{
    const QStringList names = textOptions(widget.type);
    for (const QString &name : names) {
        if (auto changed = changeMember(widget.options, name, pointer, change); !changed)
            return changed;
    }
    return widget.type == L1("table") ? changeColumns(widget.options, pointer, change) : Result<void>();
}

} // namespace

Result<void> changeTexts(Widget &widget, const QString &pointer, const TextChange &expression, const TextChange &text)
{
    for (std::size_t i = 0; i < widget.queries.size(); ++i) {
        WidgetQuery &query = widget.queries[i];
        const QString at = jsonPointer(pointer + L1("/queries"), qsizetype(i));
        auto changed = changeText(query.expr, at + L1("/expr"), expression).and_then([&] {
            return changeText(query.legend, at + L1("/legend"), text);
        });
        if (!changed)
            return changed;
    }
    return changeText(widget.title, pointer + L1("/title"), text)
        .and_then([&] { return changeText(widget.context, pointer + L1("/context"), text); })
        .and_then([&] { return changeOptions(widget, pointer + L1("/options"), text); });
}

} // namespace belfry
