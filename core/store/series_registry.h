// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"
#include "store/id_table.h"
#include "store/label_index.h"
#include "store/label_matcher.h"
#include "store/labels_to_id.h"
#include "store/queryable.h"
#include "store/series_id.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace belfry {

/// The series that matchers select, sorted by labels; ids and labels run parallel. Immutable.
struct Selection {
    std::vector<SeriesId> ids;
    std::vector<LabelsPtr> labels;
    std::uint32_t known = 0; ///< the highest id that was looked at
};
using SelectionPtr = std::shared_ptr<const Selection>;

/// The series that the store knows: ids, labels, and an index from labels to ids. Series are added by the store
/// thread, everything else may be called from any thread. Selections are remembered, so that a query that comes every
/// tick only has to look at series that are new since.
class SeriesRegistry
{
public:
    /// The series' id, a new one if it wasn't known. Replaces the remembered labels by `labels`, which are equal,
    /// so that registry and collectors share one copy.
    SeriesId resolve(const LabelsPtr &labels);
    /// Resolves a list: `ids` runs parallel to it, and where it has an id already that is taken to be right. A series
    /// that is named twice gets 0 the second time. None of them is removed before its id was released as often.
    void hold(std::span<const LabelsPtr> labels, std::span<SeriesId> ids);
    void release(std::span<const SeriesId> ids);
    /// A series under the id that it has on disk. REQUIRES: ids come ascending; false otherwise. If the labels are
    /// known, the later id is theirs from now on: a series gets a second one only after the first was removed.
    bool restore(SeriesId id, LabelsPtr labels);
    /// Never gives out ids up to this one.
    void reserveUpTo(SeriesId id);
    /// Forgets series of which nothing is stored any more; if one comes back it gets another id. Those that are held
    /// stay, and those that `stored` is true of, which is asked under the registry's lock, so that a series that comes
    /// back meanwhile isn't lost: its samples are stored after it was held. Returns the ids that went.
    /// REQUIRES: ids ascend.
    std::vector<SeriesId> remove(std::span<const SeriesId> ids, const std::function<bool(SeriesId)> &stored = {});

    /// Null for an id that was never given or was removed.
    LabelsPtr labels(SeriesId id) const;
    SeriesId highest() const;
    std::size_t size() const;

    /// Fails with ErrorKind::Invalid on a bad regular expression.
    Result<SelectionPtr> select(std::span<const Matcher> matchers) const;

private:
    struct Series {
        LabelsPtr labels;
        std::uint32_t holders = 0;
        std::uint32_t heldBy = 0; // the number of the last hold()
    };

    SeriesId find(const Labels &labels, std::uint64_t hash) const;  // needs m_mutex
    SeriesId findOrAdd(const LabelsPtr &labels);                    // needs m_mutex
    void insert(SeriesId id, LabelsPtr labels, std::uint64_t hash); // needs m_mutex
    void erase(std::span<const SeriesId> ids);                      // needs m_mutex
    void forgetSelections(std::span<const SeriesId> ids);
    void remember(std::string key, const SelectionPtr &selection, std::uint64_t removals) const;

    Postings candidates(std::span<const LabelMatcher> matchers) const;
    Postings all() const;
    std::optional<Postings> withValues(std::span<const LabelMatcher> matchers, bool &none) const;
    std::optional<Postings> matching(const LabelMatcher &matcher, std::size_t most) const;
    SelectionPtr filter(std::span<const LabelMatcher> matchers, const Postings &candidates, const Selection *before,
                        SeriesId highest) const;

    mutable std::shared_mutex m_mutex; // guards the series
    IdTable<Series> m_series;
    LabelsToId m_ids;
    LabelIndex m_index;
    SeriesId m_highest;
    std::uint32_t m_holds = 0;

    mutable std::mutex m_cacheMutex; // guards the rest
    std::uint64_t m_removals = 0;    // how often series went
    mutable std::unordered_map<std::string, SelectionPtr> m_cache;
    mutable std::size_t m_cachedSeries = 0; // in all of them
};

} // namespace belfry
