// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/live_series.h"

#include "models/app_model.h"
#include "models/legend.h"
#include "query/earlier.h"

#include <algorithm>

namespace belfry {

LiveSeries::LiveSeries(QObject *parent) : QObject(parent)
{
    connect(&m_feed, &LiveFeed::history, this, &LiveSeries::onHistory);
    connect(&m_feed, &LiveFeed::point, this, &LiveSeries::onPoint);
    connect(&m_feed, &LiveFeed::gap, this, [this](int query, qint64 from) { onGap(query, from); });
    connect(&m_feed, &LiveFeed::updated, this, &LiveSeries::onUpdated);
    connect(&m_feed, &LiveFeed::stateChanged, this, &LiveSeries::stateChanged);
    applyOptions();
}

LiveSeries::~LiveSeries() = default;

AppModel *LiveSeries::app() const
{
    return m_app;
}

void LiveSeries::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    m_app = app;
    setSource(app ? &app->source() : nullptr);
    Q_EMIT configurationChanged();
}

void LiveSeries::setSource(Source *source)
{
    if (m_feed.source() != source)
        clear();
    m_feed.setSource(source);
}

void LiveSeries::setQueries(const QVariantList &queries)
{
    if (m_queryList == queries)
        return;
    m_queryList = queries;
    askQueries();
}

void LiveSeries::setCompareMs(qint64 ms)
{
    if (m_compareMs == ms || ms < 0)
        return;
    m_compareMs = ms;
    askQueries();
}

void LiveSeries::askQueries()
{
    std::vector<FeedQuery> queries = feedQueries(m_queryList);
    const std::size_t own = queries.size();
    for (std::size_t i = 0; m_compareMs > 0 && i < own; ++i) {
        // What can't be parsed is told by the query itself.
        if (Result<QString> before = earlier(queries[i].expr, m_compareMs))
            queries.push_back({*before, queries[i].legend});
    }
    m_feed.setQueries(queries);
    clear();
    Q_EMIT configurationChanged();
}

void LiveSeries::setRangeMs(qint64 ms)
{
    if (m_rangeMs == ms)
        return;
    m_rangeMs = ms;
    applyOptions();
}

void LiveSeries::setEndMs(qint64 ms)
{
    if (endMs() == ms)
        return;
    if (ms == 0)
        m_newest = endMs(); // the picture stays until there is a newer one
    LiveFeed::Options options = m_feed.options();
    options.endMs = ms;
    m_feed.setOptions(options);
    ++m_generation;
    Q_EMIT configurationChanged();
    Q_EMIT updated();
}

void LiveSeries::setStepMs(qint64 ms)
{
    if (stepMs() == ms || ms < 1)
        return;
    LiveFeed::Options options = m_feed.options();
    options.stepMs = ms;
    m_feed.setOptions(options);
    applyOptions();
}

void LiveSeries::setMaxPoints(int points)
{
    if (m_maxPoints == points || points < 1)
        return;
    m_maxPoints = points;
    applyOptions();
}

void LiveSeries::setHistoryQueries(int queries)
{
    if (historyQueries() == queries)
        return;
    LiveFeed::Options options = m_feed.options();
    options.historyQueries = queries;
    m_feed.setOptions(options);
    applyOptions();
}

void LiveSeries::setUnit(const QString &unit)
{
    if (m_unit == unit)
        return;
    m_unit = unit;
    Q_EMIT configurationChanged();
    onUpdated();
}

void LiveSeries::setQueryUnits(const QStringList &units)
{
    if (m_queryUnits == units)
        return;
    m_queryUnits = units;
    Q_EMIT configurationChanged();
    onUpdated();
}

void LiveSeries::setStatistics(bool statistics)
{
    if (m_statistics == statistics)
        return;
    m_statistics = statistics;
    Q_EMIT configurationChanged();
    onUpdated();
}

void LiveSeries::setActive(bool active)
{
    if (m_feed.isActive() == active)
        return;
    m_feed.setActive(active);
    Q_EMIT configurationChanged();
}

void LiveSeries::applyOptions()
{
    LiveFeed::Options options = m_feed.options();
    // Where there was a past and will be one, what is known of it is shown until all of it has come.
    const bool staysKnown = options.historyMs > 0 && m_rangeMs > 0;
    options.historyMs = m_rangeMs;
    options.maxPoints = m_maxPoints;
    m_feed.setOptions(options);
    if (!staysKnown)
        clear();
    Q_EMIT configurationChanged();
}

