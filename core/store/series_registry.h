// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"
#include "store/label_index.h"
#include "store/label_matcher.h"
#include "store/queryable.h"
#include "store/series_id.h"

#include <memory>
#include <mutex>
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

/// Every series that the store knows: its id, its labels, and an index from labels to ids. Series are added by the
/// store thread, everything else may be called from any thread. Selections are remembered, so that a query that
/// comes every tick only has to look at series that are new since.
class SeriesRegistry
{
public:
    /// The series' id, a new one if it wasn't known. Replaces the remembered labels by `labels`, which are equal,
    /// so that registry and collectors share one copy.
    SeriesId resolve(const LabelsPtr &labels);
    /// A series under the id that it has on disk. REQUIRES: ids come ascending. False if the labels are known.
    bool restore(SeriesId id, LabelsPtr labels);
    /// Never gives out ids up to this one.
    void reserveUpTo(SeriesId id);

    /// Null for an id that was never given.
    LabelsPtr labels(SeriesId id) const;
    SeriesId highest() const;
    std::size_t size() const;

    /// Fails with ErrorKind::Invalid on a bad regular expression.
    Result<SelectionPtr> select(std::span<const Matcher> matchers) const;

private:
    struct Hash {
        std::size_t operator()(const LabelsPtr &labels) const { return labels->hash(); }
    };
    struct Equal {
        bool operator()(const LabelsPtr &a, const LabelsPtr &b) const { return a == b || *a == *b; }
    };

    void insert(SeriesId id, LabelsPtr labels); // needs m_mutex
    Postings candidates(std::span<const LabelMatcher> matchers, SeriesId highest) const;
    Postings matching(const LabelMatcher &matcher) const;
    SelectionPtr filter(std::span<const LabelMatcher> matchers, const Postings &candidates, const Selection *before,
                        SeriesId highest) const;

    mutable std::shared_mutex m_mutex; // guards the series
    std::vector<LabelsPtr> m_labels;   // by id; null where none was given
    std::unordered_map<LabelsPtr, SeriesId, Hash, Equal> m_ids;
    LabelIndex m_index;

    mutable std::mutex m_cacheMutex; // guards m_cache
    mutable std::unordered_map<std::string, SelectionPtr> m_cache;
};

} // namespace belfry
