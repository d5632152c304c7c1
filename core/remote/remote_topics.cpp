// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_topics.h"

#include "protocol/json_writer.h"
#include "protocol/snapshot_json.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace belfry {

namespace {

const QString kAcknowledgements = QStringLiteral("/api/belfry/v1/acknowledgements");
const QString kSilences = QStringLiteral("/api/v2/silences");
const QString kSilence = QStringLiteral("/api/v2/silence/");

/// An empty id means the server's own host, whose snapshots are kept under both.
template<typename Snapshot>
Snapshot lookUp(const std::unordered_map<HostId, Snapshot> &snapshots, const HostId &host)
{
    const auto found = snapshots.find(host);
    return found == snapshots.end() ? nullptr : found->second;
}

/// As the API of silences takes it.
QString timeText(Timestamp t)
{
    return QDateTime::fromMSecsSinceEpoch(t, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

AlertSnapshotPtr RemoteAlerts::snapshot(const HostId &host) const
{
    return lookUp(m_snapshots, host);
}

QFuture<Result<Acknowledgement>> RemoteAlerts::acknowledge(const AcknowledgeRequest &request)
{
    QJsonObject body{{QStringLiteral("fingerprint"), request.fingerprint},
                     {QStringLiteral("comment"), request.comment}};
    if (request.expiresAt != 0)
        body.insert(QStringLiteral("expiresAt"), qint64(request.expiresAt));
    return m_http.send("POST", kAcknowledgements, {}, QJsonDocument(body).toJson(QJsonDocument::Compact))
        .then([](const Result<HttpReply> &reply) -> Result<Acknowledgement> {
            if (!reply)
                return tl::unexpected(reply.error());
            const QJsonObject answer = QJsonDocument::fromJson(reply->body).object();
            return Acknowledgement{answer[QLatin1String("by")].toString(), answer[QLatin1String("comment")].toString(),
                                   answer[QLatin1String("at")].toInteger(),
                                   answer[QLatin1String("expiresAt")].toInteger()};
        });
}

QFuture<Result<Acknowledgement>> RemoteAlerts::withdraw(const QString &fingerprint)
{
    return m_http.send("DELETE", kAcknowledgements + u'/' + fingerprint, {})
        .then([](const Result<HttpReply> &reply) -> Result<Acknowledgement> {
            return reply ? Result<Acknowledgement>(Acknowledgement()) : tl::unexpected(reply.error());
        });
}

QFuture<Result<Silence>> RemoteAlerts::silence(const SilenceRequest &request)
{
    wire::JsonWriter body;
    wire::writeMatchers(body.beginObject().optionalField("id", request.id).key("matchers"), request.matchers);
    body.field("startsAt", timeText(request.startsAt)).field("endsAt", timeText(request.endsAt));
    body.field("createdBy", request.createdBy).field("comment", request.comment).endObject();
    return m_http.send("POST", kSilences, {}, body.take())
        .then([request](const Result<HttpReply> &reply) -> Result<Silence> {
            if (!reply)
                return tl::unexpected(reply.error());
            const QJsonObject answer = QJsonDocument::fromJson(reply->body).object();
            return Silence{answer[QLatin1String("silenceID")].toString(),
                           request.matchers,
                           request.startsAt,
                           request.endsAt,
                           0,
                           request.createdBy,
                           request.comment};
        });
}

QFuture<Result<Silence>> RemoteAlerts::expireSilence(const QString &id)
{
    return m_http.send("DELETE", kSilence + id, {}).then([id](const Result<HttpReply> &reply) -> Result<Silence> {
        if (!reply)
            return tl::unexpected(reply.error());
        Silence ended;
        ended.id = id;
        return ended;
    });
}

void RemoteAlerts::set(const HostId &host, const AlertSnapshotPtr &snapshot)
{
    m_snapshots[host] = snapshot;
    m_snapshots[HostId()] = snapshot;
    Q_EMIT changed(host);
}

HealthSnapshotPtr RemoteHealth::snapshot(const HostId &host) const
{
    return lookUp(m_snapshots, host);
}

void RemoteHealth::set(const HostId &host, const HealthSnapshotPtr &snapshot)
{
    m_snapshots[host] = snapshot;
    m_snapshots[HostId()] = snapshot;
    Q_EMIT changed(host);
}

void RemoteHosts::set(std::vector<HostInfo> hosts)
{
    if (hosts == m_hosts)
        return;
    m_hosts = std::move(hosts);
    Q_EMIT changed();
}

Timestamp RemoteHosts::newest() const
{
    Timestamp newest = 0;
    for (const HostInfo &host : m_hosts)
        newest = std::max(newest, host.newest);
    return newest;
}

} // namespace belfry

#include "moc_remote_topics.cpp"
