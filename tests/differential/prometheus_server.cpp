// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differential/prometheus_server.h"

#include "differential/remote_write.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

namespace belfry::differential {

namespace {

QByteArray seconds(Timestamp t)
{
    return QByteArray::number(static_cast<double>(t) / 1000, 'f', 3);
}

QByteArray query(const std::string &expr)
{
    return "query=" + QUrl::toPercentEncoding(QString::fromStdString(expr));
}

} // namespace

PrometheusServer::~PrometheusServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool PrometheusServer::isInstalled()
{
    return !QStandardPaths::findExecutable(QStringLiteral("prometheus")).isEmpty();
}

QString PrometheusServer::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QStringLiteral("prometheus"),
                    {QStringLiteral("--config.file=/dev/null"), QStringLiteral("--web.listen-address=127.0.0.1:0"),
                     QStringLiteral("--web.enable-remote-write-receiver"),
                     QStringLiteral("--storage.tsdb.path=") + m_data.path(),
                     QStringLiteral("--storage.tsdb.retention.time=100y")});
    static const QRegularExpression listens(QStringLiteral("msg=\"Listening on\" address=(\\S+)"));
    QString log;
    const bool ready = QTest::qWaitFor(
        [&] {
            log += QString::fromUtf8(m_process.readAll());
            m_address = listens.match(log).captured(1);
            return !m_address.isEmpty() && log.contains(QLatin1String("Server is ready"));
        },
        30'000);
    return ready ? QString() : QStringLiteral("prometheus doesn't get ready:\n") + log;
}

PrometheusServer::Reply PrometheusServer::post(const QString &path, const QByteArray &body, const QByteArray &type)
{
    QNetworkRequest request(QUrl(QStringLiteral("http://") + m_address + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    const std::unique_ptr<QNetworkReply> reply(m_network.post(request, body));
    if (!reply->isFinished()) {
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

/// In the order of time and in pieces: the head takes nothing older than an hour before its newest sample.
QString PrometheusServer::push(const std::vector<Series> &series)
{
    constexpr std::int64_t piece = 10 * 60'000;
    for (Timestamp from = kFirst; from < kLast; from += piece) {
        const Reply reply = post(QStringLiteral("/api/v1/write"), remoteWriteBody(series, from, from + piece),
                                 "application/x-protobuf");
        if (reply.status != 204)
            return QStringLiteral("remote write gave %1: %2").arg(reply.status).arg(QString::fromUtf8(reply.body));
    }
    return {};
}

Answer PrometheusServer::ask(const QString &path, const QByteArray &form)
{
    return Answer::of(QJsonDocument::fromJson(post(path, form, "application/x-www-form-urlencoded").body).object());
}

Answer PrometheusServer::instant(const std::string &expr, Timestamp t)
{
    return ask(QStringLiteral("/api/v1/query"), query(expr) + "&time=" + seconds(t));
}

Answer PrometheusServer::range(const std::string &expr, Timestamp from, Timestamp to, std::int64_t step)
{
    return ask(QStringLiteral("/api/v1/query_range"),
               query(expr) + "&start=" + seconds(from) + "&end=" + seconds(to) + "&step=" + seconds(step));
}

} // namespace belfry::differential
