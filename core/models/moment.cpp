// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/moment.h"

#include "models/live_series.h"
#include "query/explain/departure.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace belfry {

namespace {

/// How far from usual something was, and where.
struct Outlier {
    int series = -1;
    Timestamp t = 0;
    double reach = -1;
};

struct UsualRange {
    double middle = 0;
    double spread = 0;
    double reach(double value) const
    {
        const double distance = std::abs(value - middle);
        return spread > 0 ? distance / spread : distance > 0 ? std::numeric_limits<double>::max() : 0;
    }
};

std::optional<UsualRange> usualRangeOf(const SampleRing &ring)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        if (std::isfinite(ring.at(i).v))
            values.push_back(ring.at(i).v);
    }
    if (values.empty())
        return std::nullopt;
    UsualRange range;
    range.middle = explain::medianOf(values);
    for (double &value : values)
        value = std::abs(value - range.middle);
    range.spread = explain::medianOf(values);
    return range;
}

void considerSample(Outlier &farthest, int series, const Sample &sample, const UsualRange &usual)
{
    if (!std::isfinite(sample.v))
        return;
    if (const double reach = usual.reach(sample.v); reach > farthest.reach)
        farthest = {series, sample.t, reach};
}

/// At `t`, or anywhere where that is 0.
Outlier outlierOf(const LiveSeries &chart, Timestamp t, const std::vector<int> &shown)
{
    const Timestamp within = std::max<Timestamp>(3 * chart.stepMs(), 2 * chart.resolutionMs());
    Outlier farthest;
    for (const int series : shown) {
        const SampleRing &ring = chart.ring(series);
        const auto usual = usualRangeOf(ring);
        if (!usual)
            continue;
        if (t != 0)
            considerSample(farthest, series, {t, ring.valueAt(t, within)}, *usual);
        for (std::size_t i = 0; t == 0 && i < ring.size(); ++i)
            considerSample(farthest, series, ring.at(i), *usual);
    }
    return farthest;
}

QVariantMap subjectOf(const LiveSeries &chart, int series)
{
    QVariantMap labels;
    for (const Label &label : chart.labels(series))
        labels.insert(QString::fromStdString(label.name), QString::fromStdString(label.value));
    const int query = chart.query(series);
    const QString own = chart.queryUnits().value(query);
    return {{QStringLiteral("name"), chart.name(series)},
            {QStringLiteral("expr"), chart.queries().value(query).toMap().value(QStringLiteral("expr")).toString()},
            {QStringLiteral("labels"), labels},
            {QStringLiteral("unit"), own.isEmpty() ? chart.unit() : own},
            {QStringLiteral("colorIndex"), chart.colorIndex(series)}};
}

} // namespace

QVariantMap momentOf(const LiveSeries &chart, Timestamp t, int series)
{
    std::vector<int> shown;
    for (int i = 0; i < chart.count(); ++i) {
        if (!chart.hidden(i) && !chart.isEarlier(i))
            shown.push_back(i);
    }
    const Outlier farthest = outlierOf(chart, t, shown);
    if (farthest.series < 0)
        return {};
    const int chosen = std::find(shown.begin(), shown.end(), series) != shown.end() ? series : farthest.series;
    QVariantList subjects;
    for (const int each : shown)
        subjects << subjectOf(chart, each);
    const auto index = std::find(shown.begin(), shown.end(), chosen) - shown.begin();
    return {{QStringLiteral("t"), double(farthest.t)},
            {QStringLiteral("chosen"), int(index)},
            {QStringLiteral("series"), subjects}};
}

} // namespace belfry
