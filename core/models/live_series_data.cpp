// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/csv.h"
#include "models/formatter.h"
#include "models/live_series.h"
#include "models/moment.h"
#include "models/widget_offer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace belfry {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// The distance of a history's samples: its smallest.
Timestamp stepOf(const QueryResult &matrix, Timestamp least)
{
    Timestamp step = std::numeric_limits<Timestamp>::max();
    for (const ResultSeries &series : matrix.series) {
        for (std::size_t i = 1; i < series.samples.size(); ++i)
            step = std::min(step, series.samples[i].t - series.samples[i - 1].t);
    }
    return step == std::numeric_limits<Timestamp>::max() ? least : std::max(step, least);
}

void fill(SampleRing &ring, const std::vector<Sample> &samples, Timestamp step)
{
    ring.clear();
    for (const Sample &sample : samples) {
        if (!ring.empty() && sample.t - ring.newest().t > step + step / 2)
            ring.append({ring.newest().t + step, staleMarker()});
        ring.append(sample);
    }
}

} // namespace

void LiveSeries::onHistory(int query, const QueryResultPtr &matrix)
{
    removeSeries([&](const Series &each) {
        return each.query == query && std::none_of(matrix->series.begin(), matrix->series.end(),
                                                   [&](const auto &kept) { return *kept.labels == *each.labels; });
    });
    const Timestamp step = stepOf(*matrix, stepMs());
    for (const ResultSeries &series : matrix->series) {
        const int index = findOrAdd(query, series.labels);
        if (index < 0)
            continue;
        SampleRing &ring = m_series[std::size_t(index)].ring;
        ring = newRing(query); // the range may have changed
        fill(ring, series.samples, step);
        if (!series.samples.empty() && endMs() == 0)
            m_newest = std::max(m_newest, series.samples.back().t);
    }
    ++m_generation;
}

const std::vector<int> &LiveSeries::columnsOf(int query, const SeriesListPtr &series)
{
    if (m_columns[std::size_t(query)].of == series && !m_columns[std::size_t(query)].series.empty())
        return m_columns[std::size_t(query)].series;
    if (!keepsPast(query)) // nothing of the past is shown, so neither is a series that ended
        removeSeries([&](const Series &each) {
            return each.query == query && std::none_of(series->labels.begin(), series->labels.end(),
                                                       [&](const LabelsPtr &kept) { return *kept == *each.labels; });
        });
    Columns &columns = m_columns[std::size_t(query)];
    columns.of = series;
    columns.series.clear();
    for (const LabelsPtr &labels : series->labels) {
        // Adding moves the indices of series behind, in `columns` too.
        const int index = findOrAdd(query, labels);
        columns.series.push_back(index);
    }
    int omitted = 0;
    for (const Columns &each : m_columns)
        omitted += int(std::count(each.series.begin(), each.series.end(), -1));
    m_seriesDirty = m_seriesDirty || omitted != m_omitted;
    m_omitted = omitted;
    return columns.series;
}

void LiveSeries::onPoint(int query, const LivePointPtr &point)
{
    const bool newList = m_columns[std::size_t(query)].of != point->series;
    const std::vector<int> &columns = columnsOf(query, point->series);
    // From here on a line would hide that something is missing.
    const Timestamp tooFar = std::max<Timestamp>(3 * stepMs(), resolutionMs() + resolutionMs() / 2);
    for (std::size_t i = 0; i < columns.size() && i < point->values.size(); ++i) {
        if (columns[i] < 0)
            continue;
        SampleRing &ring = m_series[std::size_t(columns[i])].ring;
        if (!ring.empty() && (ring.newest().t - point->t > tooFar || endMs() > 0))
            ring.clear(); // the clock was set back, or another instant is looked at
        if (!ring.empty() && point->t - ring.newest().t > tooFar)
            ring.append({ring.newest().t + resolutionMs(), staleMarker()});
        ring.append({point->t, point->values[i]});
    }
    if (newList) {
        for (std::size_t i = 0; i < m_series.size(); ++i) {
            const bool gone =
                m_series[i].query == query && std::find(columns.begin(), columns.end(), int(i)) == columns.end();
            if (gone && !m_series[i].ring.empty())
                m_series[i].ring.append({point->t, staleMarker()});
        }
    }
    m_newest = m_newest - point->t > tooFar ? point->t : std::max(m_newest, point->t);
}

void LiveSeries::onGap(int query, qint64 fromMs)
{
    for (Series &each : m_series) {
        if (each.query == query && !each.ring.empty())
            each.ring.append({std::max<Timestamp>(fromMs, each.ring.newest().t + 1), staleMarker()});
    }
}

void LiveSeries::dropOld()
{
    if (m_rangeMs <= 0 || endMs() > 0)
        return;
    const Timestamp from = m_newest - m_rangeMs - resolutionMs();
    bool anyEmpty = false;
    for (Series &each : m_series) {
        each.ring.dropBefore(from);
        anyEmpty = anyEmpty || each.ring.empty();
    }
    if (anyEmpty)
        removeSeries([](const Series &each) { return each.ring.empty(); });
}

void LiveSeries::onUpdated()
{
    dropOld();
    if (m_seriesDirty) {
        m_seriesDirty = false;
        ++m_generation;
        std::vector<SeriesLegendModel::Name> names;
        for (int i = 0; i < count() && !isEarlier(i); ++i)
            names.push_back({name(i), colorIndex(i), hidden(i)});
        m_legend.setSeries(names);
        Q_EMIT seriesChanged();
        Q_EMIT hiddenChanged();
    }
    tellValues();
    Q_EMIT updated();
}

