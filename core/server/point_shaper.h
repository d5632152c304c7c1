// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "query/value.h"
#include "store/label_matcher.h"

#include <vector>

namespace belfry {

/// Makes of a live query's points what a channel's options ask for: some of the series, rounded numbers, and values
/// that stay where they were until they have moved enough.
class PointShaper
{
public:
    /// Errors: `match` isn't a selector; the place is in it.
    static Result<PointShaper> make(const wire::PointOptions &options);

    /// The point as it is if there is nothing to do. As with the query's own, the list of series stays the same object
    /// until it changes.
    LivePointPtr shape(const LivePointPtr &point);

    bool isSelected(const Labels &labels) const;

private:
    explicit PointShaper(const wire::PointOptions &options) : m_options(options) {}
    bool doesNothing() const;
    void select(const LivePoint &point);
    void keepTop(const LivePoint &point, std::vector<std::size_t> &chosen) const;
    void name(const LivePoint &point, const std::vector<std::size_t> &chosen);

    wire::PointOptions m_options;
    std::vector<LabelMatcher> m_matchers;
    SeriesListPtr m_source;              ///< the query's list
    std::vector<std::size_t> m_selected; ///< places in it
    std::vector<std::size_t> m_chosen;   ///< those of the last point, after `top`
    SeriesListPtr m_list;                ///< what they are called
    std::vector<double> m_sent;          ///< the last values
};

/// What the options select of a history: the series that match, of these the ones with the highest newest values,
/// numbers rounded. REQUIRES: `match` is one that PointShaper takes. Any thread.
QueryResultPtr selectHistory(const QueryResultPtr &matrix, const wire::PointOptions &options);

} // namespace belfry
