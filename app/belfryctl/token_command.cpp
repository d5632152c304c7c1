// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/commands.h"
#include "belfryctl/server_access.h"
#include "belfryctl/text_table.h"
#include "belfryctl/time_text.h"
#include "belfryctl/token_access.h"
#include "common/process.h"
#include "config/units.h"

#include <cstdio>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

/// "30d" from now, or a time as --time has it; 0 for "never".
Result<Timestamp> parseExpiry(const std::string &text, Timestamp now)
{
    if (text == "never")
        return 0;
    if (const auto duration = parseDuration(QString::fromStdString(text)); duration && duration->count() > 0)
        return now + duration->count();
    auto time = parseTime(text, now);
    if (!time)
        return failure(
            QStringLiteral("--expires: expected never, a duration such as 90d, or a time such as 2027-01-31"));
    return time;
}

QString stateOf(const TokenRecord &token, Timestamp now)
{
    if (token.revoked != 0)
        return QStringLiteral("revoked");
    return token.isValidAt(now) ? QStringLiteral("valid") : QStringLiteral("expired");
}

QString timeOr(Timestamp t, const char *otherwise)
{
    return t == 0 ? QString::fromLatin1(otherwise) : formatTime(t);
}

QJsonObject asJson(const TokenRecord &token, Timestamp now)
{
    QJsonObject json{{QStringLiteral("id"), qint64(token.id)},
                     {QStringLiteral("name"), token.name},
                     {QStringLiteral("role"), roleName(token.role)},
                     {QStringLiteral("state"), stateOf(token, now)},
                     {QStringLiteral("created"), qint64(token.created)}};
    if (token.expires != 0)
        json.insert(QStringLiteral("expires"), qint64(token.expires));
    if (token.lastUsed != 0)
        json.insert(QStringLiteral("lastUsed"), qint64(token.lastUsed));
    if (token.revoked != 0)
        json.insert(QStringLiteral("revoked"), qint64(token.revoked));
    return json;
}

} // namespace

int runTokenCreate(const ServerOptions &server, const TokenArguments &arguments)
{
    const Timestamp now = QDateTime::currentMSecsSinceEpoch();
    const auto expires = parseExpiry(arguments.expires, now);
    if (!expires)
        return complain(expires.error());
    const QString role = QString::fromStdString(arguments.role);
    const QString name = QString::fromStdString(arguments.name);
    const auto created =
        TokenAccess(server).create({name.isEmpty() ? role : name, roleFromName(role).value_or(Role::Nobody), *expires});
    if (!created)
        return complain(created.error());
    if (server.json) {
        QJsonObject json = asJson(created->record, now);
        json.insert(QStringLiteral("token"), QString::fromLatin1(created->text));
        printJson(QJsonDocument(json).toJson());
        return kExitOk;
    }
    // The token alone on standard output, for a script to take.
    print(QString::fromLatin1(created->text) + u'\n');
    fprintf(stderr, "token %lld of the role %s, expires: %s; keep it now, it can't be shown again\n",
            static_cast<long long>(created->record.id), qUtf8Printable(role),
            qUtf8Printable(timeOr(created->record.expires, "never")));
    return kExitOk;
}

int runTokenPair(const ServerOptions &server, const TokenArguments &arguments)
{
    const auto expires = parseExpiry(arguments.expires, QDateTime::currentMSecsSinceEpoch());
    if (!expires)
        return complain(expires.error());
    const auto valid = parseDuration(QString::fromStdString(arguments.valid));
    if (!valid || *valid < std::chrono::minutes(1) || *valid > std::chrono::hours(1))
        return complain({QStringLiteral("--valid: expected a duration from 1m to 1h, such as 10m, got \"%1\"")
                             .arg(QString::fromStdString(arguments.valid)),
                         ErrorKind::Invalid,
                         {}});
    const QString role = arguments.role.empty() ? roleName(Role::Viewer) : QString::fromStdString(arguments.role);
    QJsonObject body{{QStringLiteral("role"), role}, {QStringLiteral("validMs"), qint64(valid->count())}};
    if (*expires != 0)
        body.insert(QStringLiteral("expires"), qint64(*expires));
    const auto reply =
        ServerAccess(server).send("POST", QStringLiteral("/api/belfry/v1/pairings"), QJsonDocument(body).toJson());
    if (!reply)
        return complain(reply.error());
    if (server.json) {
        printJson(reply->body);
        return kExitOk;
    }
    const QJsonObject pairing = QJsonDocument::fromJson(reply->body).object();
    print(pairing[QLatin1String("code")].toString() + u'\n');
    fprintf(stderr, "good once, until %s, for a token of the role %s that expires: %s\n",
            qUtf8Printable(formatTime(pairing[QLatin1String("until")].toInteger())), qUtf8Printable(role),
            qUtf8Printable(timeOr(*expires, "never")));
    return kExitOk;
}

int runTokenList(const ServerOptions &server)
{
    const auto tokens = TokenAccess(server).list();
    if (!tokens)
        return complain(tokens.error());
    const Timestamp now = QDateTime::currentMSecsSinceEpoch();
    if (server.json) {
        QJsonArray list;
        for (const TokenRecord &token : *tokens)
            list.append(asJson(token, now));
        printJson(QJsonDocument(QJsonObject{{QStringLiteral("tokens"), list}}).toJson());
        return kExitOk;
    }
    TextTable table({QStringLiteral("ID"), QStringLiteral("ROLE"), QStringLiteral("STATE"), QStringLiteral("CREATED"),
                     QStringLiteral("EXPIRES"), QStringLiteral("LAST USED"), QStringLiteral("NAME")});
    for (const TokenRecord &token : *tokens)
        table.add({QString::number(token.id), roleName(token.role), stateOf(token, now), formatTime(token.created),
                   timeOr(token.expires, "never"), timeOr(token.lastUsed, "never"), token.name});
    print(table.isEmpty() ? QStringLiteral("no tokens\n") : table.toString());
    return kExitOk;
}

int runTokenRevoke(const ServerOptions &server, const TokenArguments &arguments)
{
    if (const auto done = TokenAccess(server).revoke(arguments.id); !done)
        return complain(done.error());
    print(QStringLiteral("token %1 is revoked\n").arg(arguments.id));
    return kExitOk;
}

} // namespace belfry
