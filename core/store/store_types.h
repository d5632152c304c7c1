// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QMetaType>
#include <QString>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace belfry {

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
    /// Raw samples are kept this long …
    std::int64_t rawAgeMs = 7LL * 24 * 3'600'000;
    /// … and at most in this many bytes, whichever comes first.
    std::int64_t rawBytes = 1LL << 30;
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
        options.rawAgeMs = std::numeric_limits<std::int64_t>::max() / 4; // a time minus this must not overflow
        options.rawBytes = std::numeric_limits<std::int64_t>::max();
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
    std::int64_t archiveBytes = 0; ///< pages of the archive in use
    std::int64_t archiveSamples = 0;
    std::int64_t archiveBlocks = 0;
    Timestamp oldest = 0;
    Timestamp newest = 0;

    /// Of the archive; 0 while it is empty.
    double bytesPerSample() const { return archiveSamples > 0 ? double(archiveBytes) / double(archiveSamples) : 0.0; }
};

} // namespace belfry

Q_DECLARE_METATYPE(belfry::StorageStatus)
