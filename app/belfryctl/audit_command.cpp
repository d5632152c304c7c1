// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "belfryctl/time_text.h"
#include "common/process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace belfry {

namespace {

constexpr int kAuditPage = 1000; // the most that the API gives at once

/// The newest `count` lines, page by page.
Result<QJsonArray> readAudit(ServerAccess &access, int count)
{
    QJsonArray lines;
    QString cursor;
    do {
        HttpParameters parameters{
            {QStringLiteral("limit"), QString::number(std::min(count - int(lines.size()), kAuditPage))}};
        if (!cursor.isEmpty())
            parameters.append({QStringLiteral("cursor"), cursor});
        const auto reply = access.get(QStringLiteral("/api/belfry/v1/audit"), parameters);
        if (!reply)
            return tl::unexpected(reply.error());
        const QJsonObject page = QJsonDocument::fromJson(reply->body).object();
        for (const QJsonValue line : page[QLatin1String("entries")].toArray())
            lines.append(line);
        cursor = page[QLatin1String("next")].toString();
    } while (!cursor.isEmpty() && lines.size() < count);
    return lines;
}

} // namespace

int runAudit(const ServerOptions &server, const AuditArguments &arguments)
{
    ServerAccess access(server);
    const auto lines = readAudit(access, arguments.count);
    if (!lines)
        return complain(lines.error());
    if (server.json) {
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("entries"), *lines}}).toJson());
        return kExitOk;
    }
    TextTable table({QStringLiteral("TIME"), QStringLiteral("WHO"), QStringLiteral("FROM"), QStringLiteral("DID"),
                     QStringLiteral("TO"), QStringLiteral("RESULT")});
    for (const QJsonValue line : *lines)
        table.add({formatTime(line[QLatin1String("t")].toInteger()), line[QLatin1String("principal")].toString(),
                   line[QLatin1String("address")].toString(), line[QLatin1String("operation")].toString(),
                   line[QLatin1String("target")].toString(QStringLiteral("-")),
                   line[QLatin1String("result")].toString()});
    print(table.isEmpty() ? QStringLiteral("nothing was changed yet\n") : table.toString());
    return kExitOk;
}

} // namespace belfry
