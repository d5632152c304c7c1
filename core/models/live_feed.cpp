// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/live_feed.h"

#include "base/when_done.h"
#include "models/formatter.h"
#include "translations/messages.h"

namespace belfry {

namespace {

/// How long an empty answer may still be followed by the first points of a Belfry that has just started.
constexpr int kPatienceMs = 2500;
/// Where the first live value is longer to come, what is there now is asked for, too.
constexpr qint64 kLongestWaitMs = 2000;
/// Whoever turns the wheel wants to see where it stops.
constexpr int kPastDelayMs = 30;

Timestamp floorTo(Timestamp t, qint64 step)
{
    return t / step * step;
}

/// The values of an instant, as a live query would have sent them.
LivePointPtr pointOf(const QueryResult &result, Timestamp t)
{
    auto point = std::make_shared<LivePoint>();
    auto series = std::make_shared<SeriesList>();
    point->t = t;
    if (result.type == ValueType::Scalar) {
        series->labels.push_back(std::make_shared<const Labels>());
        point->values.push_back(result.scalar.v);
    }
    for (const ResultSeries &each : result.series) {
        series->labels.push_back(each.labels);
        point->values.push_back(each.samples.empty() ? staleMarker() : each.samples.back().v);
    }
    point->series = std::move(series);
    return point;
}

} // namespace

LiveFeed::LiveFeed(QObject *parent) : QObject(parent)
{
    for (QTimer *timer : {&m_updateTimer, &m_restartTimer, &m_patience})
        timer->setSingleShot(true);
    connect(&m_updateTimer, &QTimer::timeout, this, &LiveFeed::updated);
    connect(&m_restartTimer, &QTimer::timeout, this, &LiveFeed::restart);
    connect(&m_patience, &QTimer::timeout, this, &LiveFeed::judgeState);
}

LiveFeed::~LiveFeed() = default;

void LiveFeed::setSource(Source *source)
{
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    close();
    m_answers.clear();
    m_source = source;
    if (m_source)
        connect(m_source, &Source::connectionChanged, this, &LiveFeed::onConnection);
    restartSoon();
}

void LiveFeed::setQueries(std::vector<FeedQuery> queries)
{
    if (m_queries == queries)
        return;
    close();
    m_answers.clear();
    m_queries = std::move(queries);
    restartSoon();
}

void LiveFeed::setOptions(const Options &options)
{
    if (m_options == options)
        return;
    close();
    m_options = options;
    restartSoon();
}

void LiveFeed::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    m_answers.clear(); // what there was is old by the time somebody looks again
    if (active)
        restartSoon();
    else
        close();
}

void LiveFeed::restartSoon()
{
    m_restartTimer.start(m_options.endMs > 0 ? kPastDelayMs : 0);
}

void LiveFeed::restart()
{
    close();
    if (!m_active || !m_source || m_queries.empty())
        return;
    if (m_options.endMs == 0)
        m_patience.start(kPatienceMs);
    m_answers.resize(m_queries.size(), Answer::None); // what is shown of them stays until there is another answer
    for (int i = 0; i < int(m_queries.size()); ++i)
        m_options.endMs == 0 ? open(i) : read(i);
    judgeState();
}

bool LiveFeed::hasPast(int query) const
{
    return m_options.historyMs > 0 && (m_options.historyQueries < 0 || query < m_options.historyQueries);
}

void LiveFeed::read(int query)
{
    const QString &expr = m_queries[std::size_t(query)].expr;
    // On the grid of the step, so that a bit earlier or later shows the same samples; and one that leads in.
    const qint64 least = m_options.maxPoints > 0 ? m_options.historyMs / m_options.maxPoints : 0;
    const qint64 step = std::max<qint64>(1, (least + m_options.stepMs - 1) / m_options.stepMs) * m_options.stepMs;
    const Timestamp end = floorTo(m_options.endMs, hasPast(query) ? step : m_options.stepMs);
    RangeRequest range;
    range.host = m_options.host;
    range.expr = expr;
    range.from = floorTo(m_options.endMs - m_options.historyMs, step);
    range.to = end;
    range.stepMs = step;
    SeriesSource &series = m_source->series();
    const auto future = hasPast(query) ? series.queryRange(range) : series.query({m_options.host, expr, end, 0});
    m_readings.emplace_back(watch(future, this, [this, query](const Result<QueryResultPtr> &result) {
        result ? take(query, *result) : onFailed(query, result.error());
    }));
}

void LiveFeed::take(int query, const QueryResultPtr &result)
{
    if (hasPast(query)) {
        Q_EMIT history(query, result);
        answered(query, !result->series.empty());
    } else {
        const LivePointPtr values = pointOf(*result, m_options.endMs);
        Q_EMIT point(query, values);
        answered(query, values->series->size() > 0);
    }
}

void LiveFeed::close()
{
    m_restartTimer.stop();
    m_patience.stop();
    m_subscriptions.clear();
    for (const auto &reading : std::exchange(m_readings, {}))
        stopWatching(reading.data());
    m_error.clear();
    m_errorQuery = -1;
    m_errorPosition = -1;
}

