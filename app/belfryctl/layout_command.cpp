// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "common/process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

const QString kLayouts = QStringLiteral("/api/belfry/v1/layouts");

QString pathOf(const LayoutArguments &arguments)
{
    return kLayouts + u'/' + QString::fromStdString(arguments.id);
}

Result<QByteArray> readDocument(const std::string &name)
{
    QFile file(QString::fromStdString(name));
    const bool isOpen = name == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return failure(QStringLiteral("cannot read %1: %2").arg(file.fileName(), file.errorString()));
    return file.readAll();
}

/// The ETag of what is stored under the id now; empty if nothing is.
Result<QByteArray> currentETag(ServerAccess &access, const LayoutArguments &arguments)
{
    const auto current = access.get(pathOf(arguments));
    if (current)
        return current->etag;
    if (current.error().kind == ErrorKind::NotFound)
        return QByteArray();
    return tl::unexpected(current.error());
}

} // namespace

int runLayoutList(const ServerOptions &server)
{
    ServerAccess access(server);
    const auto reply = access.get(kLayouts);
    if (!reply)
        return complain(reply.error());
    if (server.json) {
        printJson(reply->body);
        return kExitOk;
    }
    TextTable table({QStringLiteral("ID"), QStringLiteral("VERSION"), QStringLiteral("NAME")});
    for (const QJsonValue layout : QJsonDocument::fromJson(reply->body).object()[QLatin1String("layouts")].toArray()) {
        table.add({layout[QLatin1String("id")].toString(),
                   QString::number(layout[QLatin1String("version")].toInteger()),
                   layout[QLatin1String("name")].toString()});
    }
    print(table.isEmpty() ? QStringLiteral("no layouts\n") : table.toString());
    return kExitOk;
}

int runLayoutGet(const ServerOptions &server, const LayoutArguments &arguments)
{
    ServerAccess access(server);
    const auto reply = access.get(pathOf(arguments));
    if (!reply)
        return complain(reply.error());
    printJson(reply->body);
    return kExitOk;
}

int runLayoutPut(const ServerOptions &server, const LayoutArguments &arguments)
{
    const auto document = readDocument(arguments.file);
    if (!document)
        return complain(document.error());
    ServerAccess access(server);
    const auto etag = currentETag(access, arguments);
    if (!etag)
        return complain(etag.error());
    const auto stored = access.put(pathOf(arguments), *document, *etag);
    if (!stored)
        return complain(stored.error());
    print(QStringLiteral("%1: version %2\n")
              .arg(QString::fromStdString(arguments.id),
                   QString::fromLatin1(stored->etag).remove(u'"').remove(QStringLiteral("-gzip"))));
    return kExitOk;
}

} // namespace belfry
