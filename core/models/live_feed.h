// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/feed_query.h"
#include "source/source.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace belfry {

/// The live queries of one widget and how they are. What models and LiveSeries have in common; QML knows it for
/// its State alone.
///
/// Subscriptions exist only while it is active and has a source. With an end (Options::endMs) it asks for the past once
/// instead: histories up to then, and of queries without one the values at that instant, as one point. Everything runs
/// in the source's thread.
class LiveFeed : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a model")

public:
    enum class State {
        Loading,      ///< nothing has come yet
        Live,         ///< there is data, and it is current
        Empty,        ///< answered, but there is no series
        Stale,        ///< the newest data is old; message() says since when
        Disconnected, ///< no connection; message() says why
        Error,        ///< a query is refused; message() says why and where
    };
    Q_ENUM(State)

    struct Options {
        HostId host;
        qint64 stepMs = 1000;
        qint64 historyMs = 0; ///< 0: only live points
        int maxPoints = 0;
        int historyQueries = -1; ///< only so many of the first queries get their history; -1: all
        qint64 endMs = 0;        ///< ms since 1970 UTC; 0: live
        friend bool operator==(const Options &, const Options &) = default;
    };

    explicit LiveFeed(QObject *parent = nullptr);
    ~LiveFeed() override;

    void setSource(Source *source);
    Source *source() const { return m_source; }
    void setQueries(std::vector<FeedQuery> queries);
    const std::vector<FeedQuery> &queries() const { return m_queries; }
    void setOptions(const Options &options);
    const Options &options() const { return m_options; }
    void setActive(bool active);
    bool isActive() const { return m_active; }

    State state() const { return m_state; }
    QString message() const { return m_message; }
    /// The query that failed, -1 if none; and where in its expression, a character offset from 0 or -1.
    int errorQuery() const { return m_errorQuery; }
    int errorPosition() const { return m_errorPosition; }

Q_SIGNALS:
    /// A query's history, replacing whatever was there.
    void history(int query, const belfry::QueryResultPtr &matrix);
    void point(int query, const belfry::LivePointPtr &point);
    void gap(int query, qint64 fromMs, qint64 toMs);
    /// Once per tick, after all points of the tick are in.
    void updated();
    void stateChanged();

private:
    enum class Answer { None, Nothing, Series };
    using Reading = QFutureWatcher<Result<QueryResultPtr>>;
    void restart();
    void restartSoon();
    bool hasPast(int query) const;
    void open(int query);
    void readFirst(int query, const std::shared_ptr<const bool> &heard);
    void read(int query);
    void take(int query, const QueryResultPtr &result);
    void close();
    void onConnection();
    void onFailed(int query, const Error &error);
    void answered(int query, bool hasSeries);
    void scheduleUpdate();
    void judgeState();
    void set(State state, const QString &message);

    QPointer<Source> m_source;
    std::vector<FeedQuery> m_queries;
    Options m_options;
    bool m_active = true;
    std::vector<std::unique_ptr<LiveSubscription>> m_subscriptions;
    std::vector<QPointer<Reading>> m_readings; ///< of the past, in place of subscriptions, and of first values
    std::vector<Answer> m_answers;             // per query
    QTimer m_updateTimer;
    QTimer m_restartTimer;
    QTimer m_patience; // while active, an empty answer counts as loading
    State m_state = State::Loading;
    QString m_message;
    QString m_error;
    int m_errorQuery = -1;
    int m_errorPosition = -1;
};

} // namespace belfry
