// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"
#include "query/explain/correlation.h"
#include "query/explain/departure.h"
#include "query/explain/grid_values.h"
#include "query/explain/group_changes.h"
#include "query/explain/movement_ranking.h"

#include <chrono>
#include <unordered_map>

namespace belfry::explain {

/// What all series are compared with.
struct Compared {
    promql::Grid grid;          ///< the window
    std::size_t index = 0;      ///< of the instant
    std::size_t smoothed = 1;   ///< instants that a value is the average of
    std::vector<double> values; ///< of the series asked about, NaN where there is none
};

/// Goes through all series of a store, one at a time, and keeps what moved like one of them. Nothing is allocated for
/// a sample, and for a series only if it is kept.
class MovementWalk
{
public:
    /// Values that are compared at most: series × instants.
    static constexpr std::size_t kMostValues = 20'000'000;

    /// `own` are series that what is asked about is made of alone; they aren't compared with it. All others must
    /// outlive the walk.
    MovementWalk(const Engine &engine, const Compared &compared, const QueryOptions &options,
                 std::vector<LabelsPtr> own);

    /// Fills in all but the series asked about. Errors: TooLarge, Timeout, Unavailable when cancelled, the store's.
    Result<void> run(Movement &movement, std::size_t limit);

private:
    Result<void> check();
    const Metadata *metadataOf(std::string_view metric) const;
    Result<void> take(SeriesData &series);
    void compare(const SeriesData &series, Reading reading);
    MovedSeries moved(const LabelsPtr &labels, Reading reading, const Correlation &correlation);
    bool isOwn(const Labels &labels) const;
    void finish(Movement &movement, std::size_t limit);

    const Engine &m_engine;
    const Compared &m_compared;
    const QueryOptions &m_options;
    const std::vector<LabelsPtr> m_own;
    const std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    bool m_saysSlow;
    const promql::Grid m_read; ///< the window and what its first values are the average of
    const int m_mostLag;
    std::vector<std::pair<std::string, Metadata>> m_metadata; ///< sorted by name
    Standardised m_first;
    bool m_comparesAny;

    Standardised m_second;
    DepartureMeter m_meter;
    MovementRanking m_ranking;
    GroupChanges m_groups;
    std::vector<double> m_values;
    std::vector<double> m_scratch;
    std::size_t m_cells = 0;
    std::size_t m_count = 0;
    std::size_t m_leftOut = 0;
};

} // namespace belfry::explain
