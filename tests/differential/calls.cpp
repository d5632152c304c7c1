// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differential/expression_parts.h"

namespace belfry::differential {

namespace {

/// Outside 0 … 1 a quantile is infinite.
Spelling quantileRank(Place place)
{
    const Spelling inside = oneOf({"0.5", "0.9", "0", "1", "0.25"});
    return place.finite || !oneIn(4) ? inside : oneOf({"-0.1", "1.1"});
}

Spelling overTime(Place place)
{
    // The variance of infinite values has details of its own.
    const bool spread = oneIn(6);
    if (spread)
        return oneOf({"stddev_over_time", "stdvar_over_time"}) + "(" + range(place.onlyFinite()) + ")";
    return oneOf({"avg_over_time", "sum_over_time", "min_over_time", "max_over_time", "count_over_time",
                  "last_over_time", "present_over_time", "changes", "resets", "idelta", "delta", "deriv",
                  "absent_over_time"}) +
           "(" + range(place) + ")";
}

Spelling withParameters(Place place)
{
    switch (pick(3)) {
    case 1:
        // Without @: from its second step on a range query of 2.42 goes astray there.
        return "predict_linear(" + selector(place) + "[" + duration() + "]" + oneOf({"", " offset 1m"}) + ", " +
               number(place.onlyFinite()) + ")";
    case 2:
        return Spelling("double_exponential_smoothing", "holt_winters") + "(" + range(place) + ", " +
               oneOf({"0.5", "0.1", "0.9", "1.5"}) + ", " + oneOf({"0.5", "0.3", ".75", "0"}) + ")";
    default: return "quantile_over_time(" + quantileRank(place) + ", " + range(place) + ")";
    }
}

} // namespace

Spelling windowCall(Place place)
{
    if (oneIn(5))
        return withParameters(place.deeper());
    return oneIn(2) ? oneOf({"rate", "increase", "irate"}) + "(" + counterRange(place.deeper()) + ")"
                    : overTime(place.deeper());
}

Spelling mathCall(Place place)
{
    const Spelling inner = vector(place.deeper());
    switch (pick(place.finite ? 4 : 6)) {
    case 1: return "round(" + inner + oneOf({"", ", 0.5", ", 10", ", 0.1"}) + ")";
    case 2: return "clamp(" + inner + ", " + scalar(place.deeper()) + ", " + scalar(place.deeper()) + ")";
    case 3: return oneOf({"clamp_min", "clamp_max"}) + "(" + inner + ", " + scalar(place.deeper()) + ")";
    case 4: return oneOf({"sqrt", "exp", "ln", "log2", "log10"}) + "(" + inner + ")";
    case 5:
        return oneOf({"acos", "acosh", "asin", "asinh", "atanh", "cosh", "sinh", "tan", "tanh"}) + "(" + inner + ")";
    default: return oneOf({"abs", "ceil", "floor", "sgn", "sin", "cos", "atan", "deg", "rad"}) + "(" + inner + ")";
    }
}

/// Only over times that a calendar knows.
Spelling dateCall()
{
    const Spelling name =
        oneOf({"hour", "minute", "month", "year", "day_of_week", "day_of_month", "day_of_year", "days_in_month"});
    return name + oneOf({"()", "(vector(time()))", "(timestamp(temperature))", "(limits * 86400 * 17)",
                         "(vector(951782400))", "(vector(-1))", "(temperature)"});
}

Spelling histogramCall(Place place)
{
    const Spelling q = oneOf({"0.9", "0.5", "0.99", "0.25", "-1", "2", "scalar(limits{job=\"web\"} / 16)"});
    const Spelling rates =
        "rate(latency_seconds_bucket" + oneOf({"", "{job=\"api\"}"}) + "[" + duration() + "]" + shift() + ")";
    switch (pick(6)) {
    case 1:
        return "histogram_quantile(" + q + ", sum by (le" + oneOf({"", ", job", ",instance"}) + ") (" + rates + "))";
    case 2: return "histogram_quantile(" + q + ", latency_seconds_bucket" + shift() + ")";
    case 3: return "histogram_quantile(" + q + ", odd_bucket" + shift() + ")";
    case 4: return "histogram_quantile(" + q + ", sum without (instance) (latency_seconds_bucket))";
    case 5: return "histogram_quantile(" + q + ", " + vector(place.deeper()) + ")";
    default: return "histogram_quantile(" + q + ", " + rates + ")";
    }
}

Spelling labelCall(Place place)
{
    const Spelling inner = vector(place.deeper());
    switch (pick(8)) {
    case 7: return "label_replace(" + inner + R"x(, "__name__", "renamed_$1", "job", "(.*)"))x";
    case 1: return "label_replace(" + inner + R"x(, "where", "$1-$2", "instance", "(.)(.*)"))x";
    case 2: return "label_replace(" + inner + R"x(, "job", "x${1}y", "room", "h(?P<rest>.*)"))x";
    case 3: return "label_replace(" + inner + R"x(, "instance", "", "job", "a.*"))x";
    case 4: return "label_replace(" + inner + R"x(, "dst", "all", "none", ""))x";
    case 5: return "label_join(" + inner + R"x(, "both", "/", "job", "instance", "none"))x";
    case 6: return "label_join(" + inner + R"x(, "le", ""))x";
    default: return "label_replace(" + inner + R"x(, "dst", "$1", "job", "(.*)"))x";
    }
}

namespace {

/// Which of two equal values topk() takes is nobody's promise; what it takes together is.
Spelling ranking(Place place, const Spelling &by)
{
    const Spelling call =
        oneOf({"topk", "bottomk"}) + by + "(" + oneOf({"2", "1", "3", "0", "-1", "2.9", "100"}) + ", ";
    if (oneIn(2))
        return oneOf({"sum", "max", "count", "min"}) + by + "(" + call + vector(place.deeper()) + "))";
    return call + oneOf({"temperature", "rate(requests_total[5m])", "latency_seconds_sum", "errors_total"}) + ")";
}

} // namespace

Spelling aggregation(Place place)
{
    const Spelling by = grouping();
    const Place deeper = place.deeper();
    Spelling name = oneOf({"sum", "avg", "min", "max", "count", "group", "SUM", "Count"});
    Spelling inside = "(";
    switch (pick(8)) {
    case 1: return ranking(place, by);
    case 2:
        name = "quantile";
        inside = "(" + quantileRank(deeper) + ", " + vector(deeper);
        break;
    case 3:
        // Values that were computed may be spelled with another last digit.
        name = "count_values";
        inside = "(\"" + oneOf({"value", "job"}) + "\", " +
                 oneOf({"temperature", "requests_total", "special", "count_over_time(temperature[5m])", "build_info"});
        break;
    case 4:
        name = oneOf({"stddev", "stdvar"});
        inside = "(" + vector(deeper.onlyFinite());
        break;
    default: inside = "(" + vector(deeper); break;
    }
    switch (pick(3)) {
    case 1: return name + inside + ")" + by;
    case 2: return name + "\n" + by + " # how they are grouped\n" + inside + "\n)";
    default: return name + by + inside + ")";
    }
}

} // namespace belfry::differential
