// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/salvage.h"

#include "store/archive/archive_rows.h"
#include "store/archive/blob.h"
#include "store/codec/label_bytes.h"
#include "store/codec/page.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace belfry {

namespace {

constexpr std::size_t kMisses = 3; // pages that aren't there, after which a block without a row has no more

// Rows that SQLite doesn't reach, or gives otherwise than they were written.
template<typename Good>
void addFound(std::map<qlonglong, DamagedRows::Row> &rows, const std::map<qlonglong, DamagedRows::Row> &found,
              Good good)
{
    for (const auto &[number, row] : found) {
        const auto [place, added] = rows.try_emplace(number, row);
        if (!added && !good(place->second))
            place->second = row;
    }
}

bool areLabels(const QByteArray &bytes)
{
    ByteReader in(bytesOf(bytes));
    const LabelsPtr labels = readLabels(in);
    return labels && !labels->empty();
}

} // namespace

// Of all_blocks.
Salvage::Block Salvage::parseBlock(const DamagedRows::Row &row)
{
    Block block;
    const AnyBlockRow any = readAnyBlockRow(row);
    if (!any.good)
        return block;
    const BlockRow known = BlockRow::of(any.columns);
    block.first = known.key.first;
    block.epoch = known.key.epoch;
    block.merged = known.merged ? 1 : 0;
    block.from = known.key.from;
    block.to = known.key.to;
    block.lastTick = known.lastTick;
    block.pages = std::size_t(std::clamp<std::int64_t>(known.pages, 0, kMostPages - 1));
    block.known = readDirectory(bytesOf(any.directory), block.directory) && block.directory.size() == block.pages &&
                  block.from <= block.to;
    if (!block.known)
        block.directory.clear();
    return block;
}

Result<Salvaged> Salvage::run()
{
    for (const auto step : {&Salvage::copyQuarantine, &Salvage::copyBlocks, &Salvage::copySeries,
                            &Salvage::copyMetadata, &Salvage::sealRows}) {
        if (auto done = m_to.inTransaction([&] { return (this->*step)(); }); !done)
            return tl::unexpected(done.error());
    }
    return std::move(m_result);
}

// Those that have a row, those that have pages, and all between where not every row could be read.
std::set<Salvage::BlockNumber> Salvage::blockNumbers(const std::map<qlonglong, DamagedRows::Row> &rows)
{
    const bool all = m_from.whole();
    std::set<BlockNumber> found;
    for (const auto &[number, row] : rows)
        found.insert(number);
    const auto ids = m_from.all("SELECT id FROM pages ORDER BY id", "SELECT id FROM pages ORDER BY id DESC");
    for (const auto &[id, row] : ids)
        found.insert(id >> 16);
    for (const auto &[id, cell] : m_found.pages())
        found.insert(id >> 16);
    std::erase_if(found, [](BlockNumber number) { return number >> 32 < 0 || number >> 32 >= qlonglong(kTiers); });
    if (all && m_from.whole())
        return found;
    for (const Tier tier : {Tier::Raw, Tier::TenSeconds}) { // whose blocks have a generation each
        const auto begin = found.lower_bound(blockNumber(tier, Generation(0)));
        const auto end = found.lower_bound(blockNumber(Tier(std::size_t(tier) + 1), Generation(0)));
        if (begin == end)
            continue;
        for (BlockNumber number = *begin, last = *std::prev(end); number < last; ++number)
            found.insert(number);
    }
    return found;
}

Result<void> Salvage::copyBlocks()
{
    constexpr const char *kOne = "WITH wanted (id) AS (SELECT ?) SELECT all_blocks.* FROM wanted CROSS JOIN all_blocks "
                                 "WHERE tier = id >> 32 AND generation = (id & 4294967295)";
    auto rows = m_from.all("SELECT * FROM all_blocks ORDER BY tier, generation",
                           "SELECT * FROM all_blocks ORDER BY tier DESC, generation DESC");
    addFound(rows, m_found.blocks(), [](const DamagedRows::Row &row) { return parseBlock(row).known; });
    for (const BlockNumber number : blockNumbers(rows)) {
        const auto row = rows.find(number);
        Block block;
        if (row != rows.end())
            block = parseBlock(row->second);
        else if (const auto one = m_from.one(kOne, number))
            block = parseBlock(*one);
        block.tier = Tier(number >> 32);
        block.generation = Generation(std::uint32_t(number));
        if (auto done = copyBlock(std::move(block)); !done)
            return done;
    }
    return settleMerged();
}

// A block whose row is made anew begins, as far as can be told, where the one before it ends, and in its epoch.
void Salvage::settleFirst(Block &block)
{
    Generation &last = m_last[std::size_t(block.tier)];
    const bool possible = block.known && block.first <= block.generation && block.first > last;
    const bool alone = block.tier == Tier::Raw || block.tier == Tier::TenSeconds;
    if (!possible)
        block.first = alone ? block.generation : Generation(last.value() + 1);
    if (!block.known)
        block.epoch = m_epoch[std::size_t(block.tier)];
    last = block.generation;
    m_epoch[std::size_t(block.tier)] = block.epoch;
}

// Whether the next tier has a block isn't known of those whose rows were made anew.
Result<void> Salvage::settleMerged()
{
    return m_to.insert("UPDATE blocks SET merged = tier = ? OR EXISTS (SELECT 1 FROM blocks AS above "
                       "WHERE above.tier = blocks.tier + 1 AND blocks.generation BETWEEN above.first_generation AND "
                       "above.generation) WHERE merged = ?",
                       {int(kAllTiers.back()), kUnknown});
}

