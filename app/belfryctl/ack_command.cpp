// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "common/process.h"
#include "config/units.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

const QString kAcknowledgements = QStringLiteral("/api/belfry/v1/acknowledgements");

QString labelsText(const QJsonObject &alert)
{
    QStringList parts;
    const QJsonObject labels = alert[QLatin1String("labels")].toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it) {
        if (it.key() != QLatin1String("alertname"))
            parts += it.key() + u'=' + it.value().toString();
    }
    return parts.join(QStringLiteral(", "));
}

QString nameOf(const QJsonObject &alert)
{
    return alert[QLatin1String("labels")][QLatin1String("alertname")].toString();
}

Result<QList<QJsonObject>> firingAlerts(ServerAccess &access)
{
    const auto reply =
        access.get(QStringLiteral("/api/belfry/v1/alerts"), {{QStringLiteral("state"), QStringLiteral("firing")},
                                                             {QStringLiteral("limit"), QStringLiteral("1000")}});
    if (!reply)
        return tl::unexpected(reply.error());
    QList<QJsonObject> alerts;
    for (const QJsonValue each : QJsonDocument::fromJson(reply->body).object()[QLatin1String("alerts")].toArray())
        alerts += each[QLatin1String("alert")].toObject();
    return alerts;
}

/// The fingerprint of the one alert that fires under this name or fingerprint.
Result<QString> findAlert(const QList<QJsonObject> &alerts, const QString &wanted)
{
    QStringList found;
    for (const QJsonObject &alert : alerts) {
        QString fingerprint = alert[QLatin1String("fingerprint")].toString();
        if (fingerprint == wanted)
            return fingerprint;
        if (nameOf(alert) == wanted)
            found += QStringLiteral("%1 (%2)").arg(fingerprint, labelsText(alert));
    }
    if (found.size() == 1)
        return found.front().left(found.front().indexOf(u' '));
    if (found.isEmpty())
        return failure(QStringLiteral("no alert \"%1\" is firing").arg(wanted), ErrorKind::NotFound);
    return failure(QStringLiteral("several alerts \"%1\" are firing; say which by its fingerprint: %2")
                       .arg(wanted, found.join(QStringLiteral("; "))));
}

int printFiring(const ServerOptions &server, const QList<QJsonObject> &alerts)
{
    if (server.json) {
        QJsonArray all;
        for (const QJsonObject &alert : alerts)
            all += alert;
        printJson(QJsonDocument(all).toJson());
        return kExitOk;
    }
    TextTable table({QStringLiteral("FINGERPRINT"), QStringLiteral("ALERT"), QStringLiteral("LABELS"),
                     QStringLiteral("ACKNOWLEDGED BY"), QStringLiteral("COMMENT")});
    for (const QJsonObject &alert : alerts) {
        const QJsonValue acknowledgement = alert[QLatin1String("acknowledgement")];
        table.add({alert[QLatin1String("fingerprint")].toString(), nameOf(alert), labelsText(alert),
                   acknowledgement[QLatin1String("by")].toString(QStringLiteral("-")),
                   acknowledgement[QLatin1String("comment")].toString(QStringLiteral("-"))});
    }
    print(table.isEmpty() ? QStringLiteral("nothing is firing\n") : table.toString());
    return kExitOk;
}

Result<QByteArray> requestOf(const AckArguments &arguments, const QString &fingerprint)
{
    QJsonObject body{{QStringLiteral("fingerprint"), fingerprint},
                     {QStringLiteral("comment"), QString::fromStdString(arguments.comment)}};
    if (!arguments.lasting.empty()) {
        const auto lasting = parseDuration(QString::fromStdString(arguments.lasting));
        if (!lasting)
            return failure(QStringLiteral("--for: ") + lasting.error().message);
        body.insert(QStringLiteral("expiresAt"), QDateTime::currentMSecsSinceEpoch() + qint64(lasting->count()));
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

int runAck(const ServerOptions &server, const AckArguments &arguments)
{
    ServerAccess access(server);
    const auto alerts = firingAlerts(access);
    if (!alerts)
        return complain(alerts.error());
    if (arguments.alert.empty())
        return printFiring(server, *alerts);
    const auto fingerprint = findAlert(*alerts, QString::fromStdString(arguments.alert));
    if (!fingerprint)
        return complain(fingerprint.error());
    if (arguments.withdraw) {
        const auto gone = access.send("DELETE", kAcknowledgements + u'/' + *fingerprint);
        return gone ? kExitOk : complain(gone.error());
    }
    const auto body = requestOf(arguments, *fingerprint);
    if (!body)
        return complain(body.error());
    const auto done = access.send("POST", kAcknowledgements, *body);
    if (!done)
        return complain(done.error());
    if (server.json)
        printJson(done->body);
    return kExitOk;
}

} // namespace belfry
