// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/salvage.h"

#include "store/archive/archive_connection.h"
#include "store/codec/label_bytes.h"
#include "store/codec/page.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace belfry {

namespace {

constexpr std::size_t kMisses = 3; // pages that aren't there, after which a block without a row has no more

std::span<const std::uint8_t> bytesOf(const QByteArray &array)
{
    return {reinterpret_cast<const std::uint8_t *>(array.constData()), std::size_t(array.size())};
}

QByteArray toByteArray(const Bytes &bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

bool areLabels(const QByteArray &bytes)
{
    ByteReader in(bytesOf(bytes));
    const LabelsPtr labels = readLabels(in);
    return labels && !labels->empty();
}

} // namespace

Salvage::Block Salvage::parseBlock(const DamagedRows::Row &row)
{
    Block block;
    block.generation = Generation(row[0].toUInt());
    block.from = row[1].toLongLong();
    block.to = row[2].toLongLong();
    block.lastTick = row[3].toLongLong();
    block.pages = std::size_t(std::clamp<qlonglong>(row[4].toLongLong(), 0, kMostPages - 1));
    block.known = readDirectory(bytesOf(row[5].toByteArray()), block.directory) &&
                  block.directory.size() == block.pages && block.from <= block.to;
    if (!block.known)
        block.directory.clear();
    return block;
}

Result<Salvaged> Salvage::run()
{
    for (const auto step :
         {&Salvage::copyQuarantine, &Salvage::copyBlocks, &Salvage::copySeries, &Salvage::copyMetadata}) {
        if (auto done = m_to.inTransaction([&] { return (this->*step)(); }); !done)
            return tl::unexpected(done.error());
    }
    return std::move(m_result);
}

// Those that have a row, those that have pages, and all between where not every row could be read.
std::set<std::uint32_t> Salvage::generations(const std::map<qlonglong, DamagedRows::Row> &rows)
{
    const bool all = m_from.whole();
    std::set<std::uint32_t> found;
    for (const auto &[generation, row] : rows)
        found.insert(std::uint32_t(generation));
    const auto ids = m_from.all("SELECT id FROM pages ORDER BY id", "SELECT id FROM pages ORDER BY id DESC");
    for (const auto &[id, row] : ids)
        found.insert(std::uint32_t(id >> 16));
    if (found.empty() || (all && m_from.whole()))
        return found;
    for (std::uint32_t generation = *found.begin(); generation < *found.rbegin(); ++generation)
        found.insert(generation);
    return found;
}

Result<void> Salvage::copyBlocks()
{
    constexpr const char *kUp = "SELECT generation, from_t, to_t, last_tick, pages, directory FROM blocks "
                                "WHERE tier = 0 ORDER BY generation";
    constexpr const char *kDown = "SELECT generation, from_t, to_t, last_tick, pages, directory FROM blocks "
                                  "WHERE tier = 0 ORDER BY generation DESC";
    constexpr const char *kOne = "SELECT generation, from_t, to_t, last_tick, pages, directory FROM blocks "
                                 "WHERE tier = 0 AND generation = ?";
    auto rows = m_from.all(kUp, kDown);
    for (const std::uint32_t generation : generations(rows)) {
        auto row = rows.find(generation);
        Block block;
        if (row != rows.end())
            block = parseBlock(row->second);
        else if (const auto one = m_from.one(kOne, generation))
            block = parseBlock(*one);
        block.generation = Generation(generation);
        if (auto done = copyBlock(std::move(block)); !done)
            return done;
    }
    return {};
}

Result<void> Salvage::copyBlock(Block block)
{
    std::uint64_t samples = 0;
    std::int64_t bytes = 0;
    std::size_t misses = 0;
    bool complete = true;
    Timestamp from = std::numeric_limits<Timestamp>::max();
    Timestamp to = 0;
    Block found = block;
    found.directory.clear();
    const std::size_t most = block.known ? block.pages : kMostPages - 1;
    for (std::size_t number = 0; number < most && (block.known || misses < kMisses); ++number) {
        const std::int64_t id = pageId(block.generation, number);
        const auto row = m_from.one("SELECT data FROM pages WHERE id = ?", id);
        const QByteArray data = row ? row->front().toByteArray() : QByteArray();
        const auto page = row ? readPage(bytesOf(data)) : failure(QStringLiteral("it is gone"));
        found.directory.push_back(block.known ? block.directory[number] : std::vector<SeriesId>());
        misses = row ? 0 : misses + 1;
        if (!page) {
            complete = complete && !block.known && !row;
            if (block.known || row) {
                if (auto done = setAside(block, id, page.error().message, data); !done)
                    return done;
            }
            continue;
        }
        from = std::min(from, page->from);
        to = std::max(to, page->to);
        if (!block.known && !page->times.empty())
            found.lastTick = page->times.back();
        found.directory.back() = page->ids;
        samples += page->samples;
        bytes += data.size();
        ++m_result.pages;
        if (auto done = m_to.insert("INSERT INTO pages (id, data) VALUES (?, ?)", {qlonglong(id), data}); !done)
            return done;
    }
    found.directory.resize(block.known ? block.pages : found.directory.size() - std::min(misses, kMisses));
    if (samples > 0) { // the row may say more only where a page is missing
        found.from = complete || !block.known ? from : std::min(from, block.from);
        found.to = complete || !block.known ? to : std::max(to, block.to);
    }
    if (!block.known && found.directory.empty())
        return {};
    return insertBlock(found, samples, bytes);
}

Result<void> Salvage::insertBlock(const Block &block, std::uint64_t samples, std::int64_t bytes)
{
    const QByteArray directory = toByteArray(writeDirectory(block.directory));
    for (const auto &ids : block.directory) {
        if (!ids.empty())
            m_highest = std::max(m_highest, ids.back().value());
    }
    ++m_result.blocks;
    m_result.rebuiltBlocks += block.known ? 0 : 1;
    return m_to.insert("INSERT INTO blocks (tier, generation, from_t, to_t, last_tick, samples, bytes, pages, "
                       "directory) VALUES (0, ?, ?, ?, ?, ?, ?, ?, ?)",
                       {block.generation.value(), qlonglong(block.from), qlonglong(block.to), qlonglong(block.lastTick),
                        qulonglong(samples), qlonglong(bytes + directory.size()), qulonglong(block.directory.size()),
                        directory});
}

// A page that was set aside before keeps what was known of it then.
Result<void> Salvage::setAside(const Block &block, std::int64_t page, const QString &reason, const QByteArray &data)
{
    if (m_from.one("SELECT page FROM quarantine WHERE page = ?", page))
        return {};
    m_result.lost.push_back({page, block.from, block.to, reason});
    return m_to.insert("INSERT OR IGNORE INTO quarantine (page, found_t, from_t, to_t, reason, data) VALUES "
                       "(?, ?, ?, ?, ?, ?)",
                       {qlonglong(page), qlonglong(m_now), qlonglong(block.from), qlonglong(block.to), reason, data});
}

QByteArray Salvage::nameInJournal(SeriesId id) const
{
    const LabelsPtr labels = m_names.labels(id);
    Bytes bytes;
    ByteWriter out(bytes);
    if (labels)
        writeLabels(out, *labels);
    return toByteArray(bytes);
}

// A series whose labels are lost keeps its number, so that no other gets it: its samples are in the pages.
Result<void> Salvage::copySeries()
{
    const auto rows =
        m_from.all("SELECT id, labels FROM series ORDER BY id", "SELECT id, labels FROM series ORDER BY id DESC");
    const bool whole = m_from.whole();
    const qlonglong highest = std::max<qlonglong>(rows.empty() ? 0 : rows.rbegin()->first, m_highest);
    for (qlonglong id = 1; id <= highest; ++id) {
        const auto row = rows.find(id);
        QByteArray labels;
        if (row != rows.end())
            labels = row->second[1].toByteArray();
        else if (const auto one = whole ? std::nullopt : m_from.one("SELECT labels FROM series WHERE id = ?", id))
            labels = one->front().toByteArray();
        if (!areLabels(labels))
            labels = nameInJournal(SeriesId(std::uint32_t(id)));
        if (labels.isEmpty()) {
            if (whole && row == rows.end() && id < highest)
                continue; // there never was one
            labels = QByteArray("");
            ++m_result.lostSeries;
        } else {
            ++m_result.series;
        }
        if (auto done = m_to.insert("INSERT INTO series (id, labels) VALUES (?, ?)", {id, labels}); !done)
            return done;
    }
    return {};
}

// What is lost of these comes again with the next samples.
Result<void> Salvage::copyMetadata()
{
    for (const char *sql : {"SELECT name, type, unit, help FROM metadata ORDER BY name",
                            "SELECT name, type, unit, help FROM metadata ORDER BY name DESC"}) {
        for (const auto &row : m_from.asFarAsItGoes(sql)) {
            const bool complete = std::all_of(row.begin(), row.end(), [](const QVariant &v) { return !v.isNull(); });
            if (!complete)
                continue;
            if (auto done =
                    m_to.insert("INSERT OR IGNORE INTO metadata (name, type, unit, help) VALUES (?, ?, ?, ?)", row);
                !done)
                return done;
        }
        if (m_from.whole())
            break;
    }
    return {};
}

Result<void> Salvage::copyQuarantine()
{
    const auto rows = m_from.all("SELECT page, found_t, from_t, to_t, reason, data FROM quarantine ORDER BY page",
                                 "SELECT page, found_t, from_t, to_t, reason, data FROM quarantine ORDER BY page DESC");
    for (const auto &[page, row] : rows) {
        if (auto done = m_to.insert("INSERT OR IGNORE INTO quarantine (page, found_t, from_t, to_t, reason, data) "
                                    "VALUES (?, ?, ?, ?, ?, ?)",
                                    row);
            !done)
            return done;
    }
    return {};
}

} // namespace belfry
