// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/characters.h"
#include "query/eval/evaluator.h"
#include "query/functions/kahan.h"
#include "query/functions/quantile.h"
#include "query/numbers.h"

#include <cmath>

namespace belfry::promql {

namespace {

// One accumulator per group and instant. seen() tells whether there was any value.

struct SumOf {
    KahanSum sum;
    bool any = false;
    void add(double v)
    {
        if (any)
            sum.add(v);
        else
            sum.sum = v;
        any = true;
    }
    bool seen() const { return any; }
    double value() const { return sum.value(); }
};

struct MeanOf {
    KahanMean mean;
    bool any = false;
    void add(double v)
    {
        mean.add(v);
        any = true;
    }
    bool seen() const { return any; }
    double value() const { return mean.value(); }
};

struct CountOf {
    double count = 0;
    void add(double) { count += 1; }
    bool seen() const { return count > 0; }
    double value() const { return count; }
};

struct GroupOf {
    bool any = false;
    void add(double) { any = true; }
    bool seen() const { return any; }
    double value() const { return 1; }
};

template<bool kMax>
struct ExtremeOf {
    double best = 0;
    bool any = false;
    void add(double v)
    {
        if (!any || std::isnan(best) || (kMax ? best < v : best > v))
            best = v;
        any = true;
    }
    bool seen() const { return any; }
    double value() const { return best; }
};

/// Welford's method, as Prometheus has it here.
template<bool kRoot>
struct VarianceOf {
    double count = 0;
    double mean = 0;
    double squares = 0;
    void add(double v)
    {
        count += 1;
        if (count == 1) {
            mean = v;
            squares = std::isfinite(v) ? 0 : kNaN;
            return;
        }
        const double delta = v - mean;
        mean += delta / count;
        squares += delta * (v - mean);
    }
    bool seen() const { return count > 0; }
    double value() const { return kRoot ? std::sqrt(squares / count) : squares / count; }
};

template<typename Accumulator>
Columns fold(const Grouping &grouping, const Columns &input, const Grid &grid)
{
    std::vector<Accumulator> accumulators(grouping.labels.size() * grid.count);
    for (std::size_t s = 0; s < input.size(); ++s) {
        Accumulator *row = &accumulators[grouping.groupOf[s] * grid.count];
        for (std::size_t i = 0; i < grid.count; ++i) {
            if (!isStale(input[s].values[i]))
                row[i].add(input[s].values[i]);
        }
    }
    Columns columns(grouping.labels.size());
    for (std::size_t g = 0; g < columns.size(); ++g) {
        columns[g] = {grouping.labels[g], emptyColumn(grid), grouping.dropName[g]};
        for (std::size_t i = 0; i < grid.count; ++i) {
            const Accumulator &a = accumulators[g * grid.count + i];
            if (a.seen())
                columns[g].values[i] = a.value();
        }
    }
    return columns;
}

Columns foldBy(AggregateOp op, const Grouping &grouping, const Columns &input, const Grid &grid)
{
    switch (op) {
    case AggregateOp::Sum: return fold<SumOf>(grouping, input, grid);
    case AggregateOp::Avg: return fold<MeanOf>(grouping, input, grid);
    case AggregateOp::Count: return fold<CountOf>(grouping, input, grid);
    case AggregateOp::Min: return fold<ExtremeOf<false>>(grouping, input, grid);
    case AggregateOp::Max: return fold<ExtremeOf<true>>(grouping, input, grid);
    case AggregateOp::Stddev: return fold<VarianceOf<true>>(grouping, input, grid);
    case AggregateOp::Stdvar: return fold<VarianceOf<false>>(grouping, input, grid);
    default: return fold<GroupOf>(grouping, input, grid);
    }
}

Labels groupLabels(const Labels &labels, const Aggregate &aggregate)
{
    if (aggregate.without)
        return dropLabels(labels.withoutMetric(), aggregate.grouping);
    return aggregate.grouping.empty() ? Labels() : keepLabels(labels, aggregate.grouping);
}

} // namespace

Grouping groupSeries(const Aggregate &aggregate, const Columns &input)
{
    Grouping grouping;
    ByLabels<std::size_t> index;
    grouping.groupOf.reserve(input.size());
    for (const ColumnSeries &series : input) {
        auto labels = std::make_shared<const Labels>(groupLabels(*series.labels, aggregate));
        const auto [it, isNew] = index.try_emplace(labels.get(), grouping.labels.size());
        if (isNew) {
            grouping.labels.push_back(std::move(labels));
            grouping.dropName.push_back(false);
        }
        grouping.dropName[it->second] = grouping.dropName[it->second] || series.dropName;
        grouping.groupOf.push_back(it->second);
    }
    return grouping;
}

namespace {

struct KnownGrouping {
    LabelList of;
    Grouping grouping;
};

} // namespace

/// The grouping as the live query knows it, else made into `own`.
const Grouping &Evaluator::grouped(const Aggregate &a, const Columns &input, Grouping &own) const
{
    if (!m_memo)
        return own = groupSeries(a, input);
    auto &known = m_memo->at<KnownGrouping>(a);
    if (!known.of.isOf(input)) {
        known.grouping = groupSeries(a, input);
        known.of.set(input);
    }
    return known.grouping;
}

Result<Columns> Evaluator::aggregate(const Aggregate &a, const Grid &grid)
{
    if (a.op == AggregateOp::CountValues)
        return countValues(a, grid);
    std::vector<double> parameter;
    if (a.param) {
        auto column = scalarColumn(*a.param, grid);
        if (!column)
            return tl::unexpected(column.error());
        parameter = std::move(*column);
    }
    auto input = eval(*a.expr, grid);
    if (!input)
        return input;
    if (a.op == AggregateOp::Topk || a.op == AggregateOp::Bottomk)
        return rank(a, *input, parameter, grid);
    if (a.op == AggregateOp::Quantile)
        return quantileOf(a, *input, parameter, grid);
    Grouping own;
    const Grouping &grouping = grouped(a, *input, own);
    if (const auto stop = m_budget.spend(grouping.labels.size() * grid.count))
        return tl::unexpected(*stop);
    return foldBy(a.op, grouping, *input, grid);
}

Result<Columns> Evaluator::quantileOf(const Aggregate &a, const Columns &input, const std::vector<double> &q,
                                      const Grid &grid)
{
    for (const double value : q) {
        if (!(value >= 0 && value <= 1))
            m_annotations.invalidQuantile(value, withoutParens(*a.param).range);
    }
    Grouping own;
    const Grouping &grouping = grouped(a, input, own);
    Columns columns;
    for (std::size_t g = 0; g < grouping.labels.size(); ++g)
        columns.push_back({grouping.labels[g], emptyColumn(grid), grouping.dropName[g]});
    std::vector<std::vector<double>> values(grouping.labels.size());
    for (std::size_t i = 0; i < grid.count; ++i) {
        for (std::size_t s = 0; s < input.size(); ++s) {
            if (!isStale(input[s].values[i]))
                values[grouping.groupOf[s]].push_back(input[s].values[i]);
        }
        for (std::size_t g = 0; g < columns.size(); ++g) {
            if (!values[g].empty())
                columns[g].values[i] = quantile(q[i], values[g]);
            values[g].clear();
        }
    }
    return columns;
}

/// One series per value that occurs, with the value as a label.
Result<Columns> Evaluator::countValues(const Aggregate &a, const Grid &grid)
{
    const std::string &label = static_cast<const StringLiteral &>(withoutParens(*a.param)).value;
    if (label.empty() || !isUtf8(label))
        return refuse(*a.param, QStringLiteral("invalid label name %1").arg(QString::fromStdString(quote(label))));
    auto input = eval(*a.expr, grid);
    if (!input)
        return input;
    Columns columns;
    ByLabels<std::size_t> index;
    for (const ColumnSeries &series : *input) {
        const Labels group = groupLabels(*series.labels, a);
        for (std::size_t i = 0; i < grid.count; ++i) {
            if (isStale(series.values[i]))
                continue;
            const bool dropped =
                a.without && std::find(a.grouping.begin(), a.grouping.end(), label) != a.grouping.end();
            auto labels =
                std::make_shared<const Labels>(dropped ? group : group.with(label, printNumber(series.values[i])));
            const auto [it, isNew] = index.try_emplace(labels.get(), columns.size());
            if (isNew) {
                if (const auto stop = m_budget.spend(grid.count))
                    return tl::unexpected(*stop);
                columns.push_back({std::move(labels), emptyColumn(grid)});
            }
            double &count = columns[it->second].values[i];
            count = isStale(count) ? 1 : count + 1;
        }
    }
    return columns;
}

} // namespace belfry::promql
