// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/found_rows.h"

#include "store/archive/archive_rows.h"
#include "store/archive/blob.h"

#include <limits>

namespace belfry {

namespace {

// The columns of tables as they lie in the file: those of a key first, then in the order in which they were added.
constexpr std::size_t kPageColumns = 2;   // (id), data
constexpr std::size_t kSeriesColumns = 3; // (id), labels, checksum
constexpr std::size_t kBlockColumns = 13;
enum BlockColumn : std::size_t {
    TierColumn,
    GenerationColumn,
    FromColumn,
    ToColumn,
    LastTickColumn,
    SamplesColumn,
    BytesColumn,
    PagesColumn,
    DirectoryColumn,
    FirstColumn,
    EpochColumn,
    MergedColumn,
    ChecksumColumn,
};

constexpr BlockColumn kRowOrder[] = {TierColumn,    FirstColumn, GenerationColumn, EpochColumn,
                                     MergedColumn,  FromColumn,  ToColumn,         LastTickColumn,
                                     SamplesColumn, BytesColumn, PagesColumn};

} // namespace

FoundRows::FoundRows(const QString &path) : m_scan(path)
{
    m_scan.each([this](const RowScan::Row &row) { look(row); });
}

void FoundRows::look(const RowScan::Row &row)
{
    const bool small = row.rowid > 0 && row.rowid <= std::numeric_limits<std::uint32_t>::max();
    if (row.inTable && row.columns == kSeriesColumns && small)
        lookAtSeries(row);
    else if (row.inTable && row.columns == kPageColumns && row.rowid >> 48 >= 0 &&
             row.rowid >> 48 < std::int64_t(kTiers))
        m_pages[row.rowid] = row;
    else if (!row.inTable && row.columns == kBlockColumns)
        lookAtBlock(row);
}

void FoundRows::lookAtSeries(const RowScan::Row &row)
{
    const auto values = m_scan.values(row);
    if (!values)
        return;
    const QByteArray labels = (*values)[1].toByteArray();
    if ((*values)[2].toUInt() == checksumOf(SeriesId(std::uint32_t(row.rowid)), bytesOf(labels)))
        m_series[row.rowid] = {qlonglong(row.rowid), labels, (*values)[2]};
}

void FoundRows::lookAtBlock(const RowScan::Row &row)
{
    const auto values = m_scan.values(row);
    if (!values)
        return;
    BlockRow::Columns columns{};
    DamagedRows::Row block;
    const qlonglong number = (*values)[TierColumn].toLongLong() << 32 | (*values)[GenerationColumn].toLongLong();
    block.push_back(number);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        block.push_back((*values)[kRowOrder[i]]);
        columns[i] = block.back().toLongLong();
    }
    block.push_back((*values)[ChecksumColumn]);
    block.push_back((*values)[DirectoryColumn]);
    if ((*values)[ChecksumColumn].toUInt() == checksumOf(columns))
        m_blocks[number] = block;
}

std::optional<QByteArray> FoundRows::page(qlonglong id)
{
    const auto found = m_pages.find(id);
    const auto values = found == m_pages.end() ? std::nullopt : m_scan.values(found->second);
    return values ? std::optional((*values)[1].toByteArray()) : std::nullopt;
}

} // namespace belfry
