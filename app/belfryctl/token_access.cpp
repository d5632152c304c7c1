// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "belfryctl/token_access.h"

#include "belfryctl/local_data.h"
#include "state/audit_repository.h"
#include "state/state_database.h"
#include "store/directory_lock.h"

#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <unistd.h>

namespace belfry {

namespace {

const QString kTokensPath = QStringLiteral("/api/belfry/v1/tokens");

TokenRecord tokenOf(const QJsonValue &json)
{
    return {json[QLatin1String("id")].toInteger(),
            json[QLatin1String("name")].toString(),
            roleFromName(json[QLatin1String("role")].toString()).value_or(Role::Nobody),
            {},
            json[QLatin1String("created")].toInteger(),
            json[QLatin1String("expires")].toInteger(),
            json[QLatin1String("lastUsed")].toInteger(),
            json[QLatin1String("revoked")].toInteger()};
}

/// The state database of a data directory that no Belfry has open.
struct StoppedState {
    std::unique_ptr<DirectoryLock> lock;
    std::unique_ptr<StateDatabase> database;
};

Result<StoppedState> openStopped(const ServerOptions &options)
{
    const Result<QString> directory = localDataDirectory(options);
    if (!directory)
        return tl::unexpected(directory.error());
    const QString history = *directory + QStringLiteral("/history");
    if (!QDir().mkpath(history))
        return failure(QStringLiteral("the directory can't be made"), ErrorKind::Unavailable, {history, 0, 0, {}});
    auto lock = DirectoryLock::take(history);
    if (!lock)
        return tl::unexpected(lock.error());
    auto database = StateDatabase::open(*directory + QStringLiteral("/state.db"));
    if (!database)
        return tl::unexpected(database.error());
    return StoppedState{std::move(*lock), std::move(*database)};
}

Result<void> writeDown(StateDatabase &database, const char *operation, std::int64_t token)
{
    const AuditRecord line{0,
                           QDateTime::currentMSecsSinceEpoch(),
                           QStringLiteral("belfryctl of user %1").arg(geteuid()),
                           QStringLiteral("this machine"),
                           QLatin1String(operation),
                           kTokensPath + u'/' + QString::number(token),
                           QStringLiteral("done")};
    const auto written = AuditRepository(database).append(line);
    return written ? Result<void>() : tl::unexpected(written.error());
}

} // namespace

TokenAccess::TokenAccess(const ServerOptions &options)
    : m_options(options), m_client(chooseServer(options)), m_serves(!options.server.empty() || isServerKnown(options))
{
}

std::optional<Result<HttpReply>> TokenAccess::ask(const QFuture<Result<HttpReply>> &reply) const
{
    Result<HttpReply> answer = waitFor(reply);
    if (!answer && answer.error().kind == ErrorKind::Unavailable && m_options.server.empty())
        return std::nullopt; // it was killed, and left its address behind
    return answer;
}

Result<CreatedToken> TokenAccess::create(const TokenWish &wish)
{
    if (m_serves) {
        QJsonObject body{{QStringLiteral("name"), wish.name}, {QStringLiteral("role"), roleName(wish.role)}};
        if (wish.expires != 0)
            body.insert(QStringLiteral("expires"), qint64(wish.expires));
        if (const auto reply = ask(m_client.post(kTokensPath, QJsonDocument(body).toJson()))) {
            if (!*reply)
                return tl::unexpected(reply->error());
            const QJsonObject token = QJsonDocument::fromJson((*reply)->body).object();
            return CreatedToken{tokenOf(token), token[QLatin1String("token")].toString().toLatin1()};
        }
    }
    const auto state = openStopped(m_options);
    if (!state)
        return tl::unexpected(state.error());
    auto created = TokenRepository(*state->database).create(wish, QDateTime::currentMSecsSinceEpoch());
    if (!created)
        return created;
    if (const auto done = writeDown(*state->database, "tokens.create", created->record.id); !done)
        return tl::unexpected(done.error());
    return created;
}

Result<std::vector<TokenRecord>> TokenAccess::list()
{
    if (m_serves) {
        if (const auto reply = ask(m_client.get(kTokensPath))) {
            if (!*reply)
                return tl::unexpected(reply->error());
            std::vector<TokenRecord> tokens;
            for (const QJsonValue token : QJsonDocument::fromJson((*reply)->body)[QLatin1String("tokens")].toArray())
                tokens.push_back(tokenOf(token));
            return tokens;
        }
    }
    const auto state = openStopped(m_options);
    return state ? TokenRepository(*state->database).list() : tl::unexpected(state.error());
}

Result<void> TokenAccess::revoke(std::int64_t id)
{
    if (m_serves) {
        if (const auto reply = ask(m_client.remove(kTokensPath + u'/' + QString::number(id))))
            return *reply ? Result<void>() : tl::unexpected(reply->error());
    }
    const auto state = openStopped(m_options);
    if (!state)
        return tl::unexpected(state.error());
    if (auto done = TokenRepository(*state->database).revoke(id, QDateTime::currentMSecsSinceEpoch()); !done)
        return done;
    return writeDown(*state->database, "tokens.revoke", id);
}

} // namespace belfry
