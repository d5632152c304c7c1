// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/explain/movement.h"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace belfry::explain {

/// Puts what moved alike in order: the stronger correlation first, of equal ones the shorter lag, then what moved
/// farther, then by labels. Metrics stand where their best series does.
class MovementRanking
{
public:
    /// Weaker ones aren't worth a look: at 0.5 a quarter of the variance is shared.
    static constexpr double kLeast = 0.5;

    void add(MovedSeries series);
    /// The first `limit` metrics, each with its best series. Of more than that series are lost.
    std::vector<MovedMetric> take(std::size_t limit);

private:
    std::unordered_map<std::string, std::vector<MovedSeries>> m_metrics;
};

} // namespace belfry::explain
