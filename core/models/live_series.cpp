// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/live_series.h"

#include "models/app_model.h"
#include "models/moment.h"
#include "models/series_readout.h"
#include "models/widget_offer.h"
#include "query/earlier.h"

#include <algorithm>
#include <utility>

namespace belfry {

LiveSeries::LiveSeries(QObject *parent) : QObject(parent)
{
    connect(&m_feed, &LiveFeed::history, this, [this](int query, const QueryResultPtr &matrix) {
        m_kept.takeHistory(query, *matrix);
        ++m_generation;
    });
    connect(&m_feed, &LiveFeed::point, this,
            [this](int query, const LivePointPtr &point) { m_kept.takePoint(query, *point); });
    connect(&m_feed, &LiveFeed::gap, this, [this](int query, qint64 from) { m_kept.takeGap(query, from); });
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
    shape();
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
        m_kept.setNewest(endMs()); // the picture stays until there is a newer one
    LiveFeed::Options options = m_feed.options();
    options.endMs = ms;
    m_feed.setOptions(options);
    shape();
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

/// The same samples read otherwise.
void LiveSeries::read()
{
    Q_EMIT configurationChanged();
    onUpdated();
}

void LiveSeries::setUnit(const QString &unit)
{
    if (std::exchange(m_unit, unit) != unit)
        read();
}

void LiveSeries::setQueryUnits(const QStringList &units)
{
    if (std::exchange(m_queryUnits, units) != units)
        read();
}

void LiveSeries::setStatistics(bool statistics)
{
    if (std::exchange(m_statistics, statistics) != statistics)
        read();
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
    shape();
    if (!staysKnown)
        clear();
    Q_EMIT configurationChanged();
}

void LiveSeries::clear()
{
    ++m_generation;
    if (m_kept.clear(m_feed.queries().size()))
        onUpdated();
}

/// Whatever of the configuration says how much is kept.
void LiveSeries::shape()
{
    m_kept.setForm({m_rangeMs, stepMs(), m_maxPoints, historyQueries(), endMs() > 0, int(m_queryList.size())});
}

void LiveSeries::onUpdated()
{
    m_kept.dropOld();
    if (std::exchange(m_told, m_kept.revision()) != m_kept.revision()) {
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
    values.reserve(m_kept.all().size());
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
    if (!m_kept.has(series))
        return {};
    if (std::exchange(m_named, m_kept.revision()) != m_kept.revision() || m_names.empty())
        m_names = namesOf(m_kept, m_feed.queries());
    return m_names[std::size_t(series)];
}

QVariantMap LiveSeries::offer(int series) const
{
    if (!m_kept.has(series))
        return {};
    const KeptSeries::Series &of = m_kept.all()[std::size_t(series)];
    const FeedQuery &query = m_feed.queries().at(std::size_t(of.query));
    return seriesOffer(query.expr, name(series), *of.labels, m_unit);
}

QVariantMap LiveSeries::moment(double t, int series) const
{
    return momentOf(*this, Timestamp(t), series);
}

void LiveSeries::setHidden(int series, bool hidden)
{
    if (!m_kept.has(series) || m_kept.all()[std::size_t(series)].hidden == hidden)
        return;
    m_kept.hide(series, hidden);
    tellHidden();
}

void LiveSeries::isolate(int series)
{
    if (!m_kept.has(series))
        return;
    const bool already = !hidden(series) && hiddenCount() == m_legend.count() - 1;
    for (int i = 0; i < m_legend.count(); ++i)
        m_kept.hide(i, !already && i != series);
    tellHidden();
}

void LiveSeries::showAll()
{
    for (int i = 0; i < count(); ++i)
        m_kept.hide(i, false);
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

} // namespace belfry

#include "moc_live_series.cpp"