void LiveFeed::open(int query)
{
    const bool past = hasPast(query);
    auto subscription =
        m_source->series().subscribe({m_options.host, m_queries[std::size_t(query)].expr, m_options.stepMs,
                                      past ? m_options.historyMs : 0, past ? m_options.maxPoints : 0});
    connect(subscription.get(), &LiveSubscription::history, this, [this, query](const QueryResultPtr &matrix) {
        Q_EMIT history(query, matrix);
        answered(query, !matrix->series.empty());
    });
    const auto heard = std::make_shared<bool>(false);
    connect(subscription.get(), &LiveSubscription::point, this, [this, query, heard](const LivePointPtr &live) {
        *heard = true;
        Q_EMIT point(query, live);
        answered(query, live->series && live->series->size() > 0);
    });
    connect(subscription.get(), &LiveSubscription::gap, this, [this, query](qint64 from, qint64 to) {
        Q_EMIT gap(query, from, to);
        scheduleUpdate();
    });
    connect(subscription.get(), &LiveSubscription::failed, this,
            [this, query](const Error &error) { onFailed(query, error); });
    m_subscriptions.push_back(std::move(subscription));
    if (!past && m_options.stepMs > kLongestWaitMs)
        readFirst(query, heard);
}

/// The values of now, as those of the next step are long to come.
void LiveFeed::readFirst(int query, const std::shared_ptr<const bool> &heard)
{
    const auto future = m_source->series().query({m_options.host, m_queries[std::size_t(query)].expr, 0, 0});
    m_readings.emplace_back(watch(future, this, [this, query, heard](const Result<QueryResultPtr> &result) {
        if (!result || *heard)
            return; // the subscription tells what is wrong; what it sent is newer
        Timestamp t = (*result)->type == ValueType::Scalar ? (*result)->scalar.t : 0;
        for (const ResultSeries &series : (*result)->series)
            t = std::max(t, series.samples.empty() ? 0 : series.samples.back().t);
        const LivePointPtr values = pointOf(**result, t);
        Q_EMIT point(query, values);
        answered(query, values->series->size() > 0);
    }));
}

void LiveFeed::onConnection()
{
    // Subscriptions come back by themselves; what was asked once doesn't.
    const bool isBack = m_source && m_source->connection().state == Connection::State::Live;
    if (isBack && !m_readings.empty() && m_errorQuery >= 0)
        restartSoon();
    judgeState();
}

void LiveFeed::onFailed(int query, const Error &error)
{
    m_errorQuery = query;
    m_errorPosition = positionIn(m_queries[std::size_t(query)].expr, error.place);
    m_error = shownMessage(error.message);
    if (error.place.line > 0)
        m_error += QStringLiteral(" (%1:%2)").arg(error.place.line).arg(error.place.column);
    judgeState();
}

void LiveFeed::answered(int query, bool hasSeries)
{
    const Answer answer = hasSeries ? Answer::Series : Answer::Nothing;
    const bool recovered = m_errorQuery == query;
    if (recovered) {
        m_error.clear();
        m_errorQuery = -1;
        m_errorPosition = -1;
    }
    if (m_answers[std::size_t(query)] != answer || recovered) {
        m_answers[std::size_t(query)] = answer;
        judgeState();
    }
    scheduleUpdate();
}

void LiveFeed::scheduleUpdate()
{
    // All points of a tick are delivered in one turn of the event loop; the timer fires after them.
    if (!m_updateTimer.isActive())
        m_updateTimer.start();
}

void LiveFeed::judgeState()
{
    if (!m_source || (m_subscriptions.empty() && m_readings.empty()))
        return;
    if (m_errorQuery >= 0)
        return set(State::Error, m_error);
    const Connection connection = m_source->connection();
    switch (connection.state) {
    case Connection::State::Disconnected:
    case Connection::State::Refused: return set(State::Disconnected, shownMessage(connection.reason));
    case Connection::State::Stale:
        return set(State::Stale, tr("No data since %1")
                                     .arg(format::timeOfDay(connection.sinceMs, QDateTime::currentMSecsSinceEpoch(),
                                                            QTimeZone::systemTimeZone())));
    case Connection::State::Connecting: return set(State::Loading, {});
    case Connection::State::Live: break;
    }
    const auto has = [this](Answer answer) {
        return std::find(m_answers.begin(), m_answers.end(), answer) != m_answers.end();
    };
    if (has(Answer::Series))
        set(State::Live, {});
    else if (has(Answer::None) || m_patience.isActive())
        set(State::Loading, {});
    else
        set(State::Empty, tr("No series matches"));
}

void LiveFeed::set(State state, const QString &message)
{
    if (m_state == state && m_message == message)
        return;
    m_state = state;
    m_message = message;
    Q_EMIT stateChanged();
}

} // namespace belfry

#include "moc_live_feed.cpp"
