// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/queryable.h"

#include <array>
#include <mutex>

namespace belfry {

/// Remembers when samples came in behind the newest instant, so that whoever keeps what it has read knows from where
/// on to read again. Thread-safe.
class RevisionLog
{
public:
    /// A sample of `t` has been stored, and readers see it already, though a newer instant was complete before.
    void note(Timestamp t);
    /// REQUIRES: `number` was returned by an earlier call, or is 0.
    Revisions since(std::uint64_t number) const;

private:
    static constexpr std::size_t kRemembered = 1024;

    mutable std::mutex m_mutex; // guards the rest
    std::uint64_t m_number = 0;
    std::array<Timestamp, kRemembered> m_times{}; ///< of revision n at n % kRemembered
};

} // namespace belfry