// What SQLite gives, or else what lies in the file.
Salvage::PageRow Salvage::findPage(qlonglong id)
{
    PageRow result;
    if (const auto row = m_from.one("SELECT data FROM pages WHERE id = ?", id)) {
        result.data = row->front().toByteArray();
        result.page = readPage(bytesOf(*result.data));
    }
    if (result.page)
        return result;
    if (const auto found = m_found.page(id)) {
        if (auto page = readPage(bytesOf(*found)))
            return {found, std::move(page)};
    }
    return result;
}

// Copies a page that is good, else sets it aside. Nothing if it isn't good.
Result<std::optional<SeriesBlock>> Salvage::copyPage(const Block &block, std::size_t number, CopiedPages &copied)
{
    const std::int64_t id = pageId(block.tier, block.generation, number);
    auto [row, page] = findPage(id);
    const QByteArray data = row.value_or(QByteArray());
    copied.misses = row ? 0 : copied.misses + 1;
    if (page) {
        copied.bytes += data.size();
        ++m_result.pages;
        if (auto done = m_to.insert("INSERT INTO pages (id, data) VALUES (?, ?)", {qlonglong(id), data}); !done)
            return tl::unexpected(done.error());
        return std::optional(std::move(*page));
    }
    copied.complete = copied.complete && !block.known && !row;
    if (block.known || row) {
        if (auto done = setAside(block, id, page.error().message, data); !done)
            return tl::unexpected(done.error());
    }
    return std::nullopt;
}

Result<void> Salvage::copyBlock(Block block)
{
    settleFirst(block);
    CopiedPages copied;
    Block found = block;
    found.directory.clear();
    const std::size_t most = block.known ? block.pages : kMostPages - 1;
    for (std::size_t number = 0; number < most && (block.known || copied.misses < kMisses); ++number) {
        const auto page = copyPage(block, number, copied);
        if (!page)
            return tl::unexpected(page.error());
        found.directory.push_back(block.known ? block.directory[number] : std::vector<SeriesId>());
        if (!*page)
            continue;
        copied.from = std::min(copied.from, (*page)->from);
        copied.to = std::max(copied.to, (*page)->to);
        if (!block.known && block.tier == Tier::Raw && !(*page)->times.empty())
            found.lastTick = (*page)->times.back();
        found.directory.back() = block.tier == Tier::Raw ? (*page)->ids : seriesOfBuckets(**page);
        copied.samples += block.tier == Tier::Raw ? (*page)->samples : m_buckets.count(**page);
    }
    found.directory.resize(block.known ? block.pages : found.directory.size() - std::min(copied.misses, kMisses));
    if (copied.samples > 0) { // the row may say more only where a page is missing
        const bool all = copied.complete || !block.known;
        found.from = all ? copied.from : std::min(copied.from, block.from);
        found.to = all ? copied.to : std::max(copied.to, block.to);
    }
    if (!block.known && found.directory.empty())
        return {};
    return insertBlock(found, copied.samples, copied.bytes);
}

Result<void> Salvage::insertBlock(const Block &block, std::uint64_t samples, std::int64_t bytes)
{
    const QByteArray directory = toBlob(writeDirectory(block.directory));
    for (const auto &ids : block.directory)
        m_used.insert(ids.begin(), ids.end());
    ++m_result.blocks;
    m_result.rebuiltBlocks += block.known ? 0 : 1;
    return m_to.insert(
        "INSERT INTO blocks (tier, first_generation, generation, epoch, merged, from_t, to_t, last_tick, "
        "samples, bytes, pages, directory) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {int(block.tier), block.first.value(), block.generation.value(), qlonglong(block.epoch),
         block.known ? block.merged : kUnknown, qlonglong(block.from), qlonglong(block.to), qlonglong(block.lastTick),
         qulonglong(samples), qlonglong(bytes + directory.size()), qulonglong(block.directory.size()), directory});
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
    return toBlob(bytes);
}

// A series whose labels are lost keeps its number, so that no other gets it: its samples are in the pages. One that has
// none there comes again from the journal.
Result<void> Salvage::copySeries()
{
    auto rows = m_from.all("SELECT * FROM all_series ORDER BY id", "SELECT * FROM all_series ORDER BY id DESC");
    addFound(rows, m_found.series(), isGoodSeriesRow);
    for (const auto &[number, row] : rows) {
        if (isGoodSeriesRow(row))
            m_used.insert(SeriesId(std::uint32_t(number)));
    }
    for (const SeriesId id : m_used) {
        const auto found = rows.find(id.value());
        const auto row = found != rows.end() ? std::optional(found->second)
                                             : m_from.one("SELECT * FROM all_series WHERE id = ?", id.value());
        QByteArray labels = row && isGoodSeriesRow(*row) ? (*row)[1].toByteArray() : QByteArray();
        if (!areLabels(labels))
            labels = nameInJournal(id);
        if (labels.isEmpty())
            labels = QByteArray("");
        ++(labels.isEmpty() ? m_result.lostSeries : m_result.series);
        if (auto done = m_to.insert("INSERT INTO series (id, labels) VALUES (?, ?)", {id.value(), labels}); !done)
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

Result<void> Salvage::sealRows()
{
    return writeChecksums(m_to.connection());
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
