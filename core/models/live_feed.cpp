// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/live_feed.h"

#include "models/formatter.h"
#include "query/parser.h"

namespace belfry {

namespace {

/// How long an empty answer may still be followed by the first points of a Belfry that has just started.
constexpr int kPatienceMs = 2500;

} // namespace

std::vector<FeedQuery> feedQueries(const QVariantList &list)
{
    std::vector<FeedQuery> queries;
    for (const QVariant &each : list) {
        const QVariantMap map = each.toMap();
        if (map.isEmpty())
            queries.push_back({each.toString(), {}});
        else
            queries.push_back(
                {map.value(QStringLiteral("expr")).toString(), map.value(QStringLiteral("legend")).toString()});
    }
    return queries;
}

int positionIn(const QString &expr, const Place &place)
{
    if (place.line < 1)
        return -1;
    qsizetype start = 0;
    for (int line = 1; line < place.line; ++line)
        start = expr.indexOf(u'\n', start) + 1;
    return int(std::min(start + std::max(place.column, 1) - 1, expr.size()));
}

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
    m_source = source;
    if (m_source)
        connect(m_source, &Source::connectionChanged, this, &LiveFeed::judgeState);
    m_restartTimer.start();
}

void LiveFeed::setQueries(std::vector<FeedQuery> queries)
{
    if (m_queries == queries)
        return;
    close();
    m_queries = std::move(queries);
    m_restartTimer.start();
}

void LiveFeed::setOptions(const Options &options)
{
    if (m_options == options)
        return;
    close();
    m_options = options;
    m_restartTimer.start();
}

void LiveFeed::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active)
        m_restartTimer.start();
    else
        close();
}

void LiveFeed::restart()
{
    close();
    if (!m_active || !m_source || m_queries.empty())
        return;
    m_patience.start(kPatienceMs);
    m_answers.assign(m_queries.size(), Answer::None);
    for (int i = 0; i < int(m_queries.size()); ++i)
        open(i);
    judgeState();
}

void LiveFeed::close()
{
    m_restartTimer.stop();
    m_patience.stop();
    m_subscriptions.clear();
    m_error.clear();
    m_errorQuery = -1;
    m_errorPosition = -1;
}

void LiveFeed::open(int query)
{
    const bool past = m_options.historyQueries < 0 || query < m_options.historyQueries;
    auto subscription =
        m_source->series().subscribe({m_options.host, m_queries[std::size_t(query)].expr, m_options.stepMs,
                                      past ? m_options.historyMs : 0, past ? m_options.maxPoints : 0});
    connect(subscription.get(), &LiveSubscription::history, this, [this, query](const QueryResultPtr &matrix) {
        Q_EMIT history(query, matrix);
        answered(query, !matrix->series.empty());
    });
    connect(subscription.get(), &LiveSubscription::point, this, [this, query](const LivePointPtr &live) {
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
}

void LiveFeed::onFailed(int query, const Error &error)
{
    m_errorQuery = query;
    m_errorPosition = positionIn(m_queries[std::size_t(query)].expr, error.place);
    m_error = error.message;
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
    if (!m_source || m_subscriptions.empty())
        return;
    if (m_errorQuery >= 0)
        return set(State::Error, m_error);
    const Connection connection = m_source->connection();
    switch (connection.state) {
    case Connection::State::Disconnected:
    case Connection::State::Refused: return set(State::Disconnected, connection.reason);
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
