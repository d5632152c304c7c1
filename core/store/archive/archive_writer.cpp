// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_writer.h"

#include "store/archive/blob.h"
#include "store/archive/block_directory.h"
#include "store/codec/label_bytes.h"

#include <functional>
#include <limits>

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

namespace belfry {

namespace {

// Empty, but not null: that would be NULL in the database.
QString textOf(std::string_view text)
{
    return text.empty() ? QStringLiteral("") : QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Bytes directoryOf(const SealedBlock &block)
{
    BlockDirectory directory;
    for (const SealedBlock::Page &page : block.pages)
        directory.push_back(page.ids);
    return writeDirectory(directory);
}

} // namespace

Result<std::unique_ptr<ArchiveWriter>> ArchiveWriter::open(const QString &path)
{
    auto connection = ArchiveConnection::open(path, ArchiveConnection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto done = migrateArchive(**connection); !done)
        return tl::unexpected(done.error());
    std::unique_ptr<ArchiveWriter> writer(new ArchiveWriter(std::move(*connection)));
    if (auto done = writer->loadTotals(); !done)
        return tl::unexpected(done.error());
    return writer;
}

Result<void> ArchiveWriter::loadTotals()
{
    const auto rows = readBlockRows(*m_connection);
    if (!rows)
        return tl::unexpected(rows.error());
    m_totals = {};
    for (const BlockRow &row : *rows)
        m_totals[std::size_t(row.key.tier)].add(row);
    return {};
}

Result<void> ArchiveWriter::loadSeries(SeriesRegistry &registry)
{
    const auto query = m_connection->ask("SELECT id, labels, checksum FROM series ORDER BY id");
    if (!query)
        return tl::unexpected(query.error());
    RowDigest digest;
    while ((*query)->next()) {
        auto row = readSeriesRow(**query);
        if (!row) {
            (*query)->finish();
            return tl::unexpected(row.error());
        }
        digest.add((*query)->value(2).toUInt());
        if (row->labels) {
            registry.restore(row->id, std::move(row->labels));
            markStored(row->id);
        } else {
            registry.reserveUpTo(row->id); // no other series may get its number
        }
    }
    if (auto done = m_connection->finish(**query); !done)
        return done;
    return checkDigest(*m_connection, QStringLiteral("series"), digest);
}

Result<std::map<std::string, Metadata>> ArchiveWriter::loadMetadata()
{
    const auto query = m_connection->ask("SELECT name, type, unit, help FROM metadata");
    if (!query)
        return tl::unexpected(query.error());
    std::map<std::string, Metadata> all;
    while ((*query)->next()) {
        const auto text = [&query](int column) { return (*query)->value(column).toString().toStdString(); };
        all[text(0)] = {metricTypeFromString(text(1)), text(2), text(3)};
    }
    if (auto done = m_connection->finish(**query); !done)
        return tl::unexpected(done.error());
    return all;
}

void ArchiveWriter::markStored(SeriesId id)
{
    if (m_stored.size() <= id.value())
        m_stored.resize(id.value() + 1);
    m_stored[id.value()] = true;
}

Result<void> ArchiveWriter::inTransaction(const std::function<Result<void>()> &work)
{
    if (auto done = m_connection->begin(); !done)
        return done;
    auto done = work();
    if (done)
        done = m_connection->commit();
    if (!done)
        m_connection->rollback();
    return done;
}

// A transaction that begins with the series that have no row yet.
Result<void> ArchiveWriter::withSeries(const SeriesRegistry &registry, const std::function<Result<void>()> &work)
{
    const std::vector<bool> before = m_stored;
    const SeriesId highest = registry.highest();
    auto done = inTransaction([&] {
        auto written = writeSeries(registry, highest);
        return written ? work() : written;
    });
    if (!done) {
        m_stored = before;
        return done;
    }
    m_writtenTo = highest;
    return loadTotals();
}

Result<void> ArchiveWriter::write(std::span<const SealedBlock *const> blocks, const SeriesRegistry &registry,
                                  std::span<const BlockKey> merged)
{
    return withSeries(registry, [&]() -> Result<void> {
        Result<void> written;
        for (auto block = blocks.begin(); written && block != blocks.end(); ++block)
            written = writePages(**block);
        for (auto block = merged.begin(); written && block != merged.end(); ++block)
            written = markMerged(*block);
        return written;
    });
}

Result<void> ArchiveWriter::writeAll(const std::function<Result<std::optional<SealedBlock>>()> &next,
                                     const std::map<std::string, Metadata> &metadata, const SeriesRegistry &registry)
{
    return withSeries(registry, [&]() -> Result<void> {
        for (;;) {
            const auto block = next();
            if (!block)
                return tl::unexpected(block.error());
            if (!*block)
                return writeMetadataRows(metadata);
            if (auto written = writePages(**block); !written)
                return written;
        }
    });
}

Result<std::optional<BlockRow>> ArchiveWriter::blockRow(Tier tier, Generation generation)
{
    const auto query = m_connection->ask("SELECT * FROM block_rows WHERE tier = ? AND generation = ?",
                                         {int(tier), generation.value()});
    if (!query)
        return tl::unexpected(query.error());
    if (!(*query)->next())
        return std::nullopt;
    const auto row = readBlockRow(**query);
    (*query)->finish();
    if (!row)
        return tl::unexpected(row.error());
    return std::optional(*row);
}

Result<void> ArchiveWriter::markMerged(const BlockKey &block)
{
    auto row = blockRow(block.tier, block.generation);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return {};
    (*row)->merged = true;
    return m_connection->change("UPDATE blocks SET merged = 1, checksum = ? WHERE tier = ? AND generation = ?",
                                {checksumOf((*row)->columns()), int(block.tier), block.generation.value()});
}

Result<void> ArchiveWriter::writePages(const SealedBlock &block)
{
    if (block.pages.size() >= kMostPages)
        return failure(QStringLiteral("archive: %1 pages in a block").arg(block.pages.size()), ErrorKind::Internal);
    if (block.pages.empty())
        return {};
    const Bytes directory = directoryOf(block);
    std::int64_t bytes = std::int64_t(directory.size());
    for (std::size_t i = 0; i < block.pages.size(); ++i) {
        const SealedBlock::Page &page = block.pages[i];
        m_unused.noteUsed(page.ids);
        auto done = m_connection->change("INSERT INTO pages (id, data) VALUES (?, ?)",
                                         {qlonglong(pageId(block.tier, block.generation, i)), toBlob(page.data)});
        if (!done)
            return done;
        bytes += std::int64_t(page.data.size());
    }
    return writeBlock(block, bytes, directory);
}

// All that are known, without samples in the block too: the journal defines a series once, and is cut after this.
Result<void> ArchiveWriter::writeSeries(const SeriesRegistry &registry, SeriesId highest)
{
    for (SeriesId id(m_writtenTo.value() + 1); id <= highest; id = SeriesId(id.value() + 1)) {
        if (id.value() < m_stored.size() && m_stored[id.value()])
            continue;
        const LabelsPtr labels = registry.labels(id);
        if (!labels) // named only by a damaged journal
            continue;
        Bytes bytes;
        ByteWriter out(bytes);
        writeLabels(out, *labels);
        auto done = m_connection->change(
            "INSERT INTO series (id, labels, checksum) VALUES (?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET labels = excluded.labels, checksum = excluded.checksum",
            {id.value(), toBlob(bytes), checksumOf(id, bytes)});
        if (!done)
            return done;
        markStored(id);
    }
    return {};
}

Result<void> ArchiveWriter::writeBlock(const SealedBlock &block, std::int64_t bytes, const Bytes &directory)
{
    const BlockRow row{
        block, block.merged, block.lastTick, std::int64_t(block.samples), bytes, std::int64_t(block.pages.size())};
    return m_connection->change(
        "INSERT INTO blocks (tier, first_generation, generation, epoch, merged, from_t, to_t, last_tick, samples, "
        "bytes, pages, directory, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {int(block.tier), block.first.value(), block.generation.value(), qlonglong(block.epoch), block.merged ? 1 : 0,
         qlonglong(block.from), qlonglong(block.to), qlonglong(block.lastTick), qlonglong(row.samples),
         qlonglong(row.bytes), qlonglong(row.pages), toBlob(directory), checksumOf(row.columns())});
}

Result<void> ArchiveWriter::writeMetadata(const std::map<std::string, Metadata> &metadata)
{
    return inTransaction([&] { return writeMetadataRows(metadata); });
}

Result<void> ArchiveWriter::writeMetadataRows(const std::map<std::string, Metadata> &metadata)
{
    for (const auto &[name, known] : metadata) {
        auto done =
            m_connection->change("INSERT OR REPLACE INTO metadata (name, type, unit, help) VALUES (?, ?, ?, ?)",
                                 {textOf(name), textOf(toString(known.type)), textOf(known.unit), textOf(known.help)});
        if (!done)
            return done;
    }
    return {};
}

} // namespace belfry
