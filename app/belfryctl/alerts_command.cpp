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

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("-") : text;
}

QStringList row(const QJsonObject &alert, Timestamp now)
{
    const QJsonObject labels = alert[QLatin1String("labels")].toObject();
    const QJsonObject annotations = alert[QLatin1String("annotations")].toObject();
    const QDateTime since = QDateTime::fromString(alert[QLatin1String("activeAt")].toString(), Qt::ISODateWithMs);
    return {alert[QLatin1String("state")].toString(),
            orDash(labels[QLatin1String("severity")].toString()),
            labels[QLatin1String("alertname")].toString(),
            since.isValid() ? formatAge(since.toMSecsSinceEpoch(), now) : QStringLiteral("-"),
            orDash(alert[QLatin1String("value")].toString()),
            orDash(annotations[QLatin1String("summary")].toString())};
}

} // namespace

int runAlerts(const ServerOptions &server)
{
    ServerAccess access(server);
    const auto reply = access.get(QStringLiteral("/api/v1/alerts"));
    if (!reply)
        return complain(reply.error());
    if (server.json) {
        printJson(reply->body);
        return kExitOk;
    }
    TextTable table({QStringLiteral("STATE"), QStringLiteral("SEVERITY"), QStringLiteral("ALERT"),
                     QStringLiteral("FOR"), QStringLiteral("VALUE"), QStringLiteral("SUMMARY")});
    const QJsonObject answer = QJsonDocument::fromJson(reply->body).object();
    for (const QJsonValue alert : answer[QLatin1String("data")][QLatin1String("alerts")].toArray())
        table.add(row(alert.toObject(), QDateTime::currentMSecsSinceEpoch()));
    print(table.isEmpty() ? QStringLiteral("no alerts\n") : table.toString());
    return kExitOk;
}

} // namespace belfry
