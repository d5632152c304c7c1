// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/series_id.h"

#include <cstdint>
#include <vector>

namespace belfry {

/// From a hash of labels to ids, for a table that has the labels by id already: 8 bytes a slot, at most three of four
/// slots in use (open addressing, linear probing). Several ids may have one hash. Not thread-safe.
class LabelsToId
{
public:
    /// The id with this hash of which `same(id)` is true; 0 if there is none.
    template<typename Same>
    SeriesId find(std::uint64_t hash, const Same &same) const
    {
        if (m_slots.empty())
            return {};
        const std::uint32_t tag = tagOf(hash);
        for (std::size_t i = home(tag); m_slots[i].id.value() != 0; i = next(i)) {
            if (m_slots[i].tag == tag && same(m_slots[i].id))
                return m_slots[i].id;
        }
        return {};
    }

    /// REQUIRES: the id isn't there, and isn't 0.
    void insert(std::uint64_t hash, SeriesId id);
    void erase(std::uint64_t hash, SeriesId id);
    std::size_t size() const { return m_size; }

private:
    struct Slot {
        SeriesId id; // 0: free
        std::uint32_t tag = 0;
    };

    static std::uint32_t tagOf(std::uint64_t hash) { return std::uint32_t(hash ^ hash >> 32); }
    std::size_t home(std::uint32_t tag) const { return tag & (m_slots.size() - 1); }
    std::size_t next(std::size_t slot) const { return (slot + 1) & (m_slots.size() - 1); }
    void place(Slot slot);
    void resize(std::size_t size);

    std::vector<Slot> m_slots; // a power of two, or none
    std::size_t m_size = 0;
};

} // namespace belfry
