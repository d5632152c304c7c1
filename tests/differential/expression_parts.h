// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "differential/expressions.h"

#include <rapidcheck.h>

#include <vector>

/// The parts that expressions are made of, for the files of this folder.
namespace belfry::differential {

/// What the place of an expression allows.
struct Place {
    int depth = 0; ///< levels that may follow
    /// Evaluated at whole seconds: the windows of further subqueries must end between them.
    bool inSubquery = false;
    /// No infinite value and no NaN may come of it, and no time, beside which other values lose their digits.
    bool finite = false;

    Place deeper() const { return {depth - 1, inSubquery, finite}; }
    Place within() const { return {depth - 1, true, finite}; }
    Place onlyFinite() const { return {depth, inSubquery, true}; }
};

/// 0 … count - 1, shrinking towards 0.
inline int pick(int count)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, count));
}

inline bool oneIn(int chances)
{
    return pick(chances) == chances - 1;
}

/// One of them, shrinking towards the first.
template<typename T = Spelling>
T oneOf(const std::vector<T> &all)
{
    return all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
}

Spelling number(Place place);
Spelling duration();
/// offset, @, both or none.
Spelling shift();
Spelling selector(Place place);
Spelling counterSelector();
/// A range vector: a selector or a subquery.
Spelling range(Place place);
/// One that rate() and increase() may look at, see generateSeries().
Spelling counterRange(Place place);
/// " by (…)", " without (…)" or nothing.
Spelling grouping();

Spelling scalar(Place place);
Spelling vector(Place place);

Spelling windowCall(Place place);
Spelling mathCall(Place place);
Spelling dateCall();
Spelling histogramCall(Place place);
Spelling labelCall(Place place);
Spelling aggregation(Place place);
Spelling binary(Place place);

} // namespace belfry::differential
