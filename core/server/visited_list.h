// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

namespace belfry {

/// Pointers in no order, added and removed in constant time, even while they are visited. An item is in one list at
/// most and remembers where: `setListPlace()` and `listPlace()`, which is kNowhere at first.
template<typename T>
class VisitedList
{
public:
    static constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

    bool contains(const T &item) const
    {
        const std::size_t place = item.listPlace();
        return place < m_items.size() && m_items[place] == &item;
    }
    bool isEmpty() const { return m_count == 0; }
    std::size_t size() const { return m_count; }

    void add(T &item)
    {
        item.setListPlace(m_items.size());
        m_items.push_back(&item);
        ++m_count;
    }
    /// REQUIRES: contains(item)
    void remove(T &item)
    {
        const std::size_t place = item.listPlace();
        item.setListPlace(kNowhere);
        m_items[place] = nullptr;
        --m_count;
        if (m_visits == 0)
            fill(place);
        else
            m_hasHoles = true;
    }
    /// Calls `act` with each item that is there now and still is when its turn comes.
    template<typename Act>
    void visit(Act act)
    {
        ++m_visits;
        const std::size_t count = m_items.size();
        for (std::size_t i = 0; i < count; ++i) {
            if (i + kAhead < count)
                fetch(m_items[i + kAhead]);
            if (m_items[i])
                act(*m_items[i]);
        }
        if (--m_visits == 0 && std::exchange(m_hasHoles, false)) {
            for (std::size_t i = m_items.size(); i-- > 0;) {
                if (!m_items[i])
                    fill(i);
            }
        }
    }

private:
    static constexpr std::size_t kAhead = 4;

    /// Of thousands of items none is in the cache when its turn comes: its first two lines are on their way then.
    static void fetch(const T *item)
    {
        __builtin_prefetch(item);
        __builtin_prefetch(reinterpret_cast<const char *>(item) + 64);
    }
    /// With the last one. REQUIRES: none behind is missing.
    void fill(std::size_t place)
    {
        T *last = m_items.back();
        m_items.pop_back();
        if (!last)
            return;
        m_items[place] = last;
        last->setListPlace(place);
    }

    std::vector<T *> m_items; ///< null where one has gone during a visit
    std::size_t m_count = 0;
    int m_visits = 0;
    bool m_hasHoles = false;
};

} // namespace belfry
