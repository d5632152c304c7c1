// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "server/rate_limit.h"
#include "state/role.h"

#include <QByteArray>
#include <QString>

#include <deque>
#include <optional>

namespace belfry {

/// What a viewer that is paired gets.
struct PairingWish {
    Role role = Role::Viewer;
    Timestamp expires = 0; ///< of its token; 0: never
};

/// Codes that a person reads out to another, each good for one token and only for minutes: 8 characters of Crockford's
/// base 32, which are 40 random bits. They live in memory alone, as hashes, and end with the server.
///
/// 40 bits are few, so guessing must be slow: the caller lets a LoginGuard judge each address, and no more than a few
/// codes a second are looked at from all addresses together. Within the longest life of a code that is a chance of
/// one in ten million against all codes there may be. Times are of one monotonic clock, in ns. I/O thread.
class PairingCodes
{
public:
    static constexpr std::size_t kMost = 16; ///< at a time; one more ends the oldest
    static constexpr std::int64_t kLeastMs = 60'000;
    static constexpr std::int64_t kMostMs = 3'600'000;
    static constexpr std::int64_t kUsualMs = 600'000;

    /// A new code, "K7QX-2M9D".
    QString make(const PairingWish &wish, std::int64_t validMs, std::int64_t now);
    /// Whether one more code may be looked at now; it counts.
    bool mayGuess(std::int64_t now) { return m_guesses.take(1, now); }
    /// Uses the code up; nothing if it is wrong, was used, or has ended. The time it takes tells nothing of the codes
    /// there are. Small letters, spaces and hyphens don't matter, nor O for 0 and I or L for 1.
    std::optional<PairingWish> take(const QString &code, std::int64_t now);

private:
    struct Pairing {
        QByteArray hash;
        PairingWish wish;
        std::int64_t until = 0;
    };
    std::deque<Pairing> m_pairings; ///< the oldest first
    RateLimit m_guesses{{2, 60}};
};

} // namespace belfry
