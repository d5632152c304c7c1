// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"
#include "store/archive/archive_connection.h"
#include "store/archive/block_directory.h"
#include "store/codec/series_block.h"

#include <atomic>
#include <memory>
#include <span>
#include <vector>

namespace belfry {

/// A page that couldn't be read.
struct DamagedPage {
    static constexpr std::int64_t kArchive = -1; ///< stands for the archive itself: SQLite can't follow it

    std::int64_t page = 0;
    QString reason;
    Timestamp from = 0; ///< of its block
    Timestamp to = 0;
};

/// What is asked of the archive.
struct ArchiveQuery {
    std::span<const SeriesId> ids; ///< ascending
    Timestamp from = 0;            ///< t > from …
    Timestamp to = 0;              ///< … and t <= to
    Generation before;             ///< only blocks of earlier generations
    const std::atomic<bool> *cancelled = nullptr;
    std::size_t maxSamples = 0; ///< ErrorKind::TooLarge beyond it
};

/// A reading connection to the archive for one thread. Never blocks the writer.
class ArchiveReader
{
public:
    static Result<std::unique_ptr<ArchiveReader>> open(const QString &path);

    /// Appends each id's samples to the `out` at the same index. Damaged pages are left out and told to `damaged`.
    Result<void> read(const ArchiveQuery &query, std::span<std::vector<Sample>> out, std::vector<DamagedPage> &damaged);
    /// The ids, ascending, of all series in blocks that overlap the range.
    Result<std::vector<SeriesId>> seriesIn(Timestamp from, Timestamp to, Generation before);

private:
    explicit ArchiveReader(std::unique_ptr<ArchiveConnection> connection) : m_connection(std::move(connection)) {}

    struct Block {
        Generation generation;
        Timestamp from = 0;
        Timestamp to = 0;
        BlockDirectory pages; ///< ids in each
    };
    Result<std::vector<Block>> blocks(Timestamp from, Timestamp to, Generation before);
    /// Nothing if the page isn't there: it was dropped or set aside meanwhile.
    Result<std::optional<SeriesBlock>> page(std::int64_t id);
    /// Whether a page that isn't there should be.
    Result<bool> isMissing(const Block &block, std::int64_t id);
    bool readChunks(const SeriesBlock &page, const ArchiveQuery &query, std::span<std::vector<Sample>> out);

    std::unique_ptr<ArchiveConnection> m_connection;
    ChunkReader m_chunks;
    std::size_t m_samples = 0;
    std::vector<std::size_t> m_mixed; ///< series whose blocks overlap: imported ones beside those collected
};

} // namespace belfry
