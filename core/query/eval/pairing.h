// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/ast.h"
#include "query/eval/columns.h"

#include <vector>

namespace belfry::promql {

/// The labels by which series of two sides meet (on, ignoring), numbered, and the series that carry them.
struct Signatures {
    std::vector<LabelsPtr> labels;
    std::vector<std::size_t> ofLeft; ///< of each series of a side
    std::vector<std::size_t> ofRight;

    std::size_t size() const { return labels.size(); }
};
Signatures signaturesOf(const Columns &left, const Columns &right, const VectorMatching &matching);

/// Which series of the sides of an operation meet, and what labels come of it. Depends on labels alone, so it's
/// found once for all instants. "Many" is the left side, or the right of group_right.
struct Pairing {
    /// A series of the many side with its partner on the one side.
    struct Pair {
        std::size_t many;
        std::size_t one;
        std::size_t signature;
        LabelsPtr labels; ///< of the result
    };

    Signatures signatures;
    std::vector<std::vector<std::size_t>> oneOf; ///< series of the one side by signature
    std::vector<Pair> pairs;
    /// Pairs of which at most one may have a value at an instant. One to one: those of a signature; many to one:
    /// those that give the same labels.
    std::vector<std::vector<std::size_t>> rivals;
};
/// With `delayed`, the metric name is taken off at the end of the evaluation.
Pairing pairUp(const Binary &binary, const Columns &left, const Columns &right, bool delayed);

} // namespace belfry::promql
