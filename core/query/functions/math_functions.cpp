// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/function_groups.h"

#include <cmath>
#include <numbers>

namespace belfry::promql {

namespace {

double sign(double v)
{
    return v < 0 ? -1 : v > 0 ? 1 : v; // keeps NaN and the sign of zero
}

double radians(double v)
{
    return v * std::numbers::pi / 180;
}

double degrees(double v)
{
    return v * 180 / std::numbers::pi;
}

Function math(std::string_view name, MathFunction function)
{
    Function f;
    f.name = name;
    f.args = {ValueType::Vector};
    f.kind = FunctionKind::Math;
    f.math = function;
    return f;
}

Function withScalars(std::string_view name, std::size_t scalars, int variadic = 0)
{
    Function f;
    f.name = name;
    f.args = {ValueType::Vector};
    f.args.insert(f.args.end(), scalars, ValueType::Scalar);
    f.variadic = variadic;
    f.kind = FunctionKind::MathScalar;
    return f;
}

} // namespace

std::vector<Function> mathFunctions()
{
    return {
        math("abs", [](double v) { return std::fabs(v); }),
        math("acos", [](double v) { return std::acos(v); }),
        math("acosh", [](double v) { return std::acosh(v); }),
        math("asin", [](double v) { return std::asin(v); }),
        math("asinh", [](double v) { return std::asinh(v); }),
        math("atan", [](double v) { return std::atan(v); }),
        math("atanh", [](double v) { return std::atanh(v); }),
        math("ceil", [](double v) { return std::ceil(v); }),
        math("cos", [](double v) { return std::cos(v); }),
        math("cosh", [](double v) { return std::cosh(v); }),
        math("deg", degrees),
        math("exp", [](double v) { return std::exp(v); }),
        math("floor", [](double v) { return std::floor(v); }),
        math("ln", [](double v) { return std::log(v); }),
        math("log10", [](double v) { return std::log10(v); }),
        math("log2", [](double v) { return std::log2(v); }),
        math("rad", radians),
        math("sgn", sign),
        math("sin", [](double v) { return std::sin(v); }),
        math("sinh", [](double v) { return std::sinh(v); }),
        math("sqrt", [](double v) { return std::sqrt(v); }),
        math("tan", [](double v) { return std::tan(v); }),
        math("tanh", [](double v) { return std::tanh(v); }),
        withScalars("clamp", 2),
        withScalars("clamp_max", 1),
        withScalars("clamp_min", 1),
        withScalars("round", 1, 1),
    };
}

} // namespace belfry::promql
