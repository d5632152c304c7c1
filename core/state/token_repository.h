// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"
#include "state/role.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace belfry {

class StateDatabase;

/// A token as it is stored: what it is, never what it says.
struct TokenRecord {
    std::int64_t id = 0; ///< ascending; none comes twice
    QString name;        ///< for people: who has it, what for
    Role role = Role::Nobody;
    QByteArray hash; ///< see tokenHash()
    Timestamp created = 0;
    Timestamp expires = 0;  ///< 0: never
    Timestamp lastUsed = 0; ///< to the minute; 0: never
    Timestamp revoked = 0;  ///< 0: it isn't
    friend bool operator==(const TokenRecord &, const TokenRecord &) = default;

    bool isValidAt(Timestamp now) const { return revoked == 0 && (expires == 0 || now < expires); }
};

/// What is asked for.
struct TokenWish {
    QString name; ///< 1 to 100 characters, none of them a control character
    Role role = Role::Nobody;
    Timestamp expires = 0; ///< 0: never
};

/// A new token with its text, which nothing can tell a second time.
struct CreatedToken {
    TokenRecord record;
    QByteArray text;
};

/// The tokens of this Belfry. Used on the database's thread.
class TokenRepository
{
public:
    static constexpr int kMost = 1000;                           ///< valid ones at a time
    static constexpr Timestamp kKeptMs = 400LL * 24 * 3'600'000; ///< after their end, so that the audit log can be read

    explicit TokenRepository(StateDatabase &database) : m_database(database) {}

    /// ErrorKind::Invalid with a JSON pointer for a wish that makes no sense, TooLarge beyond kMost.
    Result<CreatedToken> create(const TokenWish &wish, Timestamp now);
    /// In the order they were made.
    Result<std::vector<TokenRecord>> list() const;
    /// ErrorKind::NotFound if there is none; one that is revoked already stays as it is.
    Result<void> revoke(std::int64_t id, Timestamp now);
    Result<void> noteUse(std::int64_t id, Timestamp t);

private:
    Result<void> makeRoom(Timestamp now);
    StateDatabase &m_database;
};

} // namespace belfry
