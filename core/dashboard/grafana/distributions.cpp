// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/panel_types.h"

#include <algorithm>
#include <cmath>

namespace belfry::grafana {

namespace {

/// Series that are buckets already, as against values that the panel puts into buckets.
bool isOfBuckets(const PanelWork &work)
{
    const Element &json = work.panel.json;
    if (json.has(L1("dataFormat")))
        return json.text(L1("dataFormat")) == L1("tsbuckets");
    return !work.options().flag(L1("calculate"));
}

} // namespace

void shapeHeatMap(PanelWork &work)
{
    const Element axis = work.options().child(L1("yAxis"));
    const Element old = work.panel.json.child(L1("yAxis"));
    const Element &from = axis.isEmpty() ? old : axis;
    const L1 name = from.has(L1("unit")) ? L1("unit") : L1("format");
    work.field.unit = from.text(name);
    work.field.unitPointer = from.at(name);
    work.field.min = work.field.max = std::nullopt;
    const auto meaning = meaningOfUnit(work.field.unit);
    if (isOfBuckets(work) && meaning && !meaning->isSame()) {
        work.remark(work.field.unitPointer,
                    QStringLiteral("the unit %1 isn't carried over: bounds of buckets can't be converted")
                        .arg(quoted(work.field.unit)));
        work.field.unit.clear();
    }
    const QString scale =
        work.options().child(L1("calculation")).child(L1("yBuckets")).child(L1("scale")).text(L1("type"));
    if (scale == L1("log") || old.number(L1("logBase")).value_or(1) > 1)
        work.setOption(L1("scale"), L1("log"));
}

void shapeHistogram(PanelWork &work)
{
    const auto own = work.options().number(L1("bucketCount"));
    const auto count = own ? own : work.panel.json.child(L1("xaxis")).number(L1("buckets"));
    if (count && *count > 0)
        work.setOption(L1("buckets"), std::round(std::clamp(*count, 2.0, 100.0)));
    if (work.panel.type == L1("graph")) { // of which the axis is the one of counts
        work.field.unit = work.panel.json.child(L1("xaxis")).text(L1("format"));
        work.field.min = work.field.max = std::nullopt;
    }
}

} // namespace belfry::grafana
