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
    Result<void> eachRaw(const SelectHints &hints, const Selection &selection, const SeriesSink &sink) const;
    Result<void> locate(const SelectHints &hints, const Selection &selection, Generation before,
                        LocatedChunks &out) const;
    // store_reader_tiers.cpp
    Tier wantedTier(const SelectHints &hints) const;
    bool isExpired(Timestamp from) const;
    Result<Selected> selectTiers(const SelectHints &hints, const Selection &selection, Tier wanted) const;

    /// Reads what the archive has of the wanted series into what stands at the same index.
    Result<void> readArchive(const SelectHints &hints, const Selection &selection, const std::vector<bool> &wanted,
                             Tier tier, Generation before, std::vector<ArchivedSeries> &out) const;
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

} // namespace belfry
