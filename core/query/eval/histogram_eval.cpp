// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/evaluator.h"
#include "query/numbers.h"

namespace belfry::promql {

namespace {

/// The buckets of one classic histogram: series that differ in "le" alone.
struct BucketGroup {
    LabelsPtr labels; ///< without le
    std::vector<std::pair<double, const ColumnSeries *>> series;
};

std::vector<BucketGroup> groupBuckets(const Columns &columns, Annotations &annotations, TextRange where, bool delayed)
{
    std::vector<BucketGroup> groups;
    std::vector<std::unique_ptr<const Labels>> keys;
    ByLabels<std::size_t> index;
    for (const ColumnSeries &column : columns) {
        const std::string_view le = column.labels->get("le");
        const auto bound = parseNumber(le);
        if (!bound || le.empty()) {
            annotations.badBucketLabel(le, delayed ? column.labels->metric() : std::string_view(), where);
            continue;
        }
        auto key = std::make_unique<const Labels>(column.labels->without("le"));
        const auto [it, isNew] = index.try_emplace(key.get(), groups.size());
        if (isNew) {
            groups.push_back({std::make_shared<const Labels>(*key), {}});
            keys.push_back(std::move(key));
        }
        groups[it->second].series.emplace_back(*bound, &column);
    }
    return groups;
}

void bucketsAt(const BucketGroup &group, std::size_t i, std::vector<Bucket> &buckets)
{
    buckets.clear();
    for (const auto &[bound, column] : group.series) {
        if (!isStale(column->values[i]))
            buckets.push_back({bound, column->values[i]});
    }
}

} // namespace

Result<Columns> Evaluator::histogram(const Call &call, const Grid &grid)
{
    std::vector<std::vector<double>> scalars;
    for (std::size_t i = 0; i + 1 < call.args.size(); ++i) {
        auto column = scalarColumn(*call.args[i], grid);
        if (!column)
            return tl::unexpected(column.error());
        scalars.push_back(std::move(*column));
    }
    const TextRange where = withoutParens(*call.args.back()).range;
    const bool isQuantile = call.function->kind == FunctionKind::HistogramQuantile;
    for (const double q : isQuantile ? scalars[0] : std::vector<double>()) {
        if (!(q >= 0 && q <= 1))
            m_annotations.invalidQuantile(q, withoutParens(*call.args[0]).range);
    }
    const auto input = eval(*call.args.back(), grid);
    if (!input)
        return tl::unexpected(input.error());
    Columns result;
    std::vector<Bucket> buckets;
    for (const BucketGroup &group : groupBuckets(*input, m_annotations, where, m_options.delayedNameRemoval)) {
        std::vector<double> values = emptyColumn(grid);
        for (std::size_t i = 0; i < grid.count; ++i) {
            bucketsAt(group, i, buckets);
            if (buckets.empty())
                continue;
            if (!isQuantile) {
                values[i] = bucketFraction(scalars[0][i], scalars[1][i], buckets);
                continue;
            }
            Monotonicity monotonicity;
            values[i] = bucketQuantile(scalars[0][i], buckets, monotonicity);
            if (monotonicity.forced)
                m_annotations.forcedMonotonicity(m_options.delayedNameRemoval ? group.labels->metric()
                                                                              : std::string_view(),
                                                 where, grid.at(i), monotonicity);
        }
        result.push_back({group.labels, std::move(values)});
    }
    return nameless(call, std::move(result));
}

} // namespace belfry::promql
