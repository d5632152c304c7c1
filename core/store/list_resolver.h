// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"
#include "store/open_block.h"
#include "store/series_id.h"
#include "store/series_registry.h"

#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace belfry {

/// A SeriesList as the store sees it. `ids` run parallel to the list; 0 stands for a series named twice.
struct ResolvedList {
    std::vector<SeriesId> ids;
    SeriesListPtr list; ///< keeps the pointer from being used again; null for lists from the journal

    // What others remember about it:
    std::vector<OpenBlock::Slot> openSlots; ///< in the block `slotsOf`
    std::uint64_t slotsOf = 0;
    std::uint32_t journalNumber = 0; ///< in the journal's run `journalRun`
    std::uint64_t journalRun = 0;
    std::uint64_t lastUse = 0;
};
using ResolvedListPtr = std::shared_ptr<ResolvedList>;

/// Resolves each SeriesList once, by its pointer. Of a list that follows another one only what differs is looked up:
/// producers make a new list where a series came or went and share the labels of the rest. The series of the lists
/// that it remembers are held in the registry. Used by the store thread only.
class ListResolver
{
public:
    explicit ListResolver(SeriesRegistry &registry) : m_registry(registry) {}

    ResolvedListPtr resolve(const SeriesListPtr &list);
    /// Metadata by metric name that came since the last call.
    std::map<std::string, Metadata> takeMetadata() { return std::exchange(m_newMetadata, {}); }
    bool hasMetadata() const { return !m_newMetadata.empty(); }
    /// Lists remembered.
    std::size_t size() const { return m_lists.size(); }

private:
    ResolvedListPtr make(const SeriesListPtr &list);
    const ResolvedList *predecessor(const SeriesList &list) const;
    void noteMetadata(const SeriesList &list, std::size_t first, std::size_t last);
    void forgetUnused();

    SeriesRegistry &m_registry;
    std::unordered_map<const SeriesList *, ResolvedListPtr> m_lists;
    std::unordered_map<std::string, std::shared_ptr<const Metadata>> m_seen;
    std::map<std::string, Metadata> m_newMetadata;
    std::uint64_t m_uses = 0;
};

} // namespace belfry
