// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/journal_replay.h"

#include "store/codec/checksum.h"
#include "store/codec/label_bytes.h"
#include "store/io_error.h"

#include <algorithm>

#include <QFile>

namespace belfry {

namespace {

bool isBlank(std::span<const std::uint8_t> bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte == 0; });
}

// Where the record at `at` or, behind blank bytes, on the page after it begins.
std::size_t skipBlank(std::span<const std::uint8_t> bytes, std::size_t at)
{
    const std::size_t page = (at + kJournalPage - 1) / kJournalPage * kJournalPage;
    return page < bytes.size() && isBlank(bytes.subspan(at, page - at)) ? page : at;
}

// The payload of the record that begins there; empty at the end and where the record is damaged or incomplete.
std::span<const std::uint8_t> recordAt(std::span<const std::uint8_t> bytes, std::size_t at)
{
    bytes = bytes.subspan(at);
    if (bytes.size() < kRecordHeader)
        return {};
    ByteReader in(bytes);
    const std::uint32_t sum = in.u32();
    const std::uint32_t size = in.u32();
    if (size == 0 || size > kLargestRecord || size > in.left())
        return {};
    if (checksum(bytes.subspan(4, 4 + size)) != sum)
        return {};
    return in.take(size);
}

bool isHeader(std::span<const std::uint8_t> bytes, Generation generation)
{
    if (bytes.size() < kJournalHeader || std::memcmp(bytes.data(), kJournalMagic, sizeof kJournalMagic) != 0)
        return false;
    ByteReader in(bytes.subspan(sizeof kJournalMagic));
    return in.u32() == generation.value() && in.u32() == checksum(bytes.first(kJournalHeader - 4));
}

} // namespace

JournalReplay::JournalReplay(SeriesRegistry &registry, HeadWriter &writer, std::function<void()> afterRecord)
    : m_registry(registry), m_writer(writer), m_afterRecord(std::move(afterRecord))
{
}

Result<ReplayedSegment> JournalReplay::replay(const QString &path, Generation generation)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(QStringLiteral("can't read the journal segment: %1").arg(file.errorString()),
                       ErrorKind::Unavailable, Place{path, 0, 0, {}});
    const QByteArray content = file.readAll();
    const std::span<const std::uint8_t> bytes(reinterpret_cast<const std::uint8_t *>(content.constData()),
                                              std::size_t(content.size()));
    ReplayedSegment result;
    result.size = content.size();
    if (isHeader(bytes, generation)) {
        reset();
        result.goodBytes = kJournalHeader;
        replayRecords(bytes, result);
    }
    result.blankTail = isBlank(bytes.subspan(std::size_t(result.goodBytes)));
    return result;
}

void JournalReplay::replayRecords(std::span<const std::uint8_t> bytes, ReplayedSegment &result)
{
    for (;;) {
        const std::size_t at = skipBlank(bytes, std::size_t(result.goodBytes));
        const auto record = recordAt(bytes, at);
        if (record.empty() || !replayRecord(ByteReader(record)))
            return;
        result.goodBytes = std::int64_t(at + kRecordHeader + record.size());
        ++result.records;
        m_afterRecord();
    }
}

void JournalReplay::reset()
{
    m_deltas.clear();
    m_lists.clear();
    m_lastTime = 0;
}

bool JournalReplay::replayRecord(ByteReader in)
{
    while (in.left() > 0) {
        if (!replayEntry(in))
            return false;
    }
    return in.ok();
}

bool JournalReplay::replayEntry(ByteReader &in)
{
    const auto entry = JournalEntry(in.u8());
    switch (entry) {
    case JournalEntry::Series: return readSeries(in);
    case JournalEntry::List: return readList(in);
    case JournalEntry::Tick:
    case JournalEntry::Column: return readColumn(in, entry);
    case JournalEntry::Gap: {
        const Timestamp t = readTime(in);
        if (in.ok())
            m_writer.openGap(t);
        return in.ok();
    }
    case JournalEntry::Checkpoint: return readCheckpoint(in);
    case JournalEntry::Reset: reset(); return true;
    }
    return false;
}

bool JournalReplay::readSeries(ByteReader &in)
{
    const std::uint64_t id = in.varint();
    LabelsPtr labels = readLabels(in);
    if (!labels || id == 0 || id > kHighestId)
        return false;
    m_registry.restore(SeriesId(std::uint32_t(id)), std::move(labels));
    return true;
}

bool JournalReplay::readList(ByteReader &in)
{
    const std::uint64_t number = in.varint();
    auto list = std::make_shared<ResolvedList>();
    if (!readIdRuns(in, list->ids))
        return false;
    for (const SeriesId id : list->ids)
        m_highest = std::max(m_highest, id);
    m_lists[number] = std::move(list);
    return true;
}

bool JournalReplay::readCheckpoint(ByteReader &in)
{
    HeadWriter::Checkpoint checkpoint;
    checkpoint.lastTick = readTime(in);
    checkpoint.floor = readTime(in);
    if (!readIdRuns(in, checkpoint.host))
        return false;
    for (const SeriesId id : checkpoint.host)
        m_highest = std::max(m_highest, id);
    std::uint64_t id = 0;
    for (std::uint64_t count = in.varint(); count > 0 && in.ok(); --count) {
        id += in.varint();
        const std::uint64_t state = in.varint();
        if (id == 0 || id > kHighestId)
            return false;
        const SeriesId series{std::uint32_t(id)};
        checkpoint.others.push_back({series, (state & 1) != 0, checkpoint.lastTick + unzigzag(state >> 1)});
        m_highest = std::max(m_highest, series);
    }
    if (!in.ok())
        return false;
    m_writer.restore(checkpoint);
    return true;
}

bool JournalReplay::readColumn(ByteReader &in, JournalEntry entry)
{
    const auto it = m_lists.find(in.varint());
    const Timestamp t = readTime(in);
    if (entry == JournalEntry::Tick)
        in.varint(); // missed ticks: where they made a gap, an entry before says so
    if (!in.ok() || it == m_lists.end())
        return false;
    const ResolvedListPtr &list = it->second;
    const auto bitmap = in.take((list->ids.size() + 7) / 8);
    m_values.resize(list->ids.size());
    for (std::size_t i = 0; i < m_values.size() && in.ok(); ++i) {
        const bool changed = (bitmap[i / 8] >> (i % 8) & 1) != 0;
        m_values[i] = changed ? m_deltas.read(list->ids[i], in) : m_deltas.last(list->ids[i]);
    }
    if (!in.ok())
        return false;
    if (entry == JournalEntry::Column)
        m_writer.appendColumn(list, t, m_values);
    else
        m_writer.appendTick(list, t, m_values);
    return true;
}

Timestamp JournalReplay::readTime(ByteReader &in)
{
    m_lastTime = Timestamp(std::uint64_t(m_lastTime) + std::uint64_t(in.signedVarint()));
    return m_lastTime;
}

} // namespace belfry
