// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/time_text.h"
#include "common/process.h"
#include "config/units.h"
#include "protocol/json_writer.h"
#include "remote/remote_source.h"

#include <QCoreApplication>

namespace belfry {

namespace {

/// Prints what a live query sends, until enough points came or there is no hope of any.
class Watch : public QObject
{
public:
    Watch(RemoteSource &source, const LiveRequest &request, int count, bool json)
        : m_source(source), m_subscription(source.series().subscribe(request)), m_left(count), m_json(json)
    {
        connect(&source, &Source::connectionChanged, this, &Watch::onConnection);
        connect(m_subscription.get(), &LiveSubscription::history, this, &Watch::onHistory);
        connect(m_subscription.get(), &LiveSubscription::point, this, &Watch::onPoint);
        connect(m_subscription.get(), &LiveSubscription::gap, this, &Watch::onGap);
        connect(m_subscription.get(), &LiveSubscription::failed, this, &Watch::onFailed);
        onConnection();
    }

private:
    void onConnection()
    {
        const Connection connection = m_source.connection();
        if (connection.state == Connection::State::Refused) {
            fprintf(stderr, "belfryctl: %s: %s\n", qUtf8Printable(connection.address),
                    qUtf8Printable(connection.reason));
            QCoreApplication::exit(kExitUnreachable);
        } else if (connection.state == Connection::State::Disconnected && connection.reason != m_lastReason) {
            fprintf(stderr, "belfryctl: %s: %s; trying again\n", qUtf8Printable(connection.address),
                    qUtf8Printable(connection.reason));
        }
        m_lastReason = connection.reason;
    }

    void onHistory(const QueryResultPtr &matrix)
    {
        for (const ResultSeries &series : matrix->series) {
            for (const Sample &sample : series.samples)
                printValue(sample.t, *series.labels, sample.v);
        }
    }

    void onPoint(const LivePointPtr &point)
    {
        for (std::size_t i = 0; i < point->values.size(); ++i)
            printValue(point->t, *point->series->labels[i], point->values[i]);
        if (m_left > 0 && --m_left == 0)
            QCoreApplication::exit(kExitOk);
    }

    void onGap(qint64 from, qint64 to, const QString &reason)
    {
        fprintf(stderr, "belfryctl: nothing from %s to %s: %s\n", qUtf8Printable(formatTime(from)),
                qUtf8Printable(formatTime(to)), qUtf8Printable(reason));
    }

    void onFailed(const Error &error)
    {
        complain(error);
        if (error.kind == ErrorKind::Invalid)
            QCoreApplication::exit(kExitFailure);
    }

    void printValue(Timestamp t, const Labels &labels, double value) const
    {
        if (isStale(value))
            return;
        wire::JsonWriter json;
        if (m_json) {
            json.beginObject().integerField("t", t).key("labels").labels(labels).field("value", value).endObject();
            print(QString::fromUtf8(json.bytes()) + u'\n');
        } else {
            print(QStringLiteral("%1  %2  %3\n")
                      .arg(formatTime(t), QString::fromUtf8(json.value(value).bytes()).remove(u'"'),
                           QString::fromStdString(labels.toString())));
        }
    }

    RemoteSource &m_source;
    std::unique_ptr<LiveSubscription> m_subscription;
    int m_left;
    bool m_json;
    QString m_lastReason;
};

} // namespace

int runWatch(const ServerOptions &server, const WatchArguments &arguments)
{
    const auto step = parseDuration(QString::fromStdString(arguments.step));
    const auto history = parseDuration(QString::fromStdString(arguments.history));
    if (!step || !history) {
        complain(step ? history.error() : step.error());
        return kExitUsage;
    }
    RemoteOptions options;
    options.server = chooseServer(server);
    options.client = QStringLiteral("belfryctl " BELFRY_VERSION);
    options.topics = false;
    options.staleAfter = std::max(options.staleAfter, 3 * *step);
    RemoteSource source(options);
    LiveRequest request;
    request.expr = QString::fromStdString(arguments.expr);
    request.stepMs = step->count();
    request.historyMs = history->count();
    Watch watch(source, request, arguments.count, server.json);
    return QCoreApplication::exec();
}

} // namespace belfry
