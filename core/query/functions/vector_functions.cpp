// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/function_groups.h"

namespace belfry::promql {

namespace {

Function make(std::string_view name, FunctionKind kind, std::vector<ValueType> args, int variadic = 0,
              ValueType result = ValueType::Vector)
{
    Function f;
    f.name = name;
    f.args = std::move(args);
    f.variadic = variadic;
    f.result = result;
    f.kind = kind;
    f.dependsOnTime = kind == FunctionKind::Time || kind == FunctionKind::Timestamp;
    return f;
}

} // namespace

std::vector<Function> vectorFunctions()
{
    using enum FunctionKind;
    constexpr ValueType v = ValueType::Vector;
    constexpr ValueType n = ValueType::Scalar;
    constexpr ValueType s = ValueType::String;
    return {
        make("absent", Absent, {v}),
        make("histogram_avg", NoHistograms, {v}),
        make("histogram_count", NoHistograms, {v}),
        make("histogram_fraction", HistogramFraction, {n, n, v}),
        make("histogram_quantile", HistogramQuantile, {n, v}),
        make("histogram_stddev", NoHistograms, {v}),
        make("histogram_stdvar", NoHistograms, {v}),
        make("histogram_sum", NoHistograms, {v}),
        make("label_join", LabelJoin, {v, s, s, s}, -1),
        make("label_replace", LabelReplace, {v, s, s, s, s}),
        make("pi", Pi, {}, 0, n),
        make("scalar", Scalar, {v}, 0, n),
        make("sort", Sort, {v}),
        make("sort_by_label", SortByLabel, {v, s}, -1),
        make("sort_by_label_desc", SortByLabel, {v, s}, -1),
        make("sort_desc", Sort, {v}),
        make("time", Time, {}, 0, n),
        make("timestamp", Timestamp, {v}),
        make("vector", Vector, {n}),
    };
}

} // namespace belfry::promql
