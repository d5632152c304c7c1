// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/layout_access.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

Result<QByteArray> readDocument(const std::string &name)
{
    QFile file(QString::fromStdString(name));
    const bool isOpen = name == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(QStringLiteral("cannot read %1: %2").arg(file.fileName(), file.errorString()));
    return file.readAll();
}

QString layoutPath(const QString &id)
{
    const QString all = QStringLiteral("/api/belfry/v1/layouts");
    return id.isEmpty() ? all : all + u'/' + id;
}

Result<QByteArray> currentETag(ServerAccess &access, const QString &id)
{
    const auto current = access.get(layoutPath(id));
    if (current)
        return current->etag;
    if (current.error().kind == ErrorKind::NotFound)
        return QByteArray();
    return tl::unexpected(current.error());
}

Result<QString> storeLayout(ServerAccess &access, const QString &id, const QByteArray &document)
{
    if (id.isEmpty()) {
        const auto created = access.send("POST", layoutPath({}), document);
        if (!created)
            return tl::unexpected(created.error());
        return QJsonDocument::fromJson(created->body).object().value(QLatin1String("id")).toString();
    }
    const auto stored = currentETag(access, id).and_then([&](const QByteArray &etag) {
        return access.put(layoutPath(id), document, etag);
    });
    if (!stored)
        return tl::unexpected(stored.error());
    return id;
}

} // namespace belfry
