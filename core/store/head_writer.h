// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/head.h"
#include "store/id_table.h"
#include "store/list_resolver.h"

#include <limits>
#include <span>
#include <vector>

namespace belfry {

/// What an append did.
struct Appended {
    std::uint64_t stored = 0;  ///< samples, stale markers too
    std::uint64_t dropped = 0; ///< samples that came too late, or a second time
    bool frameDropped = false; ///< the whole frame came a second time
};

/// Puts ticks, columns and gaps into the head, and keeps track of which series live. Deterministic: replaying a
/// journal through it gives the same head. Used by one thread at a time.
class HeadWriter
{
public:
    HeadWriter(Head &head, int blockTicks);

    /// The host's column. Series of the last list that this one lacks end with a stale marker.
    Appended appendTick(const ResolvedListPtr &list, Timestamp t, std::span<const double> values);
    /// Samples that belong to no tick; series that aren't named live on. One that is up to 5 minutes older than the
    /// newest of its series is taken too, unless there is one at its time.
    Appended appendColumn(const ResolvedListPtr &list, Timestamp t, std::span<const double> values);
    /// Ends every live series with a stale marker.
    Appended openGap(Timestamp t);

    /// Whether there is no tick at t yet, the last one.
    bool takes(Timestamp t) const { return t != m_lastRow; }
    /// Whether a tick at t says that the clock was set back. It begins an epoch.
    bool stepsBack(Timestamp t) const { return t < m_lastRow; }
    /// Whether the next append at t closes the open block first.
    bool wantsRoom(Timestamp t) const;

    /// Of the newest tick; negative if there was none.
    Timestamp lastTick() const { return m_lastTick; }
    /// The newest timestamp of any sample.
    Timestamp newest() const { return m_newest; }
    std::size_t liveSeries() const { return m_live; }

    /// Where every series stands, for the start of a journal segment, and the way back.
    struct Checkpoint {
        struct Other {
            SeriesId id;
            bool live;
            Timestamp last;
        };
        Timestamp lastTick = 0;
        Timestamp floor = 0;        ///< no series' last sample is known to be later, unless it is listed
        std::vector<SeriesId> host; ///< the host's list; they live and were in the last tick, unless listed below
        std::vector<Other> others;  ///< ascending
    };
    /// From now on the newest sample of every series counts as 10 minutes older than the last tick at most, and series
    /// of no tick that had nothing for an hour have ended.
    Checkpoint checkpoint();
    void restore(const Checkpoint &checkpoint);
    /// After replaying what the archive doesn't have: goes on from its newest block's last time and tick, unless the
    /// clock was set back since. The last sample of a series isn't known one by one, so any before the last tick is
    /// late.
    void resume(Timestamp to, Timestamp tick);

private:
    struct State {
        Timestamp last = 0;
        std::uint32_t list = 0; // the number of the last host's list that named it
        bool live = false;
    };

    enum class Taken { No, InOrder, Late };

    State &state(SeriesId id) { return m_states.at(id, State{m_floor}); }
    void setHost(const ResolvedListPtr &list);
    Taken accept(SeriesId id, Timestamp t, double value, Appended &counts);
    void stepBack(Timestamp t);
    void makeRoom(Timestamp t);
    void endSilent();
    void setFloor(Timestamp floor);
    void changeHost(const ResolvedListPtr &list, std::vector<SeriesId> &ended);

    Head &m_head;
    std::size_t m_blockTicks;
    Timestamp m_floor = -1;
    Timestamp m_lastTick = -1;
    Timestamp m_lastRow = -1; // ticks and gaps
    Timestamp m_newest = -1;
    bool m_stepped = false; // the clock was set back since this was made
    ResolvedListPtr m_host;
    std::uint32_t m_hostNumber = 0;
    IdTable<State> m_states; // of the series that live or have samples after the floor
    std::size_t m_live = 0;
};

} // namespace belfry
