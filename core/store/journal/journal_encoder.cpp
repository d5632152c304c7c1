// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/journal_encoder.h"

#include "store/codec/checksum.h"
#include "store/codec/label_bytes.h"

#include <algorithm>

namespace belfry {

void JournalEncoder::startRecord()
{
    m_bytes.clear();
    m_bytes.resize(kRecordHeader);
}

void JournalEncoder::writeStart(const HeadWriter::Checkpoint &checkpoint)
{
    m_deltas.clear();
    m_lastTime = 0;
    m_lists = 0;
    ++m_run;
    m_restart = false;
    m_out.u8(std::uint8_t(JournalEntry::Reset));
    writeNames(checkpoint);
    m_out.u8(std::uint8_t(JournalEntry::Checkpoint));
    writeTime(checkpoint.lastTick);
    writeTime(checkpoint.floor);
    writeIdRuns(m_out, checkpoint.host);
    m_out.varint(checkpoint.others.size());
    std::uint32_t before = 0;
    for (const auto &other : checkpoint.others) {
        m_out.varint(other.id.value() - before);
        before = other.id.value();
        m_out.varint(zigzag(other.last - checkpoint.lastTick) << 1 | std::uint64_t(other.live));
    }
}

// The archive has them too, but a segment is to be of use without it.
void JournalEncoder::writeNames(const HeadWriter::Checkpoint &checkpoint)
{
    std::vector<SeriesId> ids = checkpoint.host;
    for (const auto &other : checkpoint.others) {
        if (other.live)
            ids.push_back(other.id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const SeriesId id : ids) {
        if (id <= m_defined)
            writeName(id);
    }
}

void JournalEncoder::writeSeries()
{
    const SeriesId highest = m_registry.highest();
    for (std::uint32_t id = m_defined.value() + 1; id <= highest.value(); ++id)
        writeName(SeriesId(id));
    m_defined = std::max(m_defined, highest);
}

void JournalEncoder::writeName(SeriesId id)
{
    const LabelsPtr labels = m_registry.labels(id);
    if (!labels)
        return;
    m_out.u8(std::uint8_t(JournalEntry::Series));
    m_out.varint(id.value());
    writeLabels(m_out, *labels);
}

void JournalEncoder::writeList(ResolvedList &list)
{
    if (list.journalRun == m_run)
        return;
    writeSeries();
    list.journalRun = m_run;
    list.journalNumber = m_lists++;
    m_out.u8(std::uint8_t(JournalEntry::List));
    m_out.varint(list.journalNumber);
    writeIdRuns(m_out, list.ids);
}

void JournalEncoder::writeTime(Timestamp t)
{
    m_out.signedVarint(t - m_lastTime);
    m_lastTime = t;
}

void JournalEncoder::writeValues(const ResolvedList &list, std::span<const double> values)
{
    const std::size_t count = list.ids.size();
    const std::size_t bitmap = m_bytes.size();
    m_bytes.resize(bitmap + (count + 7) / 8);
    for (std::size_t i = 0; i < count; ++i) {
        const double value = i < values.size() ? values[i] : staleMarker();
        if (!m_deltas.changed(list.ids[i], value))
            continue;
        m_bytes[bitmap + i / 8] |= std::uint8_t(1u << (i % 8));
        m_deltas.write(list.ids[i], value, m_out);
    }
}

void JournalEncoder::tick(ResolvedList &list, Timestamp t, int missedTicks, std::span<const double> values)
{
    writeList(list);
    m_out.u8(std::uint8_t(JournalEntry::Tick));
    m_out.varint(list.journalNumber);
    writeTime(t);
    m_out.varint(std::uint64_t(std::max(missedTicks, 0)));
    writeValues(list, values);
}

void JournalEncoder::column(ResolvedList &list, Timestamp t, std::span<const double> values)
{
    writeList(list);
    m_out.u8(std::uint8_t(JournalEntry::Column));
    m_out.varint(list.journalNumber);
    writeTime(t);
    writeValues(list, values);
}

void JournalEncoder::gap(Timestamp t)
{
    m_out.u8(std::uint8_t(JournalEntry::Gap));
    writeTime(t);
}

std::span<const std::uint8_t> JournalEncoder::finish()
{
    const auto size = std::uint32_t(m_bytes.size() - kRecordHeader);
    std::memcpy(m_bytes.data() + 4, &size, sizeof size);
    const std::uint32_t sum = checksum(std::span<const std::uint8_t>(m_bytes).subspan(4));
    std::memcpy(m_bytes.data(), &sum, sizeof sum);
    return m_bytes;
}

void JournalEncoder::written()
{
    m_definedOnDisk = m_defined;
}

void JournalEncoder::notWritten()
{
    m_defined = m_definedOnDisk;
    m_restart = true;
}

} // namespace belfry
