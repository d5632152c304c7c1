// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_layouts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaMethod>

namespace belfry {

namespace {

QString pathOf(const QString &id)
{
    return QStringLiteral("/api/belfry/v1/layouts/") + id;
}

/// ETags are the version in quotes.
QByteArray toETag(quint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

/// The tag of a compressed answer ends in "-gzip".
quint64 fromETag(QByteArray etag)
{
    return etag.replace('"', "").replace("-gzip", "").toULongLong();
}

/// An entry of a list, or what POST answers.
StoredLayout toSummary(const QJsonObject &item)
{
    StoredLayout layout;
    layout.id = item[QLatin1String("id")].toString();
    layout.name = item[QLatin1String("name")].toString();
    layout.version = quint64(item[QLatin1String("version")].toInteger());
    const QLatin1String time(item.contains(QLatin1String("deletedAt")) ? "deletedAt" : "updated");
    layout.updated = item[time].toInteger();
    layout.author = item[QLatin1String("author")].toString();
    layout.label = item[QLatin1String("label")].toString();
    layout.note = item[QLatin1String("note")].toString();
    layout.origin = item[QLatin1String("origin")].toString();
    return layout;
}

/// Lists are asked for with the largest limit, which is more than there may be.
const HttpParameters kWhole{{QStringLiteral("limit"), QStringLiteral("1000")}};

QFuture<Result<std::vector<StoredLayout>>> toList(QFuture<Result<HttpReply>> reply, const char *member)
{
    return reply.then([member](const Result<HttpReply> &answer) -> Result<std::vector<StoredLayout>> {
        if (!answer)
            return tl::unexpected(answer.error());
        std::vector<StoredLayout> layouts;
        for (const QJsonValue item : QJsonDocument::fromJson(answer->body).object()[QLatin1String(member)].toArray())
            layouts.push_back(toSummary(item.toObject()));
        return layouts;
    });
}

StoredLayout toLayout(const QString &id, const QByteArray &etag, const QJsonObject &document)
{
    return {id, document[QLatin1String("name")].toString(), fromETag(etag), document};
}

} // namespace

QFuture<Result<std::vector<StoredLayout>>> RemoteLayouts::list()
{
    return toList(m_http.get(pathOf({}).chopped(1), kWhole), "layouts");
}

QFuture<Result<StoredLayout>> RemoteLayouts::get(const QString &id)
{
    return whole(m_http.get(pathOf(id)), id);
}

QFuture<Result<StoredLayout>> RemoteLayouts::whole(const QFuture<Result<HttpReply>> &reply, const QString &id) const
{
    return QFuture(reply).then([id](const Result<HttpReply> &answer) -> Result<StoredLayout> {
        if (!answer)
            return tl::unexpected(answer.error());
        StoredLayout layout = toLayout(id, answer->etag, QJsonDocument::fromJson(answer->body).object());
        layout.origin = QUrl::fromPercentEncoding(answer->origin);
        return layout;
    });
}

QFuture<Result<StoredLayout>> RemoteLayouts::put(const QString &id, const QJsonObject &document, quint64 ifVersion,
                                                 const QString &)
{
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return m_http.put(pathOf(id), json, ifVersion == 0 ? QByteArray() : toETag(ifVersion))
        .then([id, document](const Result<HttpReply> &reply) -> Result<StoredLayout> {
            if (!reply)
                return tl::unexpected(reply.error());
            return toLayout(id, reply->etag, document);
        });
}

QFuture<Result<StoredLayout>> RemoteLayouts::create(const QString &id, const QJsonObject &document, const QString &)
{
    const HttpParameters parameters = id.isEmpty() ? HttpParameters() : HttpParameters{{QStringLiteral("id"), id}};
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return m_http.send("POST", pathOf({}).chopped(1), parameters, json)
        .then([document](const Result<HttpReply> &reply) -> Result<StoredLayout> {
            if (!reply)
                return tl::unexpected(reply.error());
            StoredLayout layout = toSummary(QJsonDocument::fromJson(reply->body).object());
            layout.document = document;
            return layout;
        });
}

QFuture<Result<StoredLayout>> RemoteLayouts::remove(const QString &id, quint64 ifVersion)
{
    return m_http.send("DELETE", pathOf(id), {}, {}, toETag(ifVersion))
        .then([id, ifVersion](const Result<HttpReply> &reply) -> Result<StoredLayout> {
            if (!reply)
                return tl::unexpected(reply.error());
            return StoredLayout{id, {}, ifVersion, {}};
        });
}

QFuture<Result<std::vector<StoredLayout>>> RemoteLayouts::removed()
{
    HttpParameters parameters = kWhole;
    parameters.append({QStringLiteral("deleted"), QStringLiteral("true")});
    return toList(m_http.get(pathOf({}).chopped(1), parameters), "layouts");
}

QFuture<Result<StoredLayout>> RemoteLayouts::restore(const QString &id)
{
    return m_http.send("POST", pathOf(id) + QStringLiteral("/restore"), {})
        .then([](const Result<HttpReply> &reply) -> Result<StoredLayout> {
            if (!reply)
                return tl::unexpected(reply.error());
            return toSummary(QJsonDocument::fromJson(reply->body).object());
        });
}

QFuture<Result<std::vector<StoredLayout>>> RemoteLayouts::versions(const QString &id)
{
    return toList(m_http.get(pathOf(id) + QStringLiteral("/versions"), kWhole), "versions");
}

QFuture<Result<StoredLayout>> RemoteLayouts::version(const QString &id, quint64 version)
{
    return whole(m_http.get(pathOf(id) + QStringLiteral("/versions/") + QString::number(version)), id);
}

QFuture<Result<StoredLayout>> RemoteLayouts::nameVersion(const QString &id, quint64 version, const QString &label,
                                                         const QString &note)
{
    const QString path = pathOf(id) + QStringLiteral("/versions/%1/name").arg(version);
    const QJsonObject name{{QStringLiteral("label"), label}, {QStringLiteral("note"), note}};
    const auto reply =
        label.isEmpty() ? m_http.send("DELETE", path, {}) : m_http.send("PUT", path, {}, QJsonDocument(name).toJson());
    return QFuture(reply).then([id](const Result<HttpReply> &answer) -> Result<StoredLayout> {
        if (!answer)
            return tl::unexpected(answer.error());
        StoredLayout layout = toSummary(QJsonDocument::fromJson(answer->body).object());
        layout.id = id;
        return layout;
    });
}

void RemoteLayouts::connectNotify(const QMetaMethod &signal)
{
    if (m_followed || signal != QMetaMethod::fromSignal(&LayoutSource::changed))
        return;
    m_followed = true;
    Q_EMIT followed();
}

void RemoteLayouts::set(const std::vector<wire::LayoutVersion> &versions)
{
    QList<wire::LayoutVersion> news;
    QHash<QString, quint64> stored;
    for (const wire::LayoutVersion &layout : versions) {
        if (m_versions.value(layout.id) != layout.version)
            news += layout;
        stored.insert(layout.id, layout.version);
    }
    for (auto it = m_versions.cbegin(); it != m_versions.cend(); ++it) {
        if (!stored.contains(it.key()))
            news += {it.key(), {}, 0};
    }
    m_versions = std::move(stored);
    for (const wire::LayoutVersion &layout : news)
        Q_EMIT changed(layout.id, layout.version);
}

} // namespace belfry

#include "moc_remote_layouts.cpp"
