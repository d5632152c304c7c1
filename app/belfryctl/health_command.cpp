// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "belfryctl/time_text.h"
#include "common/process.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

QStringList row(const QJsonValue &component, Timestamp now)
{
    const Timestamp since = component[QLatin1String("since")].toInteger();
    return {component[QLatin1String("component")].toString(), component[QLatin1String("state")].toString(),
            since > 0 ? formatAge(since, now) : QStringLiteral("-"), component[QLatin1String("reason")].toString()};
}

} // namespace

int runHealth(const ServerOptions &server)
{
    ServerAccess access(server);
    const auto reply = access.get(QStringLiteral("/api/belfry/v1/health"));
    if (!reply)
        return complain(reply.error());
    if (server.json) {
        printJson(reply->body);
        return kExitOk;
    }
    TextTable table(
        {QStringLiteral("COMPONENT"), QStringLiteral("STATE"), QStringLiteral("FOR"), QStringLiteral("REASON")});
    const QJsonObject health = QJsonDocument::fromJson(reply->body).object();
    const Timestamp now = QDateTime::currentMSecsSinceEpoch();
    table.add(row(health[QLatin1String("host")], now));
    for (const QJsonValue component : health[QLatin1String("components")].toArray())
        table.add(row(component, now));
    print(table.toString());
    return kExitOk;
}

} // namespace belfry
