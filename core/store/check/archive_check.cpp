// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/check/archive_check.h"

#include "store/archive/archive_rows.h"
#include "store/archive/archive_salvage.h"
#include "store/archive/blob.h"
#include "store/archive/block_directory.h"
#include "store/archive/damaged_rows.h"
#include "store/codec/label_bytes.h"
#include "store/codec/page.h"
#include "store/tiers/bucket_columns.h"

#include <limits>
#include <set>
#include <unordered_set>

#include <QFileInfo>

namespace belfry {

namespace {

using Grade = Finding::Grade;

struct Span {
    Timestamp from = 0;
    Timestamp to = 0;
};

constexpr int kFirstWithDigests = 3; // format

QString nameOf(const BlockKey &block)
{
    const std::string_view tier = toString(block.tier);
    const QString name = QStringLiteral("block %1").arg(block.generation.value());
    return block.tier == Tier::Raw
               ? name
               : QStringLiteral("%1 of tier %2").arg(name, QLatin1String(tier.data(), qsizetype(tier.size())));
}

class ArchiveCheck
{
public:
    explicit ArchiveCheck(ArchiveConnection &connection) : m_connection(connection), m_rows(connection) {}

    ArchiveChecked run(const QString &path);

private:
    bool checkVersion();
    void checkStructure();
    void checkSeries();
    void checkBlocks();
    void checkBlock(const BlockRow &row, const QByteArray &bytes);
    void checkDigest(const QString &table, const RowDigest &found);
    void checkPage(std::int64_t id, Span block, const std::vector<SeriesId> &listed);
    QString faultOf(const QByteArray &data, Tier tier, Span block, const std::vector<SeriesId> &listed);
    QString faultInSamples(const SeriesBlock &page);
    QString faultInBuckets(const SeriesBlock &page, const std::vector<SeriesId> &series);
    void checkOrphans();
    void listQuarantine();
    void add(Grade grade, const QString &subject, const QString &text, Span span = {})
    {
        m_checked.findings.push_back({grade, subject, text, span.from, span.to});
    }

