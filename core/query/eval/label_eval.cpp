// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/characters.h"
#include "query/eval/evaluator.h"
#include "query/regex.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace belfry::promql {

namespace {

const std::string &stringArgument(const Call &call, std::size_t i)
{
    return static_cast<const StringLiteral &>(withoutParens(*call.args[i])).value;
}

bool isValidUtf8Label(const std::string &name)
{
    return !name.empty() && isUtf8(name);
}

QString quoted(const std::string &name)
{
    return QString::fromStdString(quote(name));
}

/// Numbers within the text by their value: "cpu2" before "cpu10".
int compareNaturally(std::string_view a, std::string_view b)
{
    while (!a.empty() && !b.empty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            double x = 0;
            double y = 0;
            const std::size_t lengthA = std::min(a.find_first_not_of("0123456789"), a.size());
            const std::size_t lengthB = std::min(b.find_first_not_of("0123456789"), b.size());
            std::from_chars(a.data(), a.data() + lengthA, x);
            std::from_chars(b.data(), b.data() + lengthB, y);
            if (x != y)
                return x < y ? -1 : 1;
            a.remove_prefix(lengthA);
            b.remove_prefix(lengthB);
        } else if (a.front() != b.front()) {
            return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front()) ? -1 : 1;
        } else {
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    return a.empty() ? (b.empty() ? 0 : -1) : 1;
}

} // namespace

/// `make` sets the label `target` or leaves the labels alone; a metric name that was set stays.
template<typename Make>
void Evaluator::relabelTo(const Call &call, const std::string &target, Columns &columns, const Make &make) const
{
    std::vector<const Labels *> before;
    for (const ColumnSeries &series : columns)
        before.push_back(series.labels.get());
    relabel(call, columns, make);
    for (std::size_t s = 0; s < columns.size(); ++s) {
        if (target == kMetricName && columns[s].labels.get() != before[s])
            columns[s].dropName = false;
    }
}

Result<Columns> Evaluator::labelReplace(const Call &call, const Grid &grid)
{
    const std::string &target = stringArgument(call, 1);
    const std::string &replacement = stringArgument(call, 2);
    const std::string &source = stringArgument(call, 3);
    const Regex regex(stringArgument(call, 4));
    if (!regex.isValid())
        return refuse(*call.args[4], QStringLiteral("invalid regular expression in label_replace(): %1")
                                         .arg(QString::fromStdString(stringArgument(call, 4))));
    if (!isValidUtf8Label(target))
        return refuse(*call.args[1],
                      QStringLiteral("invalid destination label name in label_replace(): %1").arg(quoted(target)));
    auto columns = eval(*call.args[0], grid);
    if (!columns)
        return columns;
    std::string value;
    relabelTo(call, target, *columns, [&](const LabelsPtr &labels) {
        return regex.replace(labels->get(source), replacement, value)
                   ? std::make_shared<const Labels>(labels->with(target, value))
                   : labels;
    });
    return merged(call, std::move(*columns));
}

Result<Columns> Evaluator::labelJoin(const Call &call, const Grid &grid)
{
    const std::string &target = stringArgument(call, 1);
    const std::string &separator = stringArgument(call, 2);
    if (!isValidUtf8Label(target))
        return refuse(*call.args[1],
                      QStringLiteral("invalid destination label name in label_join(): %1").arg(quoted(target)));
    for (std::size_t i = 3; i < call.args.size(); ++i) {
        if (!isValidUtf8Label(stringArgument(call, i)))
            return refuse(
                *call.args[i],
                QStringLiteral("invalid source label name in label_join(): %1").arg(quoted(stringArgument(call, i))));
    }
    auto columns = eval(*call.args[0], grid);
    if (!columns)
        return columns;
    relabelTo(call, target, *columns, [&](const LabelsPtr &labels) {
        std::string value;
        for (std::size_t i = 3; i < call.args.size(); ++i) {
            value += i > 3 ? separator : std::string();
            value += labels->get(stringArgument(call, i));
        }
        return std::make_shared<const Labels>(labels->with(target, value));
    });
    return merged(call, std::move(*columns));
}

/// Orders an instant vector; NaN comes last either way. A range query's series are ordered by their labels.
Result<Columns> Evaluator::sort(const Call &call, const Grid &grid)
{
    auto columns = eval(*call.args[0], grid);
    if (!columns)
        return columns;
    if (m_from != m_to)
        m_annotations.sortInRangeQuery(call.range);
    const bool descending = call.function->name == "sort_desc";
    std::stable_sort(columns->begin(), columns->end(), [descending](const ColumnSeries &a, const ColumnSeries &b) {
        const double x = a.values[0];
        const double y = b.values[0];
        if (std::isnan(x) || std::isnan(y))
            return !std::isnan(x) && std::isnan(y);
        return descending ? x > y : x < y;
    });
    return columns;
}

Result<Columns> Evaluator::sortByLabel(const Call &call, const Grid &grid)
{
    auto columns = eval(*call.args[0], grid);
    if (!columns)
        return columns;
    if (m_from != m_to)
        m_annotations.sortInRangeQuery(call.range);
    const bool descending = call.function->name == "sort_by_label_desc";
    std::stable_sort(columns->begin(), columns->end(), [&](const ColumnSeries &a, const ColumnSeries &b) {
        int order = 0;
        for (std::size_t i = 1; i < call.args.size() && order == 0; ++i)
            order = compareNaturally(a.labels->get(stringArgument(call, i)), b.labels->get(stringArgument(call, i)));
        if (order == 0)
            order = *a.labels < *b.labels ? -1 : *b.labels < *a.labels ? 1 : 0;
        return descending ? order > 0 : order < 0;
    });
    return columns;
}

Result<Columns> Evaluator::absent(const Call &call, const Grid &grid)
{
    auto columns = eval(*call.args[0], grid);
    if (!columns)
        return columns;
    std::vector<double> values(grid.count, 1);
    bool any = false;
    for (std::size_t i = 0; i < grid.count; ++i) {
        const bool present =
            std::any_of(columns->begin(), columns->end(), [i](const ColumnSeries &s) { return !isStale(s.values[i]); });
        if (present)
            values[i] = staleMarker();
        any = any || !present;
    }
    Columns result;
    if (any)
        result.push_back({labelsForAbsent(*call.args[0]), std::move(values)});
    return result;
}

LabelsPtr labelsForAbsent(const Expr &arg)
{
    const Expr &inner = withoutParens(arg);
    const VectorSelector *selector = nullptr;
    if (inner.kind == ExprKind::VectorSelector)
        selector = &static_cast<const VectorSelector &>(inner);
    else if (inner.kind == ExprKind::MatrixSelector)
        selector = static_cast<const MatrixSelector &>(inner).selector.get();
    if (!selector)
        return noLabels();
    Labels labels;
    std::vector<std::string> seen;
    for (const Matcher &m : selector->matchers) {
        if (m.label == kMetricName)
            continue;
        // A label that two matchers speak of is not fixed by either.
        const bool first = std::find(seen.begin(), seen.end(), m.label) == seen.end();
        const bool fixed = m.op == MatchOp::Equal && first;
        labels = fixed ? labels.with(m.label, m.value) : labels.without(m.label);
        if (fixed)
            seen.push_back(m.label);
    }
    return std::make_shared<const Labels>(std::move(labels));
}

} // namespace belfry::promql
