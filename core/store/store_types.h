// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "store/archive/archive_totals.h"

#include <QMetaType>
#include <QString>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace belfry {

inline constexpr std::int64_t kDayMs = 24LL * 3'600'000;

/// How much of a tier is kept.
struct TierRetention {
    std::int64_t ageMs = 0;
    std::int64_t bytes = 1LL << 30;
};

/// How a store behaves. Durations are in milliseconds, sizes in bytes.
struct StoreOptions {
    /// How much of the newest past is answered from memory.
    std::int64_t headMs = 3'600'000;
    /// The distance of ticks; a gap's stale marker comes one interval after the last tick.
    std::int64_t intervalMs = 1'000;
    /// The journal reaches the disk (fdatasync) at least this often: what a power loss may cost.
    std::int64_t syncMs = 10'000;
    /// Ticks of a block in memory; at most 128.
    int blockTicks = 128;
    /// Blocks after which what is in memory is sealed into the archive and a new journal segment starts.
    /// 7 blocks of 128 ticks are 15 minutes. A segment is also sealed once it spans twice that time.
    int sealBlocks = 7;
    /// How long, and in how many bytes, each tier is kept; whichever comes first.
    std::array<TierRetention, kTiers> retention{TierRetention{7 * kDayMs}, TierRetention{30 * kDayMs},
                                                TierRetention{180 * kDayMs}, TierRetention{730 * kDayMs}};
    /// How much time a block of the two coarsest tiers spans, so that it has 360 buckets or so of a series. The first
    /// tier's spans one generation.
    std::array<std::int64_t, kTiers> tierBlockMs{0, 0, 6 * 3'600'000LL, 4 * kDayMs};
    /// A pause of so many missed ticks opens a gap (stale markers), as a restart does.
    int gapTicks = 10;
    /// Memory that the head may take while the disk takes nothing, or 4 KiB per live series if that is more; beyond it
    /// the oldest goes unsealed.
    std::size_t headBytesLimit = 64u << 20;

    /// Chooses blocks so that sealing happens about this often; REQUIRES: intervalMs is set.
    void setSealInterval(std::int64_t ms)
    {
        const std::int64_t ticks = std::max<std::int64_t>(ms / std::max<std::int64_t>(intervalMs, 1), 1);
        sealBlocks = int(std::max<std::int64_t>((ticks + 64) / 128, 1));
        blockTicks = int(std::clamp<std::int64_t>(ticks / sealBlocks, 1, 128));
    }
    /// Under which retention drops nothing: for tools that open somebody's store for a moment.
    static StoreOptions keepingAll()
    {
        StoreOptions options;
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        options.retention.fill({most / 4, most}); // a time minus this age must not overflow
        return options;
    }
};

enum class StorageState {
    Ok,
    DiskFull, ///< no space or quota: going on from memory, trying again
    Error,    ///< another write error: going on from memory, trying again
};

/// How writing goes. Collection and live views go on in every state.
struct StorageStatus {
    StorageState state = StorageState::Ok;
    QString message;     ///< what failed and where, empty if ok
    Timestamp since = 0; ///< when the state was entered
    friend bool operator==(const StorageStatus &, const StorageStatus &) = default;
};

/// What a store holds, for `belfryctl doctor`, /api/v1/status/tsdb and people.
struct StoreStats {
    std::size_t series = 0;     ///< known, ended ones included
    std::size_t liveSeries = 0; ///< with a value at the newest tick
    std::uint64_t samples = 0;  ///< stored since the start of the program
    std::uint64_t droppedFrames = 0;
    std::uint64_t droppedSamples = 0;
    std::size_t headBytes = 0;
    std::int64_t journalBytes = 0;
    ArchiveTotals archive;
    Timestamp oldest = 0;
    Timestamp newest = 0;

    const TierTotals &raw() const { return archive[std::size_t(Tier::Raw)]; }
    /// Of the archive's raw samples; 0 while it has none.
    double bytesPerSample() const { return raw().samples > 0 ? double(raw().bytes) / double(raw().samples) : 0.0; }
};

} // namespace belfry

Q_DECLARE_METATYPE(belfry::StorageStatus)
