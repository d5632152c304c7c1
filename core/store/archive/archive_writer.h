// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/metadata.h"
#include "store/archive/archive_connection.h"
#include "store/archive/archive_rows.h"
#include "store/archive/archive_totals.h"
#include "store/archive/sealed_block.h"
#include "store/archive/tier_plan.h"
#include "store/archive/unused_series.h"
#include "store/series_registry.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace belfry {

/// The one connection that writes to the archive. Lives in the archive thread.
class ArchiveWriter
{
public:
    /// Opens or makes the database. Errors as ArchiveConnection::open() and migrateArchive().
    static Result<std::unique_ptr<ArchiveWriter>> open(const QString &path);

    Result<void> loadSeries(SeriesRegistry &registry);
    Result<std::map<std::string, Metadata>> loadMetadata();

    /// One transaction: series that have no row yet, and those of the blocks that have pages. On the disk when it
    /// returns. `merged`: blocks that the next tier has from now on.
    Result<void> write(std::span<const SealedBlock *const> blocks, const SeriesRegistry &registry,
                       std::span<const BlockKey> merged = {});
    /// Blocks, one after the other until `next` gives nothing, and metadata in one transaction: all or nothing.
    Result<void> writeAll(const std::function<Result<std::optional<SealedBlock>>()> &next,
                          const std::map<std::string, Metadata> &metadata, const SeriesRegistry &registry);
    Result<void> writeMetadata(const std::map<std::string, Metadata> &metadata);
    /// Deletes the tier's oldest block if it ends before `before` or if its blocks take more than `mostBytes`; one step
    /// of retention. False if there was nothing to do.
    Result<bool> dropOldest(Tier tier, Timestamp before, std::int64_t mostBytes);
    /// Begins to look for series that have a row but are in no block of any tier.
    void beginLook() { m_unused.begin(m_stored); }
    bool isLooking() const { return m_unused.isLooking(); }
    /// One step of it, a few blocks.
    Result<void> lookStep() { return m_unused.step(*m_connection); }
    /// Some of those that the look found and that are in no block written since, each once, ascending.
    std::vector<SeriesId> takeUnused(std::size_t most) { return m_unused.take(most); }
    /// Deletes the rows of series, in one transaction.
    Result<void> forget(std::span<const SeriesId> ids);
    /// Sets a damaged page aside, so that no query meets it again.
    Result<void> quarantine(std::int64_t page, const QString &reason, Timestamp now);

    const ArchiveTotals &totals() const { return m_totals; }

private:
    explicit ArchiveWriter(std::unique_ptr<ArchiveConnection> connection) : m_connection(std::move(connection)) {}

    Result<void> loadTotals();
    Result<void> writeMetadataRows(const std::map<std::string, Metadata> &metadata);
    Result<void> withSeries(const SeriesRegistry &registry, const std::function<Result<void>()> &work);
    Result<void> writeSeries(const SeriesRegistry &registry, SeriesId highest);
    Result<void> writePages(const SealedBlock &block);
    Result<void> writeBlock(const SealedBlock &block, std::int64_t bytes, const Bytes &directory);
    Result<void> markMerged(const BlockKey &block);
    Result<std::optional<BlockRow>> blockRow(Tier tier, Generation generation); // nothing if it isn't there
    Result<void> inTransaction(const std::function<Result<void>()> &work);
    void markStored(SeriesId id);

    std::unique_ptr<ArchiveConnection> m_connection;
    ArchiveTotals m_totals;
    std::vector<bool> m_stored; // series that have a row, by id
    SeriesId m_writtenTo;       // none up to this one lacks a row that it needs
    UnusedSeries m_unused;
};

} // namespace belfry
