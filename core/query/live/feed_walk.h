// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/queryable.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace belfry::promql {

/// Brings what was read together with the series that are known; both are sorted by labels. The store hands out the
/// same label sets as a rule, so comparing pointers (with `seen`, of the last time) is nearly always enough.
/// `found(series, data)` for those known, `missing(series)` for those that nothing was read of, and
/// `made(data)` makes those that are new. Returns whether there are any.
template<typename Series, typename Found, typename Missing, typename Made>
bool walkFeed(std::vector<std::shared_ptr<Series>> &series, std::vector<SeriesData> &read, const Found &found,
              const Missing &missing, const Made &made)
{
    std::vector<std::shared_ptr<Series>> fresh;
    std::size_t at = 0;
    for (SeriesData &data : read) {
        auto order = std::strong_ordering::greater;
        for (; at < series.size(); ++at) {
            order =
                series[at]->seen == data.labels ? std::strong_ordering::equal : *series[at]->labels <=> *data.labels;
            if (order >= 0)
                break;
            missing(*series[at]);
        }
        if (at < series.size() && order == 0) {
            series[at]->seen = data.labels;
            found(*series[at++], data);
        } else {
            fresh.push_back(made(data));
        }
    }
    for (; at < series.size(); ++at)
        missing(*series[at]);
    const auto middle = static_cast<std::ptrdiff_t>(series.size());
    series.insert(series.end(), fresh.begin(), fresh.end());
    std::inplace_merge(series.begin(), series.begin() + middle, series.end(),
                       [](const auto &a, const auto &b) { return *a->labels < *b->labels; });
    return !fresh.empty();
}

} // namespace belfry::promql
