// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/kept_series.h"

#include <algorithm>
#include <utility>

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

qint64 KeptSeries::Form::resolutionMs() const
{
    const qint64 wanted = rangeMs / maxPoints;
    return std::max(stepMs, (wanted + stepMs - 1) / stepMs * stepMs);
}

bool KeptSeries::Form::keepsPast(int query) const
{
    return rangeMs > 0 && (historyQueries < 0 || query < historyQueries);
}

bool KeptSeries::clear(std::size_t queries)
{
    m_columns.assign(queries, {});
    m_newest = 0;
    if (m_series.empty())
        return false;
    m_series.clear();
    ++m_revision;
    return true;
}

void KeptSeries::takeHistory(int query, const QueryResult &matrix)
{
    remove([&](const Series &each) {
        return each.query == query && std::none_of(matrix.series.begin(), matrix.series.end(),
                                                   [&](const auto &kept) { return *kept.labels == *each.labels; });
    });
    const Timestamp step = stepOf(matrix, m_form.stepMs);
    for (const ResultSeries &series : matrix.series) {
        const int index = findOrAdd(query, series.labels);
        if (index < 0)
            continue;
        SampleRing &ring = m_series[std::size_t(index)].ring;
        ring = newRing(query); // the range may have changed
        fill(ring, series.samples, step);
        if (!series.samples.empty() && !m_form.isPast)
            m_newest = std::max(m_newest, series.samples.back().t);
    }
}

