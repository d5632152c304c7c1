// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/series_readout.h"

#include "models/csv.h"
#include "models/formatter.h"
#include "models/legend.h"
#include "models/live_series.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace belfry {

namespace {

constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

QString readName(const LiveSeries &chart, int series)
{
    const QString name = chart.name(series);
    return chart.isEarlier(series) ? LiveSeries::tr("%1, earlier").arg(name) : name;
}

} // namespace

std::vector<QString> namesOf(const KeptSeries &kept, const std::vector<FeedQuery> &queries)
{
    std::vector<QString> found;
    const std::vector<KeptSeries::Series> &series = kept.all();
    found.reserve(series.size());
    for (auto first = series.begin(); first != series.end();) {
        const auto end =
            std::find_if(first, series.end(), [&](const auto &each) { return each.query != first->query; });
        std::vector<LabelsPtr> all;
        std::transform(first, end, std::back_inserter(all), [](const auto &each) { return each.labels; });
        const FeedQuery &of = queries[std::size_t(first->query)];
        const SeriesNames names(of.legend, of.expr, all);
        for (; first != end; ++first)
            found.push_back(names.of(*first->labels));
    }
    return found;
}

QVariantList valuesAt(const LiveSeries &chart, Timestamp t)
{
    std::vector<std::pair<double, int>> found;
    const Timestamp within = std::max<Timestamp>(3 * chart.stepMs(), 2 * chart.resolutionMs());
    for (int i = 0; i < chart.count(); ++i) {
        if (chart.hidden(i))
            continue;
        const double value = chart.ring(i).valueAt(t, within);
        if (!std::isnan(value))
            found.emplace_back(value, i);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QVariantList list;
    for (const auto &[value, series] : found)
        list << QVariantMap{{QStringLiteral("name"), readName(chart, series)},
                            {QStringLiteral("value"), value},
                            {QStringLiteral("text"), format::value(value, chart.unitOf(chart.query(series))).text()},
                            {QStringLiteral("colorIndex"), chart.colorIndex(series)}};
    return list;
}

QString csvOf(const LiveSeries &chart)
{
    QStringList heading{LiveSeries::tr("Time")};
    std::map<Timestamp, std::vector<double>> lines;
    for (int i = 0; i < chart.count(); ++i) {
        heading << readName(chart, i);
        for (std::size_t place = 0; place < chart.ring(i).size(); ++place) {
            const Sample &sample = chart.ring(i).at(place);
            if (isStale(sample.v))
                continue;
            const auto line = lines.try_emplace(sample.t, std::size_t(chart.count()), kMissing).first;
            line->second[std::size_t(i)] = sample.v;
        }
    }
    QString text = csv::line(heading);
    for (const auto &[t, values] : lines) {
        QStringList fields{csv::time(t)};
        for (const double value : values)
            fields << csv::number(value);
        text += csv::line(fields);
    }
    return text;
}

} // namespace belfry