    ArchiveConnection &m_connection;
    DamagedRows m_rows;
    int m_version = 0;
    ArchiveChecked m_checked;
    std::unordered_set<std::uint32_t> m_series;   // with labels
    std::unordered_set<std::uint32_t> m_nameless; // lost their labels in a repair
    std::set<std::uint32_t> m_unnamed;            // in pages, without labels
    std::set<qlonglong> m_listed;                 // pages that blocks list
    std::set<qlonglong> m_setAside;
    ChunkReader m_chunks;
    BucketDecoder m_decoder;
    std::vector<Sample> m_samples;
    std::vector<TierBucket> m_buckets;
    std::uint64_t m_pageSamples = 0; // of the block being checked; or buckets
    std::uint64_t m_allSamples = 0;
    std::uint64_t m_allBuckets = 0;
    std::int64_t m_blocks = 0;
    Span m_span{std::numeric_limits<Timestamp>::max(), 0};
};

ArchiveChecked ArchiveCheck::run(const QString &path)
{
    if (!checkVersion())
        return std::move(m_checked);
    makeViewsOfAnyVersion(m_connection);
    checkStructure();
    checkSeries();
    listQuarantine();
    checkBlocks();
    checkOrphans();
    for (const std::uint32_t id : m_unnamed)
        add(m_nameless.contains(id) ? Grade::Note : Grade::Damaged, QStringLiteral("series %1").arg(id),
            QStringLiteral("has samples, but its labels are lost"));
    const QString text = QStringLiteral("%1 blocks, %2 pages, %3 samples and %4 buckets of %5 series, %6 bytes")
                             .arg(m_blocks)
                             .arg(m_listed.size())
                             .arg(m_allSamples)
                             .arg(m_allBuckets)
                             .arg(m_series.size())
                             .arg(QFileInfo(path).size());
    add(Grade::Good, QStringLiteral("archive"), text, m_blocks > 0 ? m_span : Span());
    return std::move(m_checked);
}

bool ArchiveCheck::checkVersion()
{
    const auto version = m_rows.asFarAsItGoes("PRAGMA user_version");
    const int found = version.empty() ? -1 : version.front().front().toInt();
    if (found < 0)
        add(Grade::Damaged, QStringLiteral("archive"), QStringLiteral("SQLite can't read it"));
    else if (found > kArchiveVersion)
        add(Grade::Note, QStringLiteral("archive"),
            QStringLiteral("has format %1, this program knows up to %2; it isn't checked")
                .arg(found)
                .arg(kArchiveVersion));
    else if (found == 0)
        add(Grade::Note, QStringLiteral("archive"), QStringLiteral("is empty"));
    m_version = found;
    return found > 0 && found <= kArchiveVersion;
}

void ArchiveCheck::checkStructure()
{
    const auto faults = m_rows.asFarAsItGoes("PRAGMA integrity_check(20)");
    if (!m_rows.whole() && faults.empty())
        add(Grade::Damaged, QStringLiteral("archive"), QStringLiteral("SQLite can't check its structure"));
    for (const auto &fault : faults) {
        if (fault.front().toString() != QLatin1String("ok"))
            add(Grade::Damaged, QStringLiteral("archive"), fault.front().toString().simplified());
    }
}

void ArchiveCheck::checkDigest(const QString &table, const RowDigest &found)
{
    if (m_version < kFirstWithDigests)
        return;
    const auto stored = storedDigest(m_connection, table);
    if (!stored || *stored != found)
        add(Grade::Damaged, QStringLiteral("archive"),
            QStringLiteral("the table %1 has other rows than were written").arg(table));
}

void ArchiveCheck::checkSeries()
{
    const auto rows = m_rows.all("SELECT * FROM all_series ORDER BY id", "SELECT * FROM all_series ORDER BY id DESC");
    RowDigest digest;
    for (const auto &[id, row] : rows) {
        const QByteArray bytes = row[1].toByteArray();
        ByteReader in(bytesOf(bytes));
        const LabelsPtr labels = readLabels(in);
        digest.add(row[2].toUInt());
        if (!isGoodSeriesRow(row))
            add(Grade::Damaged, QStringLiteral("series %1").arg(id), QStringLiteral("its row has a wrong checksum"));
        else if (labels && !labels->empty())
            m_series.insert(std::uint32_t(id));
        else if (bytes.isEmpty())
            m_nameless.insert(std::uint32_t(id));
        else
            add(Grade::Damaged, QStringLiteral("series %1").arg(id), QStringLiteral("its labels can't be read"));
    }
    checkDigest(QStringLiteral("series"), digest);
}

void ArchiveCheck::listQuarantine()
{
    const auto rows = m_rows.all("SELECT page, from_t, to_t, reason FROM quarantine ORDER BY page",
                                 "SELECT page, from_t, to_t, reason FROM quarantine ORDER BY page DESC");
    for (const auto &[page, row] : rows) {
        m_setAside.insert(page);
        add(Grade::Note, QStringLiteral("page %1").arg(page), QStringLiteral("was set aside: ") + row[3].toString(),
            {row[1].toLongLong(), row[2].toLongLong()});
    }
}

void ArchiveCheck::checkBlocks()
{
    RowDigest digest;
    for (const auto &[number, row] : m_rows.all("SELECT * FROM all_blocks ORDER BY tier, generation",
                                                "SELECT * FROM all_blocks ORDER BY tier DESC, generation DESC")) {
        const AnyBlockRow any = readAnyBlockRow(row);
        digest.add(any.checksum);
        ++m_blocks;
        if (any.columns[0] < 0 || any.columns[0] >= std::int64_t(kTiers)) {
            add(Grade::Damaged, QStringLiteral("block %1").arg(any.columns[2]),
                QStringLiteral("is of tier %1, which isn't there").arg(any.columns[0]));
            continue;
        }
        const BlockRow block = BlockRow::of(any.columns);
        m_checked.newest = std::max(m_checked.newest, block.key.generation);
        if (!any.good)
            add(Grade::Damaged, nameOf(block.key), QStringLiteral("its row has a wrong checksum"));
        else
            checkBlock(block, any.directory);
    }
    checkDigest(QStringLiteral("blocks"), digest);
}

void ArchiveCheck::checkBlock(const BlockRow &row, const QByteArray &bytes)
{
    const Tier tier = row.key.tier;
    const Span span{row.key.from, row.key.to};
    const QString subject = nameOf(row.key);
    BlockDirectory directory;
    if (!readDirectory(bytesOf(bytes), directory) || std::int64_t(directory.size()) != row.pages) {
        add(Grade::Damaged, subject, QStringLiteral("its directory is damaged"), span);
        return;
    }
    if (span.from > span.to) {
        add(Grade::Damaged, subject, QStringLiteral("begins after its end"), span);
        return;
    }
    m_span = {std::min(m_span.from, span.from), std::max(m_span.to, span.to)};
    m_pageSamples = 0;
    const std::size_t before = m_checked.findings.size();
    bool incomplete = false;
    for (std::size_t number = 0; number < directory.size(); ++number) {
        const std::int64_t id = pageId(tier, row.key.generation, number);
        m_listed.insert(id);
        for (const SeriesId series : directory[number]) {
            if (!m_series.contains(series.value()))
                m_unnamed.insert(series.value());
        }
        incomplete = incomplete || m_setAside.contains(id);
        if (!m_setAside.contains(id))
            checkPage(id, span, directory[number]);
    }
    (tier == Tier::Raw ? m_allSamples : m_allBuckets) += m_pageSamples;
    const bool sound = m_checked.findings.size() == before;
    if (sound && !incomplete && m_pageSamples != std::uint64_t(row.samples))
        add(Grade::Damaged, subject,
            QStringLiteral("says it has %1 samples, its pages have %2").arg(row.samples).arg(m_pageSamples), span);
}

void ArchiveCheck::checkPage(std::int64_t id, Span block, const std::vector<SeriesId> &listed)
{
    const auto row = m_rows.one("SELECT data FROM pages WHERE id = ?", id);
    const QString fault =
        row ? faultOf(row->front().toByteArray(), tierOfPage(id), block, listed) : QStringLiteral("it is gone");
    if (!fault.isEmpty())
        add(Grade::Damaged, QStringLiteral("page %1").arg(id), fault, block);
}

QString ArchiveCheck::faultOf(const QByteArray &data, Tier tier, Span block, const std::vector<SeriesId> &listed)
{
    const auto page = readPage(bytesOf(data));
    if (!page)
        return page.error().message;
    if ((tier == Tier::Raw ? page->ids : seriesOfBuckets(*page)) != listed)
        return QStringLiteral("has other series than its block's directory says");
    if (page->from < block.from || page->to > block.to)
        return QStringLiteral("has samples outside its block's time");
    return tier == Tier::Raw ? faultInSamples(*page) : faultInBuckets(*page, listed);
}

QString ArchiveCheck::faultInSamples(const SeriesBlock &page)
{
    std::uint64_t samples = 0;
    for (std::size_t i = 0; i < page.ids.size(); ++i) {
        m_samples.clear();
        if (!m_chunks.read(page, i, std::numeric_limits<Timestamp>::min(), page.to, m_samples))
            return QStringLiteral("the chunk of series %1 can't be decoded").arg(page.ids[i].value());
        samples += m_samples.size();
    }
    if (samples != page.samples)
        return QStringLiteral("says it has %1 samples, its chunks have %2").arg(page.samples).arg(samples);
    m_pageSamples += samples;
    return {};
}

QString ArchiveCheck::faultInBuckets(const SeriesBlock &page, const std::vector<SeriesId> &series)
{
    for (const SeriesId id : series) {
        m_buckets.clear();
        if (!m_decoder.read(page, id, m_buckets))
            return QStringLiteral("the buckets of series %1 can't be decoded").arg(id.value());
        m_pageSamples += m_buckets.size();
    }
    return {};
}

void ArchiveCheck::checkOrphans()
{
    for (const auto &[id, row] :
         m_rows.all("SELECT id FROM pages ORDER BY id", "SELECT id FROM pages ORDER BY id DESC")) {
        if (!m_listed.contains(id))
            add(Grade::Damaged, QStringLiteral("page %1").arg(id), QStringLiteral("belongs to no block"));
    }
}

} // namespace

ArchiveChecked checkArchive(const QString &path)
{
    ArchiveChecked checked;
    if (!QFileInfo::exists(path)) {
        checked.findings.push_back({Grade::Note, QStringLiteral("archive"), QStringLiteral("there is none yet"), 0, 0});
        return checked;
    }
    const auto connection = ArchiveConnection::open(path, ArchiveConnection::Mode::ReadOnly);
    if (!connection || !(*connection)->run("BEGIN")) {
        const QString why = connection ? QStringLiteral("SQLite can't read it") : connection.error().message;
        checked.findings.push_back({Grade::Damaged, QStringLiteral("archive"), why, 0, 0});
        return checked;
    }
    return ArchiveCheck(**connection).run(path);
}

Result<QString> repairArchive(const QString &path, std::int64_t now)
{
    return replaceDamagedArchive(path, now, QStringLiteral("a check found it"));
}

} // namespace belfry
