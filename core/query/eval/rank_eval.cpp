// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/evaluator.h"

#include <algorithm>
#include <cmath>

namespace belfry::promql {

namespace {

/// Whether a series stands before another: by value, NaN behind everything, ties as the series came.
class Before
{
public:
    Before(const Columns &input, std::size_t instant, bool largestFirst)
        : m_input(input), m_instant(instant), m_largestFirst(largestFirst)
    {
    }

    bool operator()(std::size_t a, std::size_t b) const
    {
        const double x = m_input[a].values[m_instant];
        const double y = m_input[b].values[m_instant];
        if (std::isnan(x) || std::isnan(y))
            return std::isnan(x) == std::isnan(y) ? a < b : std::isnan(y);
        if (x == y)
            return a < b;
        return m_largestFirst ? x > y : x < y;
    }

private:
    const Columns &m_input;
    std::size_t m_instant;
    bool m_largestFirst;
};

std::optional<QString> refusal(const std::vector<double> &k)
{
    constexpr double limit = 9223372036854775807.0;
    for (const double value : k) {
        if (std::isnan(value))
            return QStringLiteral("Parameter value is NaN");
        if (value <= -limit)
            return QStringLiteral("Scalar value %1 underflows int64").arg(value);
        if (value >= limit)
            return QStringLiteral("Scalar value %1 overflows int64").arg(value);
    }
    return std::nullopt;
}

} // namespace

/// topk and bottomk: the series themselves, at the instants where they are among the first k of their group.
/// At a single instant their order is the ranking's.
Result<Columns> Evaluator::rank(const Aggregate &a, const Columns &input, const std::vector<double> &k,
                                const Grid &grid)
{
    if (std::all_of(k.begin(), k.end(), [](double value) { return value < 1; }))
        return Columns{};
    if (const auto reason = refusal(k))
        return refuse(*a.param, *reason);
    Grouping own;
    const Grouping &grouping = grouped(a, input, own);
    std::vector<std::vector<std::size_t>> members(grouping.labels.size());
    for (std::size_t s = 0; s < input.size(); ++s)
        members[grouping.groupOf[s]].push_back(s);
    if (const auto stop = m_budget.spend(input.size() * grid.count))
        return tl::unexpected(*stop);

    std::vector<std::vector<double>> values(input.size());
    std::vector<std::size_t> order; // of first appearance; at one instant the ranking
    std::vector<std::size_t> there;
    for (std::size_t i = 0; i < grid.count; ++i) {
        const auto wanted = static_cast<std::size_t>(std::max(0.0, std::min(k[i], static_cast<double>(input.size()))));
        const Before before(input, i, a.op == AggregateOp::Topk);
        for (const std::vector<std::size_t> &group : members) {
            there.clear();
            std::copy_if(group.begin(), group.end(), std::back_inserter(there),
                         [&](std::size_t s) { return !isStale(input[s].values[i]); });
            const std::size_t count = std::min(wanted, there.size());
            std::partial_sort(there.begin(), there.begin() + static_cast<std::ptrdiff_t>(count), there.end(), before);
            for (std::size_t n = 0; n < count; ++n) {
                const std::size_t s = there[n];
                if (values[s].empty()) {
                    values[s] = emptyColumn(grid);
                    order.push_back(s);
                }
                values[s][i] = input[s].values[i];
            }
        }
    }
    Columns columns;
    for (const std::size_t s : order)
        columns.push_back({input[s].labels, std::move(values[s]), input[s].dropName});
    return columns;
}

} // namespace belfry::promql