const std::vector<int> &KeptSeries::columnsOf(int query, const SeriesListPtr &series)
{
    if (m_columns[std::size_t(query)].of == series && !m_columns[std::size_t(query)].series.empty())
        return m_columns[std::size_t(query)].series;
    if (!m_form.keepsPast(query)) // nothing of the past is shown, so neither is a series that ended
        remove([&](const Series &each) {
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
    if (std::exchange(m_omitted, omitted) != omitted)
        ++m_revision;
    return columns.series;
}

void KeptSeries::takePoint(int query, const LivePoint &point)
{
    const bool newList = m_columns[std::size_t(query)].of != point.series;
    const std::vector<int> &columns = columnsOf(query, point.series);
    // From here on a line would hide that something is missing.
    const Timestamp tooFar = std::max<Timestamp>(3 * m_form.stepMs, m_form.resolutionMs() + m_form.resolutionMs() / 2);
    for (std::size_t i = 0; i < columns.size() && i < point.values.size(); ++i) {
        if (columns[i] < 0)
            continue;
        SampleRing &ring = m_series[std::size_t(columns[i])].ring;
        if (!ring.empty() && (ring.newest().t - point.t > tooFar || m_form.isPast))
            ring.clear(); // the clock was set back, or another instant is looked at
        if (!ring.empty() && point.t - ring.newest().t > tooFar)
            ring.append({ring.newest().t + m_form.resolutionMs(), staleMarker()});
        ring.append({point.t, point.values[i]});
    }
    if (newList) {
        for (std::size_t i = 0; i < m_series.size(); ++i) {
            const bool gone =
                m_series[i].query == query && std::find(columns.begin(), columns.end(), int(i)) == columns.end();
            if (gone && !m_series[i].ring.empty())
                m_series[i].ring.append({point.t, staleMarker()});
        }
    }
    m_newest = m_newest - point.t > tooFar ? point.t : std::max(m_newest, point.t);
}

void KeptSeries::takeGap(int query, Timestamp from)
{
    for (Series &each : m_series) {
        if (each.query == query && !each.ring.empty())
            each.ring.append({std::max<Timestamp>(from, each.ring.newest().t + 1), staleMarker()});
    }
}

void KeptSeries::dropOld()
{
    if (m_form.rangeMs <= 0 || m_form.isPast)
        return;
    const Timestamp from = m_newest - m_form.rangeMs - m_form.resolutionMs();
    bool anyEmpty = false;
    for (Series &each : m_series) {
        each.ring.dropBefore(from);
        anyEmpty = anyEmpty || each.ring.empty();
    }
    if (anyEmpty)
        remove([](const Series &each) { return each.ring.empty(); });
}

SampleRing KeptSeries::newRing(int query) const
{
    if (!m_form.keepsPast(query))
        return SampleRing(1);
    constexpr qint64 kSpare = 8; // the sample that leads in from the left, and marks of gaps
    const qint64 resolution = m_form.resolutionMs();
    return SampleRing(std::size_t(m_form.rangeMs / resolution + kSpare), resolution > m_form.stepMs ? resolution : 0);
}

/// What is compared shares one, whichever came first or goes first.
int KeptSeries::colorFor(int query, const Labels &labels) const
{
    const int own = std::max(m_form.ownQueries, 1);
    const int other = query < own ? query + own : query - own;
    const auto same = std::find_if(m_series.begin(), m_series.end(),
                                   [&](const Series &each) { return each.query == other && *each.labels == labels; });
    return same != m_series.end() ? same->colorIndex : freeColor(query % own);
}

/// The query's own unless that is taken: so a chart of single numbers looks the same whichever answer came first.
int KeptSeries::freeColor(int query) const
{
    std::vector<bool> taken(m_series.size() + std::size_t(query) + 1);
    for (const Series &each : m_series) {
        if (std::size_t(each.colorIndex) < taken.size())
            taken[std::size_t(each.colorIndex)] = true;
    }
    return int(std::find(taken.begin() + query, taken.end(), false) - taken.begin());
}

int KeptSeries::findOrAdd(int query, const LabelsPtr &labels)
{
    const auto found = std::find_if(m_series.begin(), m_series.end(),
                                    [&](const Series &each) { return each.query == query && *each.labels == *labels; });
    if (found != m_series.end())
        return int(found - m_series.begin());
    if (m_series.size() >= kMost)
        return -1;
    // Behind all series of this query and those before it, so that the order doesn't depend on whose answer
    // came first.
    const auto at =
        std::find_if(m_series.begin(), m_series.end(), [&](const Series &each) { return each.query > query; });
    const auto added = m_series.insert(at, Series{query, labels, colorFor(query, *labels), newRing(query)});
    ++m_revision;
    const int index = int(added - m_series.begin());
    for (Columns &columns : m_columns) {
        for (int &series : columns.series)
            series += series >= index ? 1 : 0;
    }
    return index;
}

void KeptSeries::remove(const std::function<bool(const Series &)> &unwanted)
{
    if (std::erase_if(m_series, unwanted) == 0)
        return;
    ++m_revision;
    for (Columns &columns : m_columns)
        columns = {}; // indices are void; worked out again at the next point
}

const KeptSeries::Series &KeptSeries::present(int series) const
{
    const Series &own = m_series[std::size_t(series)];
    if (!isEarlier(series))
        return own;
    // Those stand before it.
    const auto end = m_series.begin() + series;
    const auto found = std::find_if(m_series.begin(), end, [&](const Series &each) {
        return each.query == own.query - m_form.ownQueries && *each.labels == *own.labels;
    });
    return found == end ? own : *found;
}

int KeptSeries::colorIndex(int series) const
{
    return has(series) ? present(series).colorIndex : 0;
}

bool KeptSeries::hidden(int series) const
{
    return has(series) && present(series).hidden;
}

void KeptSeries::hide(int series, bool hidden)
{
    if (has(series))
        m_series[std::size_t(series)].hidden = hidden;
}

int KeptSeries::hiddenCount() const
{
    return int(std::count_if(m_series.begin(), m_series.end(), [](const Series &each) { return each.hidden; }));
}

double KeptSeries::lastOfQuery(int query) const
{
    const auto first =
        std::find_if(m_series.begin(), m_series.end(), [&](const Series &each) { return each.query == query; });
    return first == m_series.end() ? kNothing : last(int(first - m_series.begin()));
}

double KeptSeries::last(int series) const
{
    if (!has(series))
        return kNothing;
    const SampleRing &ring = m_series[std::size_t(series)].ring;
    return ring.empty() || isStale(ring.newest().v) ? kNothing : ring.newest().v;
}

double KeptSeries::minimum(int series) const
{
    return has(series) ? m_series[std::size_t(series)].ring.min() : kNothing;
}

double KeptSeries::maximum(int series) const
{
    return has(series) ? m_series[std::size_t(series)].ring.max() : kNothing;
}

} // namespace belfry
