// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/address_table.h"
#include "server/server_limits.h"

#include <QSet>

namespace belfry {

/// Slows down addresses from which wrong tokens come: after some failures none is looked at for a while, which doubles
/// with each further failure. Who was let in with a token from an address before may come in with it all the same, so
/// that one broken program doesn't lock out whoever shares its address. Times are of one monotonic clock, in ns.
class LoginGuard
{
public:
    explicit LoginGuard(const ServerLimits &limits);

    /// How long no token from `peer` is looked at; zero: it may try.
    ServerLimits::Ms delay(const QHostAddress &peer, std::int64_t now);
    void noteFailure(const QHostAddress &peer, std::int64_t now);

    void noteSuccess(const QHostAddress &peer, std::int64_t token);
    bool hasSucceeded(const QHostAddress &peer, std::int64_t token) const;

private:
    struct Failures {
        int count = 0;
        std::int64_t last = 0;
        std::int64_t until = 0;
    };

    ServerLimits m_limits;
    AddressTable<Failures> m_failures;
    QSet<std::pair<QHostAddress, std::int64_t>> m_successes;
};

} // namespace belfry
