// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_writer.h"

#include "store/archive/block_directory.h"
#include "store/codec/label_bytes.h"

#include <functional>
#include <limits>

#include <QByteArray>
#include <QSqlQuery>
#include <QVariant>

namespace belfry {

namespace {

QByteArray toByteArray(const Bytes &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
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
    auto query =
        m_connection->prepared("SELECT tier, count(*), sum(pages), sum(samples), sum(bytes), min(from_t), max(to_t), "
                               "min(first_generation), max(generation) FROM blocks GROUP BY tier");
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = m_connection->execute(**query); !done)
        return done;
    m_totals = {};
    while ((*query)->next()) {
        const auto number = [&query](int column) { return std::int64_t((*query)->value(column).toLongLong()); };
        const auto generation = [&number](int column) { return Generation(std::uint32_t(number(column))); };
        if (const auto tier = std::size_t(number(0)); tier < kTiers)
            m_totals[tier] = {number(1),     number(2),     number(3), number(4), number(5), number(6),
                              generation(7), generation(8), 0,         0,         0};
    }
    (*query)->finish();
    return loadNewest();
}

// Of the newest epoch: after the clock was set back, times of earlier ones may be later. Imported blocks belong to the
// epoch in which they came, but have no ticks.
Result<void> ArchiveWriter::loadNewest()
{
    for (TierTotals &totals : m_totals) {
        auto query = m_connection->prepared("SELECT max(to_t), max(last_tick), epoch FROM blocks WHERE tier = ? AND "
                                            "epoch = (SELECT max(epoch) FROM blocks WHERE tier = ?)");
        if (!query)
            return tl::unexpected(query.error());
        for (int column : {0, 1})
            (*query)->bindValue(column, int(&totals - m_totals.data()));
        if (auto done = m_connection->execute(**query); !done)
            return done;
        if ((*query)->next()) {
            totals.newestTo = (*query)->value(0).toLongLong();
            totals.newestTick = (*query)->value(1).toLongLong();
            totals.newestEpoch = (*query)->value(2).toLongLong();
        }
        (*query)->finish();
    }
    return {};
}

Result<void> ArchiveWriter::loadSeries(SeriesRegistry &registry)
{
    auto query = m_connection->prepared("SELECT id, labels FROM series ORDER BY id");
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = m_connection->execute(**query); !done)
        return done;
    while ((*query)->next()) {
        const SeriesId id((*query)->value(0).toUInt());
        const QByteArray blob = (*query)->value(1).toByteArray();
        ByteReader in({reinterpret_cast<const std::uint8_t *>(blob.constData()), std::size_t(blob.size())});
        LabelsPtr labels = readLabels(in);
        if (labels && id.value() > 0 && !labels->empty()) {
            registry.restore(id, std::move(labels));
            markStored(id);
        } else {
            registry.reserveUpTo(id); // its labels are lost; no other series may get its number
        }
    }
    (*query)->finish();
    return {};
}

