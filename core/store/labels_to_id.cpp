// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/labels_to_id.h"

#include <utility>

namespace belfry {

namespace {

constexpr std::size_t kFewestSlots = 64;

} // namespace

void LabelsToId::place(Slot slot)
{
    std::size_t i = home(slot.tag);
    while (m_slots[i].id.value() != 0)
        i = next(i);
    m_slots[i] = slot;
}

void LabelsToId::resize(std::size_t size)
{
    const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(size));
    for (const Slot &slot : old) {
        if (slot.id.value() != 0)
            place(slot);
    }
}

void LabelsToId::insert(std::uint64_t hash, SeriesId id)
{
    if ((m_size + 1) * 4 > m_slots.size() * 3)
        resize(std::max(kFewestSlots, m_slots.size() * 2));
    place({id, tagOf(hash)});
    ++m_size;
}

// What follows moves back over the gap, so that no probe ends early (Knuth, vol. 3, 6.4, algorithm R).
void LabelsToId::erase(std::uint64_t hash, SeriesId id)
{
    if (m_slots.empty())
        return;
    std::size_t gap = home(tagOf(hash));
    while (m_slots[gap].id != id) {
        if (m_slots[gap].id.value() == 0)
            return;
        gap = next(gap);
    }
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = next(gap); m_slots[i].id.value() != 0; i = next(i)) {
        if (((i - home(m_slots[i].tag)) & mask) >= ((i - gap) & mask)) {
            m_slots[gap] = m_slots[i];
            gap = i;
        }
    }
    m_slots[gap] = {};
    if (--m_size * 8 < m_slots.size() && m_slots.size() > kFewestSlots)
        resize(m_slots.size() / 2);
}

} // namespace belfry
