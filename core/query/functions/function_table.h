// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "query/functions/running_value.h"
#include "query/value.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace belfry::promql {

/// What a function over a range vector sees: the samples of one series in (start, end], stale markers removed.
struct Window {
    std::span<const Sample> samples; ///< never empty, times ascend
    Timestamp start = 0;
    Timestamp end = 0;
    Timestamp t = 0;                 ///< the instant the result is for; differs from `end` by offset and @
    std::span<const double> scalars; ///< the scalar arguments at this instant, in order
    /// What the series fell from, at every sample that is below the one before it; nothing if nobody has looked.
    std::optional<std::span<const double>> falls;

    double seconds() const { return static_cast<double>(end - start) / 1000; }
};

/// Returns the result, or a stale marker for none.
using WindowFunction = double (*)(const Window &window);
/// A reason to refuse the scalar arguments, null if they are fine.
using ScalarCheck = const char *(*)(std::span<const double> scalars);
using MathFunction = double (*)(double value);
/// Of seconds since 1970.
using DateFunction = double (*)(std::int64_t seconds);

/// How the evaluator carries a function out.
enum class FunctionKind {
    Math,       ///< `math` of every sample
    MathScalar, ///< clamp, clamp_min, clamp_max, round
    Date,       ///< `date` of every sample, or of the evaluation time without an argument
    Window,     ///< `window` of every series of a range vector
    Absent,
    AbsentOverTime,
    NoHistograms, ///< needs native histograms, of which there are none: empty
    HistogramQuantile,
    HistogramFraction,
    LabelReplace,
    LabelJoin,
    Pi,
    Scalar,
    Sort,
    SortByLabel,
    Time,
    Timestamp,
    Vector,
};

struct Function {
    std::string_view name;
    std::vector<ValueType> args;
    /// Arguments that may be left out (or, of the last type, follow): 0 exactly `args`, n > 0 from args - 1 up to
    /// args - 1 + n, -1 from args - 1 on without limit.
    int variadic = 0;
    ValueType result = ValueType::Vector;
    FunctionKind kind = FunctionKind::Math;
    MathFunction math = nullptr;
    DateFunction date = nullptr;
    WindowFunction window = nullptr;
    ScalarCheck check = nullptr;
    RunningValuePtr (*running)() =
        nullptr;            ///< keeps the value of `window` while it moves; null: `window` is as fast, or must see all
    bool usesFalls = false; ///< `window` is faster when Window::falls is there
    bool keepsName = false; ///< last_over_time, first_over_time
    /// The result may differ between steps though the arguments don't: fixed with @ it's evaluated at every step.
    bool dependsOnTime = false;
};

/// Null if there is none of that name.
const Function *findFunction(std::string_view name);
/// All of them, sorted by name; for completion and documentation.
std::vector<const Function *> allFunctions();

} // namespace belfry::promql
