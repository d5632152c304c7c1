// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

/// Random PromQL expressions that pass the type check, over the series of fillStore().
namespace expressions {

inline rc::Gen<std::string> oneOf(std::vector<std::string> texts)
{
    return rc::gen::elementOf(std::move(texts));
}

inline std::string selector()
{
    std::string text = *oneOf({"c_total", "g", "{__name__=~\"c_total|g\"}", "c_total{a=\"1\"}", "g{a!=\"2\"}",
                               "g{b=~\"x|y\"}", "g{b!~\"x\"}", "missing"});
    return text;
}

inline std::string shift()
{
    return *rc::gen::weightedOneOf<std::string>(
        {{6, rc::gen::just(std::string())},
         {1, oneOf({" offset 7s", " offset -3s", " @ 65", " @ start()", " @ end()", " @ 40 offset 5s"})}});
}

inline std::string vector(int depth);

inline std::string scalar(int depth)
{
    if (depth <= 0)
        return *oneOf({"1", "0.5", "-3", "2", "time()", "pi()", "NaN", "+Inf"});
    return *rc::gen::weightedOneOf<std::string>({
        {3, oneOf({"1", "0.5", "-3", "2"})},
        {1, rc::gen::exec([depth] { return "scalar(" + vector(depth - 1) + ")"; })},
        {1, rc::gen::exec([depth] {
             return "(" + scalar(depth - 1) + " " + *oneOf({"+", "-", "*", "/", "%", "^", "< bool"}) + " " +
                    scalar(depth - 1) + ")";
         })},
    });
}

inline std::string range(int depth)
{
    if (depth > 0 && *rc::gen::inRange(0, 5) == 0)
        return "(" + vector(depth - 1) + ")" + *oneOf({"[30s:5s]", "[1m:7s]"}) + shift();
    return selector() + *oneOf({"[10s]", "[31s]", "[1m]"}) + shift();
}

inline std::string windowCall(int depth)
{
    const std::string name = *oneOf({"rate",
                                     "increase",
                                     "delta",
                                     "irate",
                                     "idelta",
                                     "deriv",
                                     "changes",
                                     "resets",
                                     "avg_over_time",
                                     "sum_over_time",
                                     "min_over_time",
                                     "max_over_time",
                                     "count_over_time",
                                     "last_over_time",
                                     "first_over_time",
                                     "present_over_time",
                                     "stddev_over_time",
                                     "stdvar_over_time",
                                     "absent_over_time",
                                     "ts_of_min_over_time",
                                     "ts_of_max_over_time",
                                     "mad_over_time"});
    return name + "(" + range(depth) + ")";
}

inline std::string aggregation(int depth)
{
    const std::string by = *oneOf({"", " by (a)", " by (a, b)", " without (a)", " without (b)"});
    const std::string op = *oneOf({"sum", "avg", "count", "min", "max", "group", "stddev", "stdvar"});
    return *rc::gen::weightedOneOf<std::string>({
               {6, rc::gen::just(op + by)},
               {1, rc::gen::just("quantile" + by)},
               {1, rc::gen::just("topk" + by)},
               {1, rc::gen::just("count_values" + by)},
           }) +
           "(\x01" + vector(depth - 1) + ")";
}

/// Puts the parameter that the aggregation needs where the mark stands.
inline std::string withParameter(std::string text)
{
    const std::size_t mark = text.find('\x01');
    const std::string parameter = text.starts_with("quantile")       ? "0.3, "
                                  : text.starts_with("topk")         ? "2, "
                                  : text.starts_with("count_values") ? "\"v\", "
                                                                     : "";
    return text.replace(mark, 1, parameter);
}

inline std::string functionCall(int depth)
{
    return *rc::gen::weightedOneOf<std::string>({
        {4, rc::gen::exec([depth] {
             return *oneOf({"abs", "ceil", "floor", "exp", "sqrt", "sgn", "ln", "sin", "timestamp", "hour", "sort",
                            "absent", "round", "minute"}) +
                    "(" + vector(depth - 1) + ")";
         })},
        {1, rc::gen::exec([depth] { return "clamp(" + vector(depth - 1) + ", " + scalar(0) + ", 50)"; })},
        {1,
         rc::gen::exec([depth] { return "label_replace(" + vector(depth - 1) + ", \"n\", \"$1\", \"a\", \"(.*)\")"; })},
        {1, rc::gen::exec([depth] { return "vector(" + scalar(depth - 1) + ")"; })},
        {1, rc::gen::exec([depth] { return "predict_linear(" + range(depth) + ", 10)"; })},
        {1, rc::gen::exec([depth] { return "quantile_over_time(0.7, " + range(depth) + ")"; })},
    });
}

inline std::string binary(int depth)
{
    return *rc::gen::weightedOneOf<std::string>({
        {2, rc::gen::exec([depth] {
             return vector(depth - 1) + *oneOf({" + ", " - ", " * ", " / ", " % ", " > ", " <= bool ", " == "}) +
                    scalar(depth - 1);
         })},
        {2, rc::gen::exec([depth] {
             return vector(depth - 1) + *oneOf({" and ", " or ", " unless ", " and on(a) "}) + vector(depth - 1);
         })},
        {2, rc::gen::exec([depth] {
             return vector(depth - 1) +
                    *oneOf({" + ", " / ignoring(b) ", " * on(a, b) ", " - on(a) group_left() ", " < "}) +
                    vector(depth - 1);
         })},
        {1, rc::gen::exec([depth] { return "-" + vector(depth - 1); })},
    });
}

inline std::string vector(int depth)
{
    if (depth <= 0)
        return selector() + shift();
    return *rc::gen::weightedOneOf<std::string>({
        {2, rc::gen::exec([] { return selector() + shift(); })},
        {3, rc::gen::exec([depth] { return windowCall(depth - 1); })},
        {3, rc::gen::exec([depth] { return withParameter(aggregation(depth)); })},
        {2, rc::gen::exec([depth] { return functionCall(depth); })},
        {2, rc::gen::exec([depth] { return "(" + binary(depth) + ")"; })},
    });
}

} // namespace expressions
