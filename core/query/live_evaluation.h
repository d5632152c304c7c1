// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"

namespace belfry {

/// Turns instant results into points whose list of series stays the same object while the set of series does.
class LiveEvaluation
{
public:
    /// The point of one evaluation. Series that come back in another order are put where they were.
    LivePointPtr point(QueryResult result, Timestamp t);

private:
    /// The values in the known order, or nothing if the set of series differs.
    std::optional<std::vector<double>> arranged(const std::vector<ResultSeries> &series) const;

    SeriesListPtr m_series;
    std::unordered_map<Labels, std::size_t> m_places; ///< of the series in m_series
    std::uint64_t m_offset = 0;
};

} // namespace belfry
