// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_json.h"
#include "dashboard/variable_json.h"

#include <QJsonArray>

namespace belfry {

namespace {

using L1 = QLatin1String;

void setText(QJsonObject &object, L1 name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

QJsonObject writeGrid(const GridRect &grid)
{
    return {{L1("x"), grid.x}, {L1("y"), grid.y}, {L1("w"), grid.w}, {L1("h"), grid.h}};
}

QJsonArray writeQueries(const std::vector<WidgetQuery> &queries)
{
    QJsonArray list;
    for (const WidgetQuery &query : queries) {
        QJsonObject object{{L1("expr"), query.expr}};
        setText(object, L1("legend"), query.legend);
        list.append(object);
    }
    return list;
}

QJsonArray writeThresholds(const std::vector<Threshold> &thresholds)
{
    QJsonArray list;
    for (const Threshold &threshold : thresholds)
        list.append(QJsonObject{{L1("value"), threshold.value}, {L1("state"), thresholdStateName(threshold.state)}});
    return list;
}

QJsonObject writeRepeat(const Repeat &repeat)
{
    QJsonObject object{{L1("variable"), repeat.variable}};
    if (repeat.columns > 0)
        object.insert(L1("columns"), repeat.columns);
    return object;
}

} // namespace

QJsonObject writeWidget(const Widget &widget)
{
    QJsonObject object{{L1("id"), widget.id}, {L1("type"), widget.type}, {L1("grid"), writeGrid(widget.grid)}};
    setText(object, L1("title"), widget.title);
    setText(object, L1("context"), widget.context);
    if (!widget.queries.empty())
        object.insert(L1("queries"), writeQueries(widget.queries));
    if (widget.unit != Unit::None)
        object.insert(L1("unit"), unitName(widget.unit));
    if (widget.min)
        object.insert(L1("min"), *widget.min);
    if (widget.max)
        object.insert(L1("max"), *widget.max);
    if (!widget.thresholds.empty())
        object.insert(L1("thresholds"), writeThresholds(widget.thresholds));
    if (!widget.options.isEmpty())
        object.insert(L1("options"), widget.options);
    if (widget.repeat)
        object.insert(L1("repeat"), writeRepeat(*widget.repeat));
    if (widget.locked)
        object.insert(L1("locked"), true);
    if (widget.translate)
        object.insert(L1("translate"), true);
    return object;
}

QJsonObject writePage(const Page &page)
{
    QJsonObject object{{L1("id"), page.id}, {L1("range"), page.range}};
    setText(object, L1("title"), page.title);
    setText(object, L1("icon"), page.icon);
    if (page.refresh != Page().refresh)
        object.insert(L1("refresh"), page.refresh);
    if (page.locked)
        object.insert(L1("locked"), true);
    if (page.translate)
        object.insert(L1("translate"), true);
    QJsonArray widgets;
    for (const Widget &widget : page.widgets)
        widgets.append(writeWidget(widget));
    object.insert(L1("widgets"), widgets);
    return object;
}

QJsonObject writeLayout(const Layout &layout)
{
    QJsonObject object{{L1("version"), kLayoutVersion}};
    setText(object, L1("name"), layout.name);
    if (!layout.variables.empty())
        object.insert(L1("variables"), writeVariables(layout.variables));
    QJsonArray pages;
    for (const Page &page : layout.pages)
        pages.append(writePage(page));
    object.insert(L1("pages"), pages);
    return object;
}

} // namespace belfry
