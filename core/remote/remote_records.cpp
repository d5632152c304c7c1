// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_records.h"

#include "remote/api_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaMethod>

#include <algorithm>

namespace belfry {

namespace {

constexpr int kMostItems = 1000; // that a server lists at once
const QString kAnnotations = QStringLiteral("/api/belfry/v1/annotations");

HttpParameters parametersOf(const TimeSlice &slice)
{
    HttpParameters parameters{{QStringLiteral("limit"), QString::number(std::clamp(slice.limit, 1, kMostItems))}};
    if (slice.from > 0)
        parameters.append({QStringLiteral("from"), QString::number(qint64(slice.from))});
    if (slice.to < TimeSlice().to)
        parameters.append({QStringLiteral("to"), QString::number(qint64(slice.to))});
    return parameters;
}

Annotation toAnnotation(const QJsonObject &item)
{
    Annotation annotation;
    annotation.id = item[QLatin1String("id")].toInteger();
    annotation.t = item[QLatin1String("t")].toInteger();
    annotation.kind = item[QLatin1String("kind")].toString();
    annotation.text = item[QLatin1String("text")].toString();
    annotation.durationMs = item[QLatin1String("durationMs")].toInteger();
    annotation.by = item[QLatin1String("by")].toString();
    for (const QJsonValue tag : item[QLatin1String("tags")].toArray())
        annotation.tags += tag.toString();
    return annotation;
}

AlertLogEntry toAlertEvent(const QJsonObject &item)
{
    AlertLogEntry entry;
    entry.id = item[QLatin1String("id")].toInteger();
    entry.t = item[QLatin1String("t")].toInteger();
    entry.group = item[QLatin1String("group")].toString();
    entry.name = item[QLatin1String("name")].toString();
    entry.labels = *labelsFromJson(item[QLatin1String("labels")].toObject());
    entry.from = item[QLatin1String("from")].toString();
    entry.to = item[QLatin1String("to")].toString();
    entry.value = item[QLatin1String("value")].toDouble();
    entry.summary = item[QLatin1String("summary")].toString();
    entry.translations = *labelsFromJson(item[QLatin1String("translations")].toObject());
    return entry;
}

HealthIncident toIncident(const QJsonObject &item)
{
    HealthIncident incident;
    incident.id = item[QLatin1String("id")].toInteger();
    incident.component = item[QLatin1String("component")].toString();
    incident.since = item[QLatin1String("since")].toInteger();
    incident.until = item[QLatin1String("until")].toInteger();
    incident.worst = item[QLatin1String("worst")].toString();
    incident.reason = item[QLatin1String("reason")].toString();
    incident.translations = *labelsFromJson(item[QLatin1String("translations")].toObject());
    return incident;
}

/// The items of an answer's list, each by `read`.
template<typename T>
QFuture<Result<std::vector<T>>> listOf(QFuture<Result<HttpReply>> reply, const char *member,
                                       T (*read)(const QJsonObject &))
{
    return reply.then([member, read](const Result<HttpReply> &answer) -> Result<std::vector<T>> {
        if (!answer)
            return tl::unexpected(answer.error());
        std::vector<T> items;
        for (const QJsonValue item : QJsonDocument::fromJson(answer->body).object()[QLatin1String(member)].toArray())
            items.push_back(read(item.toObject()));
        return items;
    });
}

} // namespace

QFuture<Result<std::vector<Annotation>>> RemoteAnnotations::list(const TimeSlice &slice)
{
    return listOf<Annotation>(m_http.get(kAnnotations, parametersOf(slice)), "annotations", toAnnotation);
}

QFuture<Result<Annotation>> RemoteAnnotations::create(const Annotation &annotation)
{
    QJsonObject body{{QStringLiteral("text"), annotation.text},
                     {QStringLiteral("durationMs"), qint64(annotation.durationMs)},
                     {QStringLiteral("tags"), QJsonArray::fromStringList(annotation.tags)}};
    if (annotation.t != 0)
        body.insert(QStringLiteral("t"), qint64(annotation.t));
    if (!annotation.kind.isEmpty())
        body.insert(QStringLiteral("kind"), annotation.kind);
    return m_http.send("POST", kAnnotations, {}, QJsonDocument(body).toJson(QJsonDocument::Compact))
        .then([](const Result<HttpReply> &reply) -> Result<Annotation> {
            if (!reply)
                return tl::unexpected(reply.error());
            return toAnnotation(QJsonDocument::fromJson(reply->body).object());
        });
}

QFuture<Result<std::int64_t>> RemoteAnnotations::remove(std::int64_t id)
{
    return m_http.send("DELETE", kAnnotations + u'/' + QString::number(qint64(id)), {})
        .then([id](const Result<HttpReply> &reply) -> Result<std::int64_t> {
            return reply ? Result<std::int64_t>(id) : tl::unexpected(reply.error());
        });
}

void RemoteAnnotations::connectNotify(const QMetaMethod &signal)
{
    if (m_followed || signal != QMetaMethod::fromSignal(&AnnotationSource::changed))
        return;
    m_followed = true;
    Q_EMIT followed();
}

void RemoteAnnotations::set(quint64 revision)
{
    m_revision = revision;
    Q_EMIT changed();
}

QFuture<Result<std::vector<AlertLogEntry>>> RemoteEvents::alerts(const TimeSlice &slice)
{
    return listOf<AlertLogEntry>(m_http.get(QStringLiteral("/api/belfry/v1/alerts/history"), parametersOf(slice)),
                                 "events", toAlertEvent);
}

QFuture<Result<std::vector<HealthIncident>>> RemoteEvents::incidents(const TimeSlice &slice)
{
    return listOf<HealthIncident>(m_http.get(QStringLiteral("/api/belfry/v1/incidents"), parametersOf(slice)),
                                  "incidents", toIncident);
}

} // namespace belfry

#include "moc_remote_records.cpp"