void LiveSeries::clear()
{
    m_columns.assign(m_feed.queries().size(), {});
    m_newest = 0;
    ++m_generation;
    if (m_series.empty())
        return;
    m_series.clear();
    m_names.clear();
    m_seriesDirty = true;
    onUpdated();
}

qint64 LiveSeries::resolutionMs() const
{
    const qint64 step = stepMs();
    const qint64 wanted = m_rangeMs / m_maxPoints;
    return std::max(step, (wanted + step - 1) / step * step);
}

bool LiveSeries::keepsPast(int query) const
{
    return m_rangeMs > 0 && (historyQueries() < 0 || query < historyQueries());
}

SampleRing LiveSeries::newRing(int query) const
{
    if (!keepsPast(query))
        return SampleRing(1);
    constexpr qint64 kSpare = 8; // the sample that leads in from the left, and marks of gaps
    const qint64 resolution = resolutionMs();
    return SampleRing(std::size_t(m_rangeMs / resolution + kSpare), resolution > stepMs() ? resolution : 0);
}

/// What is compared shares one, whichever came first or goes first.
int LiveSeries::colorFor(int query, const Labels &labels) const
{
    const int own = std::max(int(m_queryList.size()), 1);
    const int other = query < own ? query + own : query - own;
    const auto same = std::find_if(m_series.begin(), m_series.end(),
                                   [&](const Series &each) { return each.query == other && *each.labels == labels; });
    return same != m_series.end() ? same->colorIndex : freeColor(query % own);
}

/// The query's own unless that is taken: so a chart of single numbers looks the same whichever answer came first.
int LiveSeries::freeColor(int query) const
{
    std::vector<bool> taken(m_series.size() + std::size_t(query) + 1);
    for (const Series &each : m_series) {
        if (std::size_t(each.colorIndex) < taken.size())
            taken[std::size_t(each.colorIndex)] = true;
    }
    return int(std::find(taken.begin() + query, taken.end(), false) - taken.begin());
}

int LiveSeries::findOrAdd(int query, const LabelsPtr &labels)
{
    const auto found = std::find_if(m_series.begin(), m_series.end(),
                                    [&](const Series &each) { return each.query == query && *each.labels == *labels; });
    if (found != m_series.end())
        return int(found - m_series.begin());
    if (m_series.size() >= kMaxSeries)
        return -1;
    // Behind all series of this query and those before it, so that the order doesn't depend on whose answer
    // came first.
    const auto at =
        std::find_if(m_series.begin(), m_series.end(), [&](const Series &each) { return each.query > query; });
    const auto added = m_series.insert(at, Series{query, labels, colorFor(query, *labels), newRing(query)});
    m_names.clear();
    m_seriesDirty = true;
    const int index = int(added - m_series.begin());
    for (Columns &columns : m_columns) {
        for (int &series : columns.series)
            series += series >= index ? 1 : 0;
    }
    return index;
}

/// The series of a query are called by what tells them apart, so all of them at once.
std::vector<QString> LiveSeries::namesOfSeries() const
{
    std::vector<QString> found;
    found.reserve(m_series.size());
    for (auto first = m_series.begin(); first != m_series.end();) {
        const auto end =
            std::find_if(first, m_series.end(), [&](const Series &each) { return each.query != first->query; });
        std::vector<LabelsPtr> all;
        std::transform(first, end, std::back_inserter(all), [](const Series &each) { return each.labels; });
        const FeedQuery &of = m_feed.queries()[std::size_t(first->query)];
        const SeriesNames names(of.legend, of.expr, all);
        for (; first != end; ++first)
            found.push_back(names.of(*first->labels));
    }
    return found;
}

void LiveSeries::removeSeries(const std::function<bool(const Series &)> &unwanted)
{
    if (std::erase_if(m_series, unwanted) == 0)
        return;
    m_names.clear();
    m_seriesDirty = true;
    for (Columns &columns : m_columns)
        columns = {}; // indices are void; worked out again at the next point
}

} // namespace belfry

#include "moc_live_series.cpp"
