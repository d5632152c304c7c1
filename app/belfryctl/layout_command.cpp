// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/layout_access.h"
#include "belfryctl/text_table.h"
#include "common/process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

int runLayoutList(const ServerOptions &server)
{
    ServerAccess access(server);
    const auto reply = access.get(layoutPath({}));
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
    const auto reply = access.get(layoutPath(QString::fromStdString(arguments.id)));
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
    const QString id = QString::fromStdString(arguments.id);
    const auto etag = currentETag(access, id);
    if (!etag)
        return complain(etag.error());
    const auto stored = access.put(layoutPath(id), *document, *etag);
    if (!stored)
        return complain(stored.error());
    print(QStringLiteral("%1: version %2\n")
              .arg(id, QString::fromLatin1(stored->etag).remove(u'"').remove(QStringLiteral("-gzip"))));
    return kExitOk;
}

} // namespace belfry
