// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/row_scan.h"

#include "store/archive/blob.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>

namespace belfry {

namespace {

constexpr std::uint8_t kTableLeaf = 0x0d;
constexpr std::uint8_t kIndexLeaf = 0x0a;
constexpr std::uint8_t kIndexInterior = 0x02; // whose entries aren't in the leaves below
constexpr std::size_t kLeafHeader = 8;
constexpr std::size_t kChild = 4; // number of the page below, in the header and before each row
constexpr qint64 kFileHeader = 100;
constexpr qint64 kLogHeader = 32;
constexpr qint64 kFrameHeader = 24;
constexpr std::uint64_t kMostPayload = 1u << 28;

template<typename T>
T bigEndian(std::span<const std::uint8_t> bytes, std::size_t at)
{
    return qFromBigEndian<T>(bytes.data() + at);
}

// SQLite's: 7 bits a byte, highest first, and a ninth byte whole.
std::uint64_t varint(std::span<const std::uint8_t> bytes, std::size_t &at)
{
    std::uint64_t value = 0;
    for (int i = 0; i < 9 && at < bytes.size(); ++i) {
        const std::uint8_t byte = bytes[at++];
        if (i == 8)
            return value << 8 | byte;
        value = value << 7 | (byte & 0x7f);
        if (byte < 0x80)
            return value;
    }
    at = bytes.size() + 1; // there is no end
    return 0;
}

std::size_t sizeOf(std::uint64_t type)
{
    constexpr std::size_t kSizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < std::size(kSizes) ? kSizes[type] : std::size_t((type - 12) / 2);
}

QVariant valueOf(std::uint64_t type, std::span<const std::uint8_t> bytes)
{
    if (type == 0 || type == 10 || type == 11)
        return {};
    if (type == 7)
        return qFromBigEndian<double>(bytes.data());
    if (type >= 12 && type % 2 == 0)
        return toBlob(bytes);
    if (type >= 12)
        return QString::fromUtf8(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
    if (type >= 8)
        return qlonglong(type - 8);
    std::int64_t number = bytes[0] & 0x80 ? -1 : 0;
    for (const std::uint8_t byte : bytes)
        number = std::int64_t(std::uint64_t(number) << 8 | byte);
    return qlonglong(number);
}

// The log's running checksum, over whole pairs of words.
struct LogSum {
    std::uint32_t a = 0;
    std::uint32_t b = 0;
    bool bigEndian = false;

    void add(std::span<const std::uint8_t> bytes)
    {
        for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
            a += word(bytes.data() + i) + b;
            b += word(bytes.data() + i + 4) + a;
        }
    }
    std::uint32_t word(const std::uint8_t *at) const
    {
        return bigEndian ? qFromBigEndian<std::uint32_t>(at) : qFromLittleEndian<std::uint32_t>(at);
    }
    bool is(std::span<const std::uint8_t> bytes, std::size_t at) const
    {
        return belfry::bigEndian<std::uint32_t>(bytes, at) == a && belfry::bigEndian<std::uint32_t>(bytes, at + 4) == b;
    }
};

} // namespace

RowScan::RowScan(const QString &path) : m_database(path), m_log(path + QStringLiteral("-wal"))
{
    if (!m_database.open(QIODevice::ReadOnly))
        return;
    const QByteArray header = m_database.read(kFileHeader);
    if (header.size() == kFileHeader && header.startsWith("SQLite format 3")) {
        const auto size = bigEndian<std::uint16_t>(bytesOf(header), 16);
        m_pageSize = size == 1 ? 65536 : std::has_single_bit(size) && size >= 512 ? size : m_pageSize;
    }
    readLog(path);
    m_pages = std::max(m_pages, std::uint32_t(m_database.size() / m_pageSize));
}

// Frames count up to the last that ends a transaction; the first that isn't of this log, or whose sum is wrong, is
// where the log ends.
void RowScan::readLog(const QString &path)
{
    if (!QFile::exists(path + QStringLiteral("-wal")) || !m_log.open(QIODevice::ReadOnly))
        return;
    const QByteArray header = m_log.read(kLogHeader);
    const auto head = bytesOf(header);
    constexpr std::uint32_t kMagic = 0x377f0682;
    if (header.size() < kLogHeader || (bigEndian<std::uint32_t>(head, 0) & ~1U) != kMagic ||
        bigEndian<std::uint32_t>(head, 8) != m_pageSize)
        return;
    LogSum sum{0, 0, (head[3] & 1) != 0};
    sum.add(head.first(24));
    if (!sum.is(head, 24))
        return;
    std::unordered_map<std::uint32_t, qint64> pending;
    for (qint64 at = kLogHeader;; at += kFrameHeader + m_pageSize) {
        const QByteArray bytes = m_log.read(kFrameHeader + m_pageSize);
        const auto frame = bytesOf(bytes);
        if (bytes.size() < kFrameHeader + qint64(m_pageSize) || std::memcmp(frame.data() + 8, head.data() + 16, 8) != 0)
            return;
        sum.add(frame.first(8));
        sum.add(frame.subspan(kFrameHeader));
        if (!sum.is(frame, 16))
            return;
        pending[bigEndian<std::uint32_t>(frame, 0)] = at + kFrameHeader;
        if (const auto pages = bigEndian<std::uint32_t>(frame, 4); pages > 0) {
            for (const auto &[number, place] : pending)
                m_logged[number] = place;
            pending.clear();
            m_pages = pages;
        }
    }
}

std::optional<RowScan::Page> RowScan::page(std::uint32_t number)
{
    if (number == 0 || number > m_pages)
        return std::nullopt;
    const auto logged = m_logged.find(number);
    QFile &file = logged == m_logged.end() ? m_database : m_log;
    const qint64 at = logged == m_logged.end() ? qint64(number - 1) * m_pageSize : logged->second;
    m_buffer.resize(qsizetype(m_pageSize));
    if (!file.seek(at) || file.read(m_buffer.data(), m_buffer.size()) != m_buffer.size())
        return std::nullopt;
    return bytesOf(m_buffer);
}

// How much of a payload is on its leaf; the rest is on overflow pages.
std::size_t RowScan::localSize(std::uint64_t payload, bool inTable) const
{
    const std::size_t usable = m_pageSize;
    const std::size_t most = inTable ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (payload <= most)
        return std::size_t(payload);
    const std::size_t least = (usable - 12) * 32 / 255 - 23;
    const std::size_t rest = least + (std::size_t(payload) - least) % (usable - 4);
    return rest <= most ? rest : least;
}

std::optional<RowScan::Row> RowScan::rowAt(Page page, std::uint32_t number, std::size_t offset, bool inTable) const
{
    Row row{{number, std::uint16_t(offset)}, inTable, 0, 0};
    std::size_t at = offset; // beyond the end, varint() says so
    const std::uint64_t size = varint(page, at);
    if (inTable)
        row.rowid = std::int64_t(varint(page, at));
    if (size > kMostPayload || at + localSize(size, inTable) > page.size())
        return std::nullopt;
    const std::size_t begin = at;
    const std::size_t header = begin + std::size_t(varint(page, at));
    if (header > page.size())
        return std::nullopt;
    for (; at < header; ++row.columns)
        (void)varint(page, at);
    return at == header ? std::optional(row) : std::nullopt;
}

void RowScan::each(const std::function<void(const Row &)> &visit)
{
    std::vector<Row> rows;
    for (std::uint32_t number = 1; number <= m_pages; ++number) {
        const auto content = page(number);
        const std::size_t start = number == 1 ? std::size_t(kFileHeader) : 0;
        const std::uint8_t kind = content ? (*content)[start] : 0;
        if (kind != kTableLeaf && kind != kIndexLeaf && kind != kIndexInterior)
            continue;
        const std::size_t child = kind == kIndexInterior ? kChild : 0;
        const std::size_t cells = bigEndian<std::uint16_t>(*content, start + 3);
        const std::size_t first = start + kLeafHeader + child;
        rows.clear();
        for (std::size_t i = 0; i < cells && first + 2 * i + 2 <= content->size(); ++i) {
            const std::size_t offset = bigEndian<std::uint16_t>(*content, first + 2 * i) + child;
            if (const auto row = rowAt(*content, number, offset, kind == kTableLeaf))
                rows.push_back(*row);
        }
        for (const Row &row : rows) // which reads other pages
            visit(row);
    }
}

bool RowScan::appendOverflow(std::uint32_t first, std::size_t size, QByteArray &out)
{
    for (std::uint32_t number = first; size > 0;) {
        const auto content = page(number);
        if (!content)
            return false;
        const std::size_t part = std::min<std::size_t>(size, content->size() - 4);
        out.append(reinterpret_cast<const char *>(content->data()) + 4, qsizetype(part));
        size -= part;
        number = bigEndian<std::uint32_t>(*content, 0);
    }
    return true;
}

std::optional<QByteArray> RowScan::payload(const Row &row)
{
    const auto content = page(row.cell.page);
    if (!content)
        return std::nullopt;
    std::size_t at = row.cell.offset;
    const std::uint64_t size = varint(*content, at);
    if (row.inTable)
        (void)varint(*content, at);
    const std::size_t local = localSize(size, row.inTable);
    if (size > kMostPayload || at + local + (local < size ? 4 : 0) > content->size())
        return std::nullopt;
    QByteArray bytes = toBlob(content->subspan(at, local));
    if (local == size)
        return bytes;
    const auto overflow = bigEndian<std::uint32_t>(*content, at + local);
    return appendOverflow(overflow, std::size_t(size) - local, bytes) ? std::optional(bytes) : std::nullopt;
}

std::optional<std::vector<QVariant>> RowScan::values(const Row &row)
{
    const auto read = payload(row);
    if (!read)
        return std::nullopt;
    const auto bytes = bytesOf(*read);
    std::size_t at = 0;
    const std::size_t header = std::size_t(varint(bytes, at));
    std::vector<std::uint64_t> types;
    while (at < header && at < bytes.size())
        types.push_back(varint(bytes, at));
    if (at != header || at > bytes.size())
        return std::nullopt;
    std::vector<QVariant> values;
    for (const std::uint64_t type : types) {
        const std::size_t size = sizeOf(type);
        if (size > bytes.size() - at)
            return std::nullopt;
        values.push_back(valueOf(type, bytes.subspan(at, size)));
        at += size;
    }
    return values;
}

} // namespace belfry
