// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/tier_plan.h"

#include <iterator>
#include <map>

namespace belfry {

namespace {

/// Blocks that don't overlap, by their first generation.
class Cover
{
public:
    bool has(Generation generation) const
    {
        auto after = m_blocks.upper_bound(generation);
        return after != m_blocks.begin() && std::prev(after)->second.generation >= generation;
    }
    bool overlaps(const BlockKey &block) const
    {
        return has(block.first) || m_blocks.lower_bound(block.first) != m_blocks.upper_bound(block.generation);
    }
    void add(const BlockKey &block)
    {
        m_blocks.erase(m_blocks.lower_bound(block.first), m_blocks.upper_bound(block.generation));
        m_blocks.emplace(block.first, block);
    }
    std::vector<BlockKey> blocks() const
    {
        std::vector<BlockKey> result;
        result.reserve(m_blocks.size());
        for (const auto &[first, block] : m_blocks)
            result.push_back(block);
        return result;
    }

private:
    std::map<Generation, BlockKey> m_blocks;
};

} // namespace

std::vector<BlockKey> planBlocks(std::span<const BlockKey> all, Tier wanted)
{
    Cover cover;
    const auto forTier = [all](std::size_t tier, auto take) {
        for (const BlockKey &block : all) {
            if (block.tier == Tier(tier))
                take(block);
        }
    };
    for (auto tier = std::size_t(wanted) + 1; tier-- > 0;) {
        forTier(tier, [&cover](const BlockKey &block) {
            if (!cover.overlaps(block))
                cover.add(block);
        });
    }
    // Blocks expire in the order of their time, and a coarser one has its generations in that order: it still is whole
    // in finer ones if its first generation is there.
    for (std::size_t tier = std::size_t(wanted) + 1; tier < kTiers; ++tier) {
        forTier(tier, [&cover](const BlockKey &block) {
            if (!cover.has(block.first))
                cover.add(block);
        });
    }
    return cover.blocks();
}

} // namespace belfry
