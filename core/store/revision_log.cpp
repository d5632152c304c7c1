// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/revision_log.h"

#include <algorithm>

namespace belfry {

void RevisionLog::note(Timestamp t)
{
    const std::scoped_lock lock(m_mutex);
    m_times[++m_number % kRemembered] = t;
}

Revisions RevisionLog::since(std::uint64_t number) const
{
    const std::scoped_lock lock(m_mutex);
    Revisions revisions{m_number, Revisions::kNone};
    if (m_number - number > kRemembered) {
        revisions.oldest = Revisions::kAnything;
        return revisions;
    }
    for (std::uint64_t n = number + 1; n <= m_number; ++n)
        revisions.oldest = std::min(revisions.oldest, m_times[n % kRemembered]);
    return revisions;
}

} // namespace belfry