void LiveSeries::tellValues()
{
    std::vector<SeriesLegendModel::Values> values;
    values.reserve(m_series.size());
    for (int i = 0; i < count() && !isEarlier(i); ++i) {
        values.push_back({last(i), unitOf(query(i)), {}});
        if (m_statistics)
            values.back().statistics = {ring(i).min(), ring(i).average(), ring(i).max()};
    }
    m_legend.setValues(values);
}

Unit LiveSeries::unitOf(int query) const
{
    const QString own = m_queryUnits.value(query % std::max(int(m_queryList.size()), 1));
    return unitFromName(own.isEmpty() ? m_unit : own).value_or(Unit::None);
}

QString LiveSeries::name(int series) const
{
    if (series < 0 || series >= count())
        return {};
    if (m_names.empty())
        m_names = namesOfSeries();
    return m_names[std::size_t(series)];
}

QVariantMap LiveSeries::offer(int series) const
{
    if (series < 0 || series >= count())
        return {};
    const Series &of = m_series[std::size_t(series)];
    const FeedQuery &query = m_feed.queries().at(std::size_t(of.query));
    return seriesOffer(query.expr, name(series), *of.labels, m_unit);
}

QVariantMap LiveSeries::moment(double t, int series) const
{
    return momentOf(*this, Timestamp(t), series);
}

int LiveSeries::query(int series) const
{
    return series >= 0 && series < count() ? m_series[std::size_t(series)].query : -1;
}

int LiveSeries::colorIndex(int series) const
{
    if (series < 0 || series >= count())
        return 0;
    const int other = counterpart(series);
    return m_series[std::size_t(other >= 0 ? other : series)].colorIndex;
}

/// The series of which it is the past; -1 if it is none's.
int LiveSeries::counterpart(int series) const
{
    if (!isEarlier(series))
        return -1;
    for (int i = 0; i < series; ++i) {
        if (query(i) == query(series) - m_queryList.size() && labels(i) == labels(series))
            return i;
    }
    return -1;
}

double LiveSeries::last(int series) const
{
    if (series < 0 || series >= count() || ring(series).empty() || isStale(ring(series).newest().v))
        return kNothing;
    return ring(series).newest().v;
}

double LiveSeries::minimum(int series) const
{
    return series >= 0 && series < count() ? ring(series).min() : kNothing;
}

double LiveSeries::maximum(int series) const
{
    return series >= 0 && series < count() ? ring(series).max() : kNothing;
}

bool LiveSeries::hidden(int series) const
{
    if (series < 0 || series >= count())
        return false;
    const int other = counterpart(series);
    return m_series[std::size_t(other >= 0 ? other : series)].hidden;
}

int LiveSeries::hiddenCount() const
{
    return int(std::count_if(m_series.begin(), m_series.end(), [](const Series &each) { return each.hidden; }));
}

void LiveSeries::setHidden(int series, bool hidden)
{
    if (series < 0 || series >= count() || m_series[std::size_t(series)].hidden == hidden)
        return;
    m_series[std::size_t(series)].hidden = hidden;
    tellHidden();
}

void LiveSeries::isolate(int series)
{
    if (series < 0 || series >= count())
        return;
    const bool already = !hidden(series) && hiddenCount() == m_legend.count() - 1;
    for (int i = 0; i < m_legend.count(); ++i)
        m_series[std::size_t(i)].hidden = !already && i != series;
    tellHidden();
}

void LiveSeries::showAll()
{
    for (Series &each : m_series)
        each.hidden = false;
    tellHidden();
}

void LiveSeries::tellHidden()
{
    ++m_generation; // the picture is another one
    for (int i = 0; i < m_legend.count(); ++i)
        m_legend.setHidden(i, hidden(i));
    Q_EMIT hiddenChanged();
    Q_EMIT updated();
}

double LiveSeries::lastOfQuery(int query) const
{
    for (int i = 0; i < count(); ++i) {
        if (this->query(i) == query)
            return last(i);
    }
    return kNothing;
}

QVariantList LiveSeries::valuesAt(qint64 t) const
{
    std::vector<std::pair<double, int>> found;
    const Timestamp within = std::max<Timestamp>(3 * stepMs(), 2 * resolutionMs());
    for (int i = 0; i < count(); ++i) {
        if (hidden(i))
            continue;
        const double value = ring(i).valueAt(t, within);
        if (!std::isnan(value))
            found.emplace_back(value, i);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QVariantList list;
    for (const auto &[value, series] : found)
        list << QVariantMap{
            {QStringLiteral("name"), isEarlier(series) ? tr("%1, earlier").arg(name(series)) : name(series)},
            {QStringLiteral("value"), value},
            {QStringLiteral("text"), format::value(value, unitOf(query(series))).text()},
            {QStringLiteral("colorIndex"), colorIndex(series)}};
    return list;
}

QString LiveSeries::csv() const
{
    QStringList heading{tr("Time")};
    std::map<Timestamp, std::vector<double>> lines;
    for (int i = 0; i < count(); ++i) {
        heading << (isEarlier(i) ? tr("%1, earlier").arg(name(i)) : name(i));
        for (std::size_t place = 0; place < ring(i).size(); ++place) {
            const Sample &sample = ring(i).at(place);
            if (isStale(sample.v))
                continue;
            const auto line = lines.try_emplace(sample.t, std::size_t(count()), kNothing).first;
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
