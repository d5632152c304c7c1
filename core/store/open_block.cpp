// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/open_block.h"

#include <algorithm>

namespace belfry {

void OpenBlock::grow(Timestamp t)
{
    const bool first = m_times.empty() && m_looseSamples == 0;
    m_from = first ? t : std::min(m_from, t);
    m_to = first ? t : std::max(m_to, t);
}

void OpenBlock::beginTick(Timestamp t)
{
    grow(t);
    m_times.push_back(t);
}

OpenBlock::Slot OpenBlock::slot(SeriesId id)
{
    const auto fresh = Slot(m_rows.size());
    const Slot slot = m_slots.at(id, fresh);
    if (slot == fresh)
        m_rows.emplace_back();
    return slot;
}

// The values before the one that differs are filled in at once, where there were none too.
std::uint32_t OpenBlock::addRow(double before)
{
    if (m_rowCount == m_slabs.size() * kSlabRows)
        m_slabs.push_back(std::make_unique_for_overwrite<double[]>(kSlabRows * kMostTicks));
    std::fill_n(valueAt(m_rowCount, 0), kMostTicks, before);
    return m_rowCount++;
}

void OpenBlock::putLoose(SeriesId id, Sample sample)
{
    grow(sample.t);
    auto &samples = m_loose[id];
    samples.insert(std::upper_bound(samples.begin(), samples.end(), sample, earlier), sample);
    ++m_looseSamples;
    ++m_samples;
}

std::size_t OpenBlock::bytes() const
{
    return m_slabs.size() * kSlabRows * kMostTicks * sizeof(double) + m_rows.capacity() * sizeof(Row) +
           m_slots.bytes() + m_loose.size() * 64 + m_looseSamples * sizeof(Sample);
}

std::vector<SeriesId> OpenBlock::ids() const
{
    std::vector<SeriesId> ids;
    ids.reserve(m_slots.size() + m_loose.size());
    m_slots.forEach([&ids](SeriesId id, Slot) { ids.push_back(id); });
    if (m_loose.empty())
        return ids;
    for (const auto &[id, samples] : m_loose)
        ids.push_back(id);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

void OpenBlock::readSlot(Slot slot, Timestamp from, Timestamp to, std::vector<Sample> &out) const
{
    const auto first = std::upper_bound(m_times.begin(), m_times.end(), from);
    const auto last = std::upper_bound(first, m_times.end(), to);
    const auto end = std::size_t(last - m_times.begin());
    for (auto tick = std::size_t(first - m_times.begin()); tick < end; ++tick) {
        if (present(slot, tick))
            out.push_back({m_times[tick], value(slot, tick)});
    }
}

bool OpenBlock::has(SeriesId id, Timestamp t) const
{
    if (const Slot *slot = m_slots.find(id)) {
        const auto tick = std::lower_bound(m_times.begin(), m_times.end(), t);
        if (tick != m_times.end() && *tick == t && present(*slot, std::size_t(tick - m_times.begin())))
            return true;
    }
    const auto loose = m_loose.find(id);
    return loose != m_loose.end() &&
           std::binary_search(loose->second.begin(), loose->second.end(), Sample{t, 0}, earlier);
}

void OpenBlock::read(SeriesId id, Timestamp from, Timestamp to, std::vector<Sample> &out) const
{
    const std::size_t old = out.size();
    if (const Slot *slot = m_slots.find(id))
        readSlot(*slot, from, to, out);
    if (m_loose.empty())
        return;
    const auto it = m_loose.find(id);
    if (it == m_loose.end())
        return;
    const std::size_t middle = out.size();
    std::copy_if(it->second.begin(), it->second.end(), std::back_inserter(out),
                 [from, to](const Sample &sample) { return sample.t > from && sample.t <= to; });
    std::inplace_merge(out.begin() + std::ptrdiff_t(old), out.begin() + std::ptrdiff_t(middle), out.end(), earlier);
}

bool OpenBlock::readNewest(SeriesId id, Timestamp from, Timestamp to, Sample &out) const
{
    bool found = false;
    if (const Slot *slot = m_slots.find(id)) {
        auto tick = std::size_t(std::upper_bound(m_times.begin(), m_times.end(), to) - m_times.begin());
        for (; !found && tick > 0 && m_times[tick - 1] > from; --tick) {
            if ((found = present(*slot, tick - 1)))
                out = {m_times[tick - 1], value(*slot, tick - 1)};
        }
    }
    const auto loose = m_loose.find(id);
    if (loose == m_loose.end())
        return found;
    const auto &samples = loose->second;
    auto it = std::upper_bound(samples.begin(), samples.end(), Sample{to, 0}, earlier);
    if (it != samples.begin() && (--it)->t > from && (!found || it->t > out.t)) {
        out = *it;
        found = true;
    }
    return found;
}

} // namespace belfry
