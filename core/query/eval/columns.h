// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "metrics/sample.h"

#include <cstddef>
#include <unordered_map>
#include <vector>

/// What the evaluator computes with: every sub-expression becomes one column of values per series, over the
/// instants of a grid. A stale marker stands for "no value here"; it never is a value itself.
namespace belfry::promql {

/// The instants an expression is evaluated at.
struct Grid {
    Timestamp start = 0;
    std::int64_t step = 1;
    std::size_t count = 1;

    Timestamp at(std::size_t i) const { return start + static_cast<std::int64_t>(i) * step; }
    Timestamp last() const { return at(count - 1); }
    bool isInstant() const { return count == 1; }
};

struct ColumnSeries {
    LabelsPtr labels;
    std::vector<double> values; ///< one per instant of the grid
    bool dropName = false;      ///< with delayed name removal: the name goes when the evaluation ends
};
using Columns = std::vector<ColumnSeries>;

/// A column without any value yet.
std::vector<double> emptyColumn(const Grid &grid);
/// Label sets are compared by value though they are held by pointer.
struct LabelsHash {
    std::size_t operator()(const Labels *labels) const { return labels->hash(); }
};
struct LabelsEqual {
    bool operator()(const Labels *a, const Labels *b) const { return a == b || *a == *b; }
};
template<typename T>
using ByLabels = std::unordered_map<const Labels *, T, LabelsHash, LabelsEqual>;

/// The empty label set, shared.
const LabelsPtr &noLabels();
LabelsPtr withoutName(const LabelsPtr &labels);
/// Only (keep) or all but (drop) the named labels. `names` needs no order.
Labels keepLabels(const Labels &labels, const std::vector<std::string> &names);
Labels dropLabels(const Labels &labels, const std::vector<std::string> &names);

enum class Overlap { Forbidden, Merge };
/// Brings series that have the same labels together. False if that's impossible: two of them have a value at
/// the same instant, or there are two at all and Overlap::Forbidden.
bool mergeSameLabels(Columns &columns, Overlap overlap);

} // namespace belfry::promql
