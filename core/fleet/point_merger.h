// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/value.h"

#include <map>
#include <vector>

namespace belfry {

/// Puts the live points of several sources together, instant by instant. An instant is complete when each source that
/// is waited for has given its point of it, or a newer one (then it has none); it is given up waiting for some time
/// after its first point came. A point of an instant that is out already comes too late: a gap, as it would be a lie
/// to show the others' of then a second time.
///
/// Sources are numbered from 0. Times `nowMs` are of one monotonic clock. Arithmetic alone: no timer, no signal.
class PointMerger
{
public:
    explicit PointMerger(std::size_t sources) : m_sources(sources) {}

    void setAwaited(std::size_t source, bool awaited) { m_sources.at(source).isAwaited = awaited; }
    /// From here on; what is older is out already.
    void setNewest(Timestamp t) { m_newest = t; }
    /// The source has given everything up to here.
    void noteNewest(std::size_t source, Timestamp t);
    void add(std::size_t source, const LivePointPtr &point, std::int64_t nowMs);
    /// The points that are complete, or have been waited for since `nowMs` - `patienceMs`, the oldest first.
    std::vector<LivePointPtr> take(std::int64_t nowMs, std::int64_t patienceMs);
    /// Something is waited for.
    bool isWaiting() const { return !m_instants.empty(); }

private:
    struct Source {
        bool isAwaited = false;
        Timestamp newest = 0;
    };
    struct Instant {
        std::int64_t since = 0;           ///< when its first point came
        std::vector<LivePointPtr> points; ///< by source; null where there is none
    };

    bool isComplete(Timestamp t, const Instant &instant) const;
    LivePointPtr merged(Timestamp t, const Instant &instant);

    std::vector<Source> m_sources;
    std::map<Timestamp, Instant> m_instants;
    Timestamp m_newest = 0; ///< that is out
    std::uint64_t m_offset = 0;
    std::vector<SeriesListPtr> m_lists; ///< of the newest point's sources
    SeriesListPtr m_list;               ///< all of them in one
};

} // namespace belfry
