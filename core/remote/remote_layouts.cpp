// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_layouts.h"

#include <QJsonArray>
#include <QJsonDocument>

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

quint64 fromETag(QByteArray etag)
{
    return etag.replace('"', "").toULongLong();
}

std::vector<StoredLayout> parseList(const QByteArray &body)
{
    std::vector<StoredLayout> layouts;
    for (const QJsonValue item : QJsonDocument::fromJson(body).object()[QLatin1String("layouts")].toArray()) {
        StoredLayout layout;
        layout.id = item[QLatin1String("id")].toString();
        layout.name = item[QLatin1String("name")].toString();
        layout.version = quint64(item[QLatin1String("version")].toInteger());
        layouts.push_back(std::move(layout));
    }
    return layouts;
}

StoredLayout toLayout(const QString &id, const QByteArray &etag, const QJsonObject &document)
{
    return {id, document[QLatin1String("name")].toString(), fromETag(etag), document};
}

} // namespace

QFuture<Result<std::vector<StoredLayout>>> RemoteLayouts::list()
{
    return m_http.get(QStringLiteral("/api/belfry/v1/layouts"))
        .then([](const Result<HttpReply> &reply) -> Result<std::vector<StoredLayout>> {
            if (!reply)
                return tl::unexpected(reply.error());
            return parseList(reply->body);
        });
}

QFuture<Result<StoredLayout>> RemoteLayouts::get(const QString &id)
{
    return m_http.get(pathOf(id)).then([id](const Result<HttpReply> &reply) -> Result<StoredLayout> {
        if (!reply)
            return tl::unexpected(reply.error());
        return toLayout(id, reply->etag, QJsonDocument::fromJson(reply->body).object());
    });
}

QFuture<Result<StoredLayout>> RemoteLayouts::put(const QString &id, const QJsonObject &document, quint64 ifVersion)
{
    const QByteArray json = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return m_http.put(pathOf(id), json, ifVersion == 0 ? QByteArray() : toETag(ifVersion))
        .then([id, document](const Result<HttpReply> &reply) -> Result<StoredLayout> {
            if (!reply)
                return tl::unexpected(reply.error());
            return toLayout(id, reply->etag, document);
        });
}

void RemoteLayouts::set(const std::vector<wire::LayoutVersion> &versions)
{
    QList<wire::LayoutVersion> news;
    for (const wire::LayoutVersion &layout : versions) {
        quint64 &known = m_versions[layout.id];
        if (known != layout.version)
            news += layout;
        known = layout.version;
    }
    for (const wire::LayoutVersion &layout : news)
        Q_EMIT changed(layout.id, layout.version);
}

} // namespace belfry

#include "moc_remote_layouts.cpp"
