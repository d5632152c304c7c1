// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"

#include <QString>

#include <vector>

namespace belfry {

class StateDatabase;

/// One line of the audit log: who did what to what, and how it ended. Never a secret.
struct AuditRecord {
    std::int64_t id = 0; ///< given by the database, ascending
    Timestamp t = 0;
    QString principal; ///< "local token", "laptop (token 3)"
    QString address;   ///< the peer's; "this machine" if no server was asked
    QString operation; ///< "layouts.write", "tokens.create"; "login" for a failed one
    QString target;    ///< what was changed: "/api/belfry/v1/layouts/default"
    QString result;    ///< "200", "412"; of a login why it failed
    friend bool operator==(const AuditRecord &, const AuditRecord &) = default;
};

/// Who changed what. Used on the database's thread.
class AuditRepository
{
public:
    /// The operation of lines about failed logins. They have a bound of their own, so that nobody can push changes out
    /// of the log by failing often.
    static constexpr const char *kLogin = "login";
    static constexpr std::int64_t kMostChanges = 100'000;
    static constexpr std::int64_t kMostLogins = 10'000;
    static constexpr Timestamp kKeptMs = 400LL * 24 * 3'600'000;

    explicit AuditRepository(StateDatabase &database) : m_database(database) {}

    /// Durable when it returns. Also deletes what is older than kKeptMs and what is beyond kMostChanges and
    /// kMostLogins, oldest first. Returns the new line's id.
    Result<std::int64_t> append(const AuditRecord &record);
    /// The newest `limit` lines with an id below `before`, newest first.
    Result<std::vector<AuditRecord>> list(std::int64_t before, int limit) const;

private:
    Result<void> trim(const AuditRecord &newest);
    StateDatabase &m_database;
};

} // namespace belfry
