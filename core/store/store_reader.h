// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/archive/archive_reader.h"
#include "store/queryable.h"
#include "store/sample_runs.h"
#include "store/store_context.h"

#include <functional>
#include <span>
#include <vector>

namespace belfry {

/// Answers from head and archive together. Thread-safe; each thread that asks for what only the archive has gets a
/// reading connection of its own, which ends with the thread.
class StoreReader
{
public:
    /// Is called, from the asking thread, with pages that couldn't be read and the edition of the archive.
    using DamageHandler = std::function<void(std::vector<DamagedPage>, std::uint32_t)>;

    StoreReader(const StoreContext &context, DamageHandler damaged);
    ~StoreReader();

    Result<Selected> select(const SelectHints &hints, std::span<const Matcher> matchers) const;
    Result<Tier> each(const SelectHints &hints, std::span<const Matcher> matchers, const SeriesSink &sink) const;
    Result<std::vector<LabelsPtr>> series(Timestamp from, Timestamp to, std::span<const Matcher> matchers) const;

private:
    using Rows = std::vector<SampleRuns>;

    Result<ArchiveReader *> archive() const;
    void reportDamage(const Error &error, std::vector<DamagedPage> pages) const;
    /// Reads from one moment's archive, and tells of damage.
    Result<void> inArchive(const std::function<Result<void>(ArchiveReader &, std::vector<DamagedPage> &)> &read) const;
    /// Whether raw samples alone answer.
    bool isRaw(const SelectHints &hints) const;
    Result<Selected> selectAll(const SelectHints &hints, const Selection &selection) const;
    // store_reader_raw.cpp
    Result<Tier> eachRaw(const SelectHints &hints, const Selection &selection, const SeriesSink &sink) const;
    Result<void> locate(const SelectHints &hints, const Selection &selection, Generation before,
                        LocatedChunks &out) const;
    // store_reader_tiers.cpp
    Tier wantedTier(const SelectHints &hints) const;
    bool isExpired(Timestamp from) const;
    Result<Selected> selectTiers(const SelectHints &hints, const Selection &selection, Tier wanted) const;

    /// Reads what the archive has of the wanted series into what stands at the same index.
    Result<void> readArchive(const SelectHints &hints, const Selection &selection, const std::vector<bool> &wanted,
                             Tier tier, Generation before, std::vector<ArchivedSeries> &out) const;
    // store_reader_head.cpp
    Result<void> readHead(const SelectHints &hints, const Head::Snapshot &snapshot, const Selection &selection,
                          Rows &rows) const;
    Result<void> readOpen(const SelectHints &hints, const Head::Snapshot &snapshot, const Selection &selection,
                          Rows &rows) const;
    // store_reader_newest.cpp
    Result<Selected> selectNewest(const SelectHints &hints, const Selection &selection) const;
    void readNewest(const SelectHints &hints, const Head::Snapshot &snapshot, const Selection &selection,
                    Rows &rows) const;

    const StoreContext &m_context;
    const DamageHandler m_damaged;
    const std::uint64_t m_instance; // tells stores apart within a thread
};

/// The error if somebody stopped the query, or if it has read too many samples.
Result<void> checkLimits(const SelectHints &hints, std::size_t samples);
/// Appends what the head's closed blocks have of a series.
void readClosed(const Head::Snapshot &snapshot, SeriesId id, const SelectHints &hints, ChunkReader &chunks,
                SampleRuns &out);
/// Indices into a selection in ascending order of ids, as the archive wants them, and the ids in that order.
std::vector<std::size_t> byId(const Selection &selection);
std::vector<SeriesId> idsAt(const Selection &selection, std::span<const std::size_t> order);

} // namespace belfry
