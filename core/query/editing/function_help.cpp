// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/editing/function_help.h"

#include "query/functions/function_table.h"
#include "query/lexer.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace belfry::promql {

namespace {

/// Sorted by name.
const std::vector<FunctionHelp> &helpTable()
{
    static const std::vector<FunctionHelp> table{
        {"abs", QT_TRANSLATE_NOOP("PromQL", "The values without their sign.")},
        {"absent", QT_TRANSLATE_NOOP("PromQL", "1 if there is no such series.")},
        {"absent_over_time", QT_TRANSLATE_NOOP("PromQL", "1 if there was no such series in the range.")},
        {"acos", QT_TRANSLATE_NOOP("PromQL", "The arccosine, in radians.")},
        {"acosh", QT_TRANSLATE_NOOP("PromQL", "The inverse hyperbolic cosine.")},
        {"and", QT_TRANSLATE_NOOP("PromQL", "Series that the right side has too.")},
        {"asin", QT_TRANSLATE_NOOP("PromQL", "The arcsine, in radians.")},
        {"asinh", QT_TRANSLATE_NOOP("PromQL", "The inverse hyperbolic sine.")},
        {"atan", QT_TRANSLATE_NOOP("PromQL", "The arctangent, in radians.")},
        {"atan2", QT_TRANSLATE_NOOP("PromQL", "The angle of two values, in radians.")},
        {"atanh", QT_TRANSLATE_NOOP("PromQL", "The inverse hyperbolic tangent.")},
        {"avg", QT_TRANSLATE_NOOP("PromQL", "The mean of the series.")},
        {"avg_over_time", QT_TRANSLATE_NOOP("PromQL", "The mean of each series over the range.")},
        {"bool", QT_TRANSLATE_NOOP("PromQL", "0 or 1 instead of leaving series out.")},
        {"bottomk", QT_TRANSLATE_NOOP("PromQL", "The series with the smallest values.")},
        {"by", QT_TRANSLATE_NOOP("PromQL", "Aggregates for each value of these labels.")},
        {"ceil", QT_TRANSLATE_NOOP("PromQL", "Rounded up to whole numbers.")},
        {"changes", QT_TRANSLATE_NOOP("PromQL", "How often the value changed in the range.")},
        {"clamp", QT_TRANSLATE_NOOP("PromQL", "Kept between two bounds.")},
        {"clamp_max", QT_TRANSLATE_NOOP("PromQL", "Not above a bound.")},
        {"clamp_min", QT_TRANSLATE_NOOP("PromQL", "Not below a bound.")},
        {"cos", QT_TRANSLATE_NOOP("PromQL", "The cosine of radians.")},
        {"cosh", QT_TRANSLATE_NOOP("PromQL", "The hyperbolic cosine.")},
        {"count", QT_TRANSLATE_NOOP("PromQL", "How many series there are.")},
        {"count_over_time", QT_TRANSLATE_NOOP("PromQL", "How many samples there are in the range.")},
        {"count_values", QT_TRANSLATE_NOOP("PromQL", "How many series have each value.")},
        {"day_of_month", QT_TRANSLATE_NOOP("PromQL", "The day of the month, 1 to 31.")},
        {"day_of_week", QT_TRANSLATE_NOOP("PromQL", "The day of the week, 0 is Sunday.")},
        {"day_of_year", QT_TRANSLATE_NOOP("PromQL", "The day of the year, 1 to 366.")},
        {"days_in_month", QT_TRANSLATE_NOOP("PromQL", "How many days the month has.")},
        {"deg", QT_TRANSLATE_NOOP("PromQL", "Radians in degrees.")},
        {"delta", QT_TRANSLATE_NOOP("PromQL", "How much a gauge changed over the range.")},
        {"deriv", QT_TRANSLATE_NOOP("PromQL", "The slope of a gauge per second, by linear regression.")},
        {"double_exponential_smoothing", QT_TRANSLATE_NOOP("PromQL", "A smoothed value of a gauge, with its trend.")},
        {"exp", QT_TRANSLATE_NOOP("PromQL", "The exponential function.")},
        {"first_over_time", QT_TRANSLATE_NOOP("PromQL", "The oldest sample in the range.")},
        {"floor", QT_TRANSLATE_NOOP("PromQL", "Rounded down to whole numbers.")},
        {"group", QT_TRANSLATE_NOOP("PromQL", "1 for each group.")},
        {"group_left", QT_TRANSLATE_NOOP("PromQL", "Several series of the left side match one of the right.")},
        {"group_right", QT_TRANSLATE_NOOP("PromQL", "Several series of the right side match one of the left.")},
        {"histogram_avg", QT_TRANSLATE_NOOP("PromQL", "The mean of a native histogram.")},
        {"histogram_count", QT_TRANSLATE_NOOP("PromQL", "The number of observations of a native histogram.")},
        {"histogram_fraction", QT_TRANSLATE_NOOP("PromQL", "The share of a histogram between two bounds.")},
        {"histogram_quantile", QT_TRANSLATE_NOOP("PromQL", "A quantile of a histogram, from its buckets.")},
        {"histogram_stddev", QT_TRANSLATE_NOOP("PromQL", "The standard deviation of a native histogram.")},
        {"histogram_stdvar", QT_TRANSLATE_NOOP("PromQL", "The variance of a native histogram.")},
        {"histogram_sum", QT_TRANSLATE_NOOP("PromQL", "The sum of a native histogram.")},
        {"holt_winters", QT_TRANSLATE_NOOP("PromQL", "The old name of double_exponential_smoothing.")},
        {"hour", QT_TRANSLATE_NOOP("PromQL", "The hour of the day, 0 to 23, in UTC.")},
        {"idelta", QT_TRANSLATE_NOOP("PromQL", "The difference of the last two samples.")},
        {"ignoring", QT_TRANSLATE_NOOP("PromQL", "Matches series by all but these labels.")},
        {"increase", QT_TRANSLATE_NOOP("PromQL", "How much a counter grew over the range.")},
        {"irate", QT_TRANSLATE_NOOP("PromQL", "How fast a counter grows, by the last two samples, per second.")},
        {"label_join", QT_TRANSLATE_NOOP("PromQL", "Joins labels into one.")},
        {"label_replace", QT_TRANSLATE_NOOP("PromQL", "Sets a label to what a regular expression finds in another.")},
        {"last_over_time", QT_TRANSLATE_NOOP("PromQL", "The newest sample in the range.")},
        {"ln", QT_TRANSLATE_NOOP("PromQL", "The natural logarithm.")},
        {"log10", QT_TRANSLATE_NOOP("PromQL", "The logarithm to base 10.")},
        {"log2", QT_TRANSLATE_NOOP("PromQL", "The logarithm to base 2.")},
        {"mad_over_time", QT_TRANSLATE_NOOP("PromQL", "The median absolute deviation over the range.")},
        {"max", QT_TRANSLATE_NOOP("PromQL", "The largest value.")},
        {"max_over_time", QT_TRANSLATE_NOOP("PromQL", "The largest value in the range.")},
        {"min", QT_TRANSLATE_NOOP("PromQL", "The smallest value.")},
        {"min_over_time", QT_TRANSLATE_NOOP("PromQL", "The smallest value in the range.")},
        {"minute", QT_TRANSLATE_NOOP("PromQL", "The minute of the hour, 0 to 59.")},
        {"month", QT_TRANSLATE_NOOP("PromQL", "The month of the year, 1 to 12.")},
        {"offset", QT_TRANSLATE_NOOP("PromQL", "As it was so long ago.")},
        {"on", QT_TRANSLATE_NOOP("PromQL", "Matches series by these labels only.")},
        {"or", QT_TRANSLATE_NOOP("PromQL", "Series of the left side, and those of the right that it doesn't have.")},
        {"pi", QT_TRANSLATE_NOOP("PromQL", "The number pi.")},
        {"predict_linear",
         QT_TRANSLATE_NOOP("PromQL", "Where a gauge will be in so many seconds, by linear regression.")},
        {"present_over_time", QT_TRANSLATE_NOOP("PromQL", "1 for each series with a sample in the range.")},
        {"quantile", QT_TRANSLATE_NOOP("PromQL", "A quantile over the series.")},
        {"quantile_over_time", QT_TRANSLATE_NOOP("PromQL", "A quantile of each series over the range.")},
        {"rad", QT_TRANSLATE_NOOP("PromQL", "Degrees in radians.")},
        {"rate", QT_TRANSLATE_NOOP("PromQL", "How fast a counter grows over the range, per second.")},
        {"resets", QT_TRANSLATE_NOOP("PromQL", "How often a counter began anew in the range.")},
        {"round", QT_TRANSLATE_NOOP("PromQL", "Rounded to the nearest multiple, of 1 if none is given.")},
        {"scalar", QT_TRANSLATE_NOOP("PromQL", "The value of the only series as a number.")},
        {"sgn", QT_TRANSLATE_NOOP("PromQL", "The sign: 1, 0 or -1.")},
        {"sin", QT_TRANSLATE_NOOP("PromQL", "The sine of radians.")},
        {"sinh", QT_TRANSLATE_NOOP("PromQL", "The hyperbolic sine.")},
        {"sort", QT_TRANSLATE_NOOP("PromQL", "Sorted by value, the smallest first.")},
        {"sort_by_label", QT_TRANSLATE_NOOP("PromQL", "Sorted by labels.")},
        {"sort_by_label_desc", QT_TRANSLATE_NOOP("PromQL", "Sorted by labels, backwards.")},
        {"sort_desc", QT_TRANSLATE_NOOP("PromQL", "Sorted by value, the largest first.")},
        {"sqrt", QT_TRANSLATE_NOOP("PromQL", "The square root.")},
        {"stddev", QT_TRANSLATE_NOOP("PromQL", "The standard deviation over the series.")},
        {"stddev_over_time", QT_TRANSLATE_NOOP("PromQL", "The standard deviation of each series over the range.")},
        {"stdvar", QT_TRANSLATE_NOOP("PromQL", "The variance over the series.")},
        {"stdvar_over_time", QT_TRANSLATE_NOOP("PromQL", "The variance of each series over the range.")},
        {"sum", QT_TRANSLATE_NOOP("PromQL", "The sum of the series.")},
        {"sum_over_time", QT_TRANSLATE_NOOP("PromQL", "The sum of all samples in the range.")},
        {"tan", QT_TRANSLATE_NOOP("PromQL", "The tangent of radians.")},
        {"tanh", QT_TRANSLATE_NOOP("PromQL", "The hyperbolic tangent.")},
        {"time", QT_TRANSLATE_NOOP("PromQL", "Seconds since 1970 at the time of evaluation.")},
        {"timestamp", QT_TRANSLATE_NOOP("PromQL", "Of each sample, its time in seconds since 1970.")},
        {"topk", QT_TRANSLATE_NOOP("PromQL", "The series with the largest values.")},
        {"ts_of_first_over_time", QT_TRANSLATE_NOOP("PromQL", "When the oldest sample in the range was.")},
        {"ts_of_last_over_time", QT_TRANSLATE_NOOP("PromQL", "When the newest sample in the range was.")},
        {"ts_of_max_over_time", QT_TRANSLATE_NOOP("PromQL", "When the value was largest in the range.")},
        {"ts_of_min_over_time", QT_TRANSLATE_NOOP("PromQL", "When the value was smallest in the range.")},
        {"unless", QT_TRANSLATE_NOOP("PromQL", "Series that the right side doesn't have.")},
        {"vector", QT_TRANSLATE_NOOP("PromQL", "A number as a series without labels.")},
        {"without", QT_TRANSLATE_NOOP("PromQL", "Aggregates over these labels.")},
        {"year", QT_TRANSLATE_NOOP("PromQL", "The year, in UTC.")},
    };
    return table;
}

QString argumentsOf(const Function &function)
{
    QStringList names;
    for (const ValueType type : function.args)
        names.append(QString::fromLatin1(documentedType(type)));
    return names.join(QStringLiteral(", ")) + (function.variadic != 0 ? QStringLiteral(" …") : QString());
}

QString argumentsOf(AggregateOp op)
{
    if (!takesParameter(op))
        return QStringLiteral("instant vector");
    return op == AggregateOp::CountValues ? QStringLiteral("string, instant vector")
                                          : QStringLiteral("scalar, instant vector");
}

} // namespace

std::optional<FunctionHelp> helpOf(std::string_view name)
{
    const auto isBefore = [](const FunctionHelp &help, std::string_view wanted) { return help.name < wanted; };
    const auto found = std::lower_bound(helpTable().begin(), helpTable().end(), name, isBefore);
    return found != helpTable().end() && found->name == name ? std::optional(*found) : std::nullopt;
}

std::vector<std::string_view> allAggregations()
{
    std::vector<std::string_view> names;
    for (const FunctionHelp &help : helpTable()) {
        if (aggregateOp(help.name))
            names.push_back(help.name);
    }
    return names;
}

QString signatureOf(std::string_view name)
{
    const QString shown = QString::fromUtf8(name.data(), qsizetype(name.size()));
    if (const Function *function = findFunction(name))
        return shown + u'(' + argumentsOf(*function) + u')';
    if (const auto op = aggregateOp(name))
        return shown + u'(' + argumentsOf(*op) + u')';
    return {};
}

} // namespace belfry::promql
