// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/series_id.h"

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace belfry {

/// Values by series id where ids only grow and most of them end some day: a tree of three levels, whose leaves of 64
/// ids are there only while one of them is. What ended costs 8 bytes per 32,768 ids. Finding is three loads, walking is
/// in ascending order. T is default-constructible; values don't move. Not thread-safe.
template<typename T>
class IdTable
{
public:
    /// Null if the id isn't there.
    T *find(SeriesId id) { return const_cast<T *>(std::as_const(*this).find(id)); }
    const T *find(SeriesId id) const
    {
        const Leaf *leaf = leafOf(id);
        return leaf && (leaf->present & bit(id)) != 0 ? &leaf->values[id.value() % kLeafIds] : nullptr;
    }
    bool contains(SeriesId id) const { return find(id) != nullptr; }

    /// The id's value, `fresh` if it wasn't there.
    T &at(SeriesId id, const T &fresh = T())
    {
        Leaf &leaf = makeLeaf(id);
        T &value = leaf.values[id.value() % kLeafIds];
        if ((leaf.present & bit(id)) == 0) {
            leaf.present |= bit(id);
            value = fresh;
            ++m_size;
        }
        return value;
    }

    void erase(SeriesId id)
    {
        const std::size_t top = id.value() / kNodeIds;
        if (top >= m_nodes.size() || !m_nodes[top])
            return;
        auto &leaf = m_nodes[top]->leaves[id.value() / kLeafIds % kNodeLeaves];
        if (!leaf || (leaf->present & bit(id)) == 0)
            return;
        --m_size;
        leaf->values[id.value() % kLeafIds] = T();
        if ((leaf->present &= ~bit(id)) != 0)
            return;
        leaf.reset();
        if (--m_nodes[top]->used == 0)
            m_nodes[top].reset();
    }

    void clear()
    {
        m_nodes.clear();
        m_size = 0;
    }

    /// Calls visit(id, value) in ascending order; it may erase the id it is called with.
    template<typename Visit>
    void forEach(const Visit &visit)
    {
        walk(*this, visit);
    }
    template<typename Visit>
    void forEach(const Visit &visit) const
    {
        walk(*this, visit);
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    /// Memory of the tree, without what values own.
    std::size_t bytes() const
    {
        std::size_t bytes = m_nodes.capacity() * sizeof(m_nodes[0]);
        for (const auto &node : m_nodes)
            bytes += node ? sizeof *node + node->used * sizeof(Leaf) : 0;
        return bytes;
    }

private:
    static constexpr std::uint32_t kLeafIds = 64;
    static constexpr std::uint32_t kNodeLeaves = 512;
    static constexpr std::uint32_t kNodeIds = kLeafIds * kNodeLeaves;

    struct Leaf {
        std::uint64_t present = 0;
        std::array<T, kLeafIds> values{};
    };
    struct Node {
        std::uint32_t used = 0;
        std::array<std::unique_ptr<Leaf>, kNodeLeaves> leaves;
    };

    static std::uint64_t bit(SeriesId id) { return std::uint64_t(1) << (id.value() % kLeafIds); }

    const Leaf *leafOf(SeriesId id) const
    {
        const std::size_t top = id.value() / kNodeIds;
        if (top >= m_nodes.size() || !m_nodes[top])
            return nullptr;
        return m_nodes[top]->leaves[id.value() / kLeafIds % kNodeLeaves].get();
    }

    Leaf &makeLeaf(SeriesId id)
    {
        const std::size_t top = id.value() / kNodeIds;
        if (top >= m_nodes.size())
            m_nodes.resize(top + 1);
        if (!m_nodes[top])
            m_nodes[top] = std::make_unique<Node>();
        auto &leaf = m_nodes[top]->leaves[id.value() / kLeafIds % kNodeLeaves];
        if (!leaf) {
            leaf = std::make_unique<Leaf>();
            ++m_nodes[top]->used;
        }
        return *leaf;
    }

    template<typename Table, typename Visit>
    static void walk(Table &table, const Visit &visit)
    {
        for (std::size_t top = 0; top < table.m_nodes.size(); ++top) {
            for (std::size_t at = 0; table.m_nodes[top] && at < kNodeLeaves; ++at)
                walkLeaf(table, top, at, visit);
        }
    }

    template<typename Table, typename Visit>
    static void walkLeaf(Table &table, std::size_t top, std::size_t at, const Visit &visit)
    {
        const auto &leaf = table.m_nodes[top]->leaves[at];
        const auto first = std::uint32_t(top * kNodeIds + at * kLeafIds);
        for (std::uint64_t left = leaf ? leaf->present : 0; left != 0; left &= left - 1) {
            const auto i = std::uint32_t(std::countr_zero(left));
            visit(SeriesId(first + i), leaf->values[i]);
        }
    }

    std::vector<std::unique_ptr<Node>> m_nodes;
    std::size_t m_size = 0;
};

} // namespace belfry
