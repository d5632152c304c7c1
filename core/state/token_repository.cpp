// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/token_repository.h"

#include "state/sql.h"
#include "state/state_database.h"
#include "state/token_text.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr qsizetype kLongestTokenName = 100;

tl::unexpected<Error> wrongWish(const QString &text, const char *pointer)
{
    return failure(text, ErrorKind::Invalid, {{}, 0, 0, QLatin1String(pointer)});
}

Result<void> checkWish(const TokenWish &wish, Timestamp now)
{
    const bool printable =
        std::all_of(wish.name.begin(), wish.name.end(), [](QChar character) { return character.isPrint(); });
    if (wish.name.trimmed().isEmpty() || wish.name.size() > kLongestTokenName || !printable)
        return wrongWish(QStringLiteral("expected a name of 1 to %1 printable characters").arg(kLongestTokenName),
                         "/name");
    if (wish.role == Role::Nobody)
        return wrongWish(QStringLiteral("expected viewer, operator, editor or admin"), "/role");
    if (wish.expires != 0 && wish.expires <= now)
        return wrongWish(QStringLiteral("expected a time that is still to come"), "/expires");
    return {};
}

} // namespace

Result<void> TokenRepository::makeRoom(Timestamp now)
{
    const QSqlDatabase db = m_database.connection();
    if (const auto done = runSql(db,
                                 QStringLiteral("DELETE FROM tokens WHERE (revoked <> 0 AND revoked < ?) OR "
                                                "(expires <> 0 AND expires < ?)"),
                                 {qint64(now - kKeptMs), qint64(now - kKeptMs)});
        !done)
        return tl::unexpected(done.error());
    auto count =
        runSql(db, QStringLiteral("SELECT count(*) FROM tokens WHERE revoked = 0 AND (expires = 0 OR expires > ?)"),
               {qint64(now)});
    if (!count)
        return tl::unexpected(count.error());
    if (count->next() && count->value(0).toInt() >= kMost)
        return failure(QStringLiteral("there are %1 tokens, and there can't be more; revoke some").arg(kMost),
                       ErrorKind::TooLarge);
    return {};
}

Result<CreatedToken> TokenRepository::create(const TokenWish &wish, Timestamp now)
{
    if (const auto right = checkWish(wish, now).and_then([&] { return makeRoom(now); }); !right)
        return tl::unexpected(right.error());
    CreatedToken created{{0, wish.name, wish.role, {}, now, wish.expires, 0, 0}, makeTokenText()};
    created.record.hash = tokenHash(created.text);
    const auto done =
        runSql(m_database.connection(),
               QStringLiteral("INSERT INTO tokens (name, role, hash, created, expires, last_used, revoked)"
                              " VALUES (?, ?, ?, ?, ?, 0, 0)"),
               {wish.name, roleName(wish.role), created.record.hash, qint64(now), qint64(wish.expires)});
    if (!done)
        return tl::unexpected(done.error());
    created.record.id = done->lastInsertId().toLongLong();
    return created;
}

Result<std::vector<TokenRecord>> TokenRepository::list() const
{
    auto query =
        runSql(m_database.connection(), QStringLiteral("SELECT id, name, role, hash, created, expires, last_used, "
                                                       "revoked FROM tokens ORDER BY id"));
    if (!query)
        return tl::unexpected(query.error());
    std::vector<TokenRecord> all;
    while (query->next())
        // A role that this program doesn't know gives no power.
        all.push_back({query->value(0).toLongLong(), query->value(1).toString(),
                       roleFromName(query->value(2).toString()).value_or(Role::Nobody), query->value(3).toByteArray(),
                       query->value(4).toLongLong(), query->value(5).toLongLong(), query->value(6).toLongLong(),
                       query->value(7).toLongLong()});
    return all;
}

Result<void> TokenRepository::revoke(std::int64_t id, Timestamp now)
{
    const auto done = runSql(m_database.connection(),
                             QStringLiteral("UPDATE tokens SET revoked = iif(revoked = 0, ?, revoked) WHERE id = ?"),
                             {qint64(now), qint64(id)});
    if (!done)
        return tl::unexpected(done.error());
    if (done->numRowsAffected() == 0)
        return failure(QStringLiteral("there is no token %1").arg(id), ErrorKind::NotFound);
    return {};
}

Result<void> TokenRepository::noteUse(std::int64_t id, Timestamp t)
{
    const auto done = runSql(m_database.connection(), QStringLiteral("UPDATE tokens SET last_used = ? WHERE id = ?"),
                             {qint64(t), qint64(id)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace belfry