Result<std::map<std::string, Metadata>> ArchiveWriter::loadMetadata()
{
    auto query = m_connection->prepared("SELECT name, type, unit, help FROM metadata");
    if (!query)
        return tl::unexpected(query.error());
    if (auto done = m_connection->execute(**query); !done)
        return tl::unexpected(done.error());
    std::map<std::string, Metadata> all;
    while ((*query)->next()) {
        const auto text = [&query](int column) { return (*query)->value(column).toString().toStdString(); };
        all[text(0)] = {metricTypeFromString(text(1)), text(2), text(3)};
    }
    (*query)->finish();
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

Result<void> ArchiveWriter::write(std::span<const SealedBlock *const> blocks, const SeriesRegistry &registry,
                                  std::span<const BlockKey> merged)
{
    const std::vector<bool> before = m_stored;
    auto done = inTransaction([&]() -> Result<void> {
        auto written = writeSeries(registry);
        for (auto block = blocks.begin(); written && block != blocks.end(); ++block)
            written = writePages(**block);
        for (auto block = merged.begin(); written && block != merged.end(); ++block)
            written = markMerged(*block);
        return written;
    });
    if (!done) {
        m_stored = before;
        return done;
    }
    return loadTotals();
}

Result<void> ArchiveWriter::writeAll(const std::function<Result<std::optional<SealedBlock>>()> &next,
                                     const std::map<std::string, Metadata> &metadata, const SeriesRegistry &registry)
{
    const std::vector<bool> before = m_stored;
    auto done = inTransaction([&]() -> Result<void> {
        auto written = writeSeries(registry);
        while (written) {
            const auto block = next();
            if (!block)
                return tl::unexpected(block.error());
            if (!*block)
                return writeMetadataRows(metadata);
            written = writePages(**block);
        }
        return written;
    });
    if (!done) {
        m_stored = before;
        return done;
    }
    return loadTotals();
}

Result<void> ArchiveWriter::markMerged(const BlockKey &block)
{
    auto update = m_connection->prepared("UPDATE blocks SET merged = 1 WHERE tier = ? AND generation = ?");
    if (!update)
        return tl::unexpected(update.error());
    (*update)->bindValue(0, int(block.tier));
    (*update)->bindValue(1, block.generation.value());
    return m_connection->execute(**update);
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
        auto insert = m_connection->prepared("INSERT INTO pages (id, data) VALUES (?, ?)");
        if (!insert)
            return tl::unexpected(insert.error());
        (*insert)->bindValue(0, qlonglong(pageId(block.tier, block.generation, i)));
        (*insert)->bindValue(1, toByteArray(page.data));
        if (auto done = m_connection->execute(**insert); !done)
            return done;
        bytes += std::int64_t(page.data.size());
    }
    return writeBlock(block, bytes, directory);
}

// All that are known, without samples in the block too: the journal defines a series once, and is cut after this.
Result<void> ArchiveWriter::writeSeries(const SeriesRegistry &registry)
{
    const std::uint32_t highest = registry.highest().value();
    for (SeriesId id(1); id.value() <= highest; id = SeriesId(id.value() + 1)) {
        if (id.value() < m_stored.size() && m_stored[id.value()])
            continue;
        const LabelsPtr labels = registry.labels(id);
        if (!labels) // named only by a damaged journal
            continue;
        auto insert = m_connection->prepared("INSERT OR REPLACE INTO series (id, labels) VALUES (?, ?)");
        if (!insert)
            return tl::unexpected(insert.error());
        Bytes bytes;
        ByteWriter out(bytes);
        writeLabels(out, *labels);
        (*insert)->bindValue(0, id.value());
        (*insert)->bindValue(1, toByteArray(bytes));
        if (auto done = m_connection->execute(**insert); !done)
            return done;
        markStored(id);
    }
    return {};
}

Result<void> ArchiveWriter::writeBlock(const SealedBlock &block, std::int64_t bytes, const Bytes &directory)
{
    auto insert =
        m_connection->prepared("INSERT INTO blocks (tier, first_generation, generation, epoch, merged, from_t, to_t, "
                               "last_tick, samples, bytes, pages, directory) "
                               "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    const qlonglong numbers[] = {qlonglong(block.tier),
                                 block.first.value(),
                                 block.generation.value(),
                                 block.epoch,
                                 block.merged ? 1 : 0,
                                 block.from,
                                 block.to,
                                 block.lastTick,
                                 qlonglong(block.samples),
                                 qlonglong(bytes),
                                 qlonglong(block.pages.size())};
    int column = 0;
    for (const qlonglong number : numbers)
        (*insert)->bindValue(column++, number);
    (*insert)->bindValue(column, toByteArray(directory));
    return m_connection->execute(**insert);
}

Result<void> ArchiveWriter::writeMetadata(const std::map<std::string, Metadata> &metadata)
{
    return inTransaction([&] { return writeMetadataRows(metadata); });
}

Result<void> ArchiveWriter::writeMetadataRows(const std::map<std::string, Metadata> &metadata)
{
    for (const auto &[name, known] : metadata) {
        auto insert =
            m_connection->prepared("INSERT OR REPLACE INTO metadata (name, type, unit, help) VALUES (?, ?, ?, ?)");
        if (!insert)
            return tl::unexpected(insert.error());
        const std::string type(toString(known.type));
        int column = 0;
        for (const std::string *text : {&name, &type, &known.unit, &known.help})
            (*insert)->bindValue(column++, QString::fromStdString(*text).isNull() ? QStringLiteral("")
                                                                                  : QString::fromStdString(*text));
        if (auto done = m_connection->execute(**insert); !done)
            return done;
    }
    return {};
}

} // namespace belfry
