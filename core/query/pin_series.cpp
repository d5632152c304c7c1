// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/pin_series.h"

#include "query/functions/function_table.h"
#include "query/parser.h"
#include "query/regex.h"

#include <algorithm>
#include <map>
#include <set>

namespace belfry {

namespace promql {

namespace {

using Pins = std::map<std::string, std::set<std::string>>; ///< by label, its values

bool holds(const std::vector<std::string> &names, const std::string &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Those that are among the names, or those that aren't.
Pins kept(const Pins &pins, const std::vector<std::string> &names, bool among)
{
    Pins some;
    for (const auto &[name, values] : pins) {
        if (holds(names, name) == among)
            some.emplace(name, values);
    }
    return some;
}

Matcher matcherOf(const std::string &name, const std::set<std::string> &values)
{
    if (values.size() == 1)
        return {name, MatchOp::Equal, *values.begin()};
    std::string any;
    for (const std::string &value : values)
        any += (any.empty() ? "" : "|") + escapeRegex(value);
    return {name, MatchOp::Regex, any};
}

/// Finds the selectors of a tree and writes matchers into the expression's text.
struct PinWriter {
    std::string_view text;
    std::map<std::size_t, std::string> insertions; ///< by their place in the text

    void write(const Expr &expr, const Pins &pins)
    {
        if (pins.empty())
            return;
        switch (expr.kind) {
        case ExprKind::VectorSelector: return writeSelector(static_cast<const VectorSelector &>(expr), pins);
        case ExprKind::MatrixSelector: return writeSelector(*static_cast<const MatrixSelector &>(expr).selector, pins);
        case ExprKind::Subquery: return write(*static_cast<const Subquery &>(expr).expr, pins);
        case ExprKind::Paren: return write(*static_cast<const Paren &>(expr).expr, pins);
        case ExprKind::Unary: return write(*static_cast<const Unary &>(expr).expr, pins);
        case ExprKind::Binary: return writeBinary(static_cast<const Binary &>(expr), pins);
        case ExprKind::Call: return writeCall(static_cast<const Call &>(expr), pins);
        case ExprKind::Aggregate: return writeAggregate(static_cast<const Aggregate &>(expr), pins);
        case ExprKind::Number:
        case ExprKind::String: return;
        }
    }

    void writeSelector(const VectorSelector &selector, const Pins &pins)
    {
        std::string matchers;
        for (const auto &[name, values] : pins) {
            const bool isThere =
                std::any_of(selector.matchers.begin(), selector.matchers.end(), [&name = name](const Matcher &each) {
                    return each.label == name && each.op == MatchOp::Equal;
                });
            if (!isThere)
                matchers += (matchers.empty() ? "" : ",") + printMatcher(matcherOf(name, values));
        }
        if (matchers.empty())
            return;
        std::size_t at = selector.range.start + selector.name.size();
        const std::size_t brace = text.find_first_not_of(" \t\r\n", at);
        const bool isOpen = brace != std::string_view::npos && text[brace] == '{';
        if (!isOpen)
            insertions[at] = '{' + matchers + '}';
        else
            insertions[brace + 1] = matchers + ',';
    }

    void writeBinary(const Binary &binary, const Pins &pins)
    {
        const VectorMatching &matching = binary.matching;
        const bool areVectors = binary.lhs->type == ValueType::Vector && binary.rhs->type == ValueType::Vector;
        if (!areVectors || binary.op == BinaryOp::Or) {
            write(*binary.lhs, pins);
            return write(*binary.rhs, pins);
        }
        const Pins matched = kept(pins, matching.labels, matching.on);
        const Pins included = kept(pins, matching.include, true);
        const Pins ofMany = kept(pins, matching.include, false);
        Pins ofOne = matched;
        ofOne.insert(included.begin(), included.end());
        const bool leftIsWhole = isSetOperator(binary.op) || matching.card == Cardinality::ManyToOne;
        const bool rightIsWhole = !isSetOperator(binary.op) && matching.card == Cardinality::OneToMany;
        const bool isFilter = isComparison(binary.op) && !binary.returnBool && !rightIsWhole;
        write(*binary.lhs, leftIsWhole || isFilter ? ofMany : ofOne);
        write(*binary.rhs, rightIsWhole ? ofMany : ofOne);
    }

    void writeCall(const Call &call, Pins pins)
    {
        pins.erase(std::string(kMetricName));
        const FunctionKind kind = call.function->kind;
        if (kind == FunctionKind::LabelReplace || kind == FunctionKind::LabelJoin)
            pins.erase(static_cast<const StringLiteral &>(*call.args.at(1)).value);
        if (kind == FunctionKind::Absent || kind == FunctionKind::AbsentOverTime)
            return;
        for (const ExprPtr &argument : call.args) {
            if (argument->type == ValueType::Vector || argument->type == ValueType::Matrix)
                write(*argument, pins);
        }
    }

    void writeAggregate(const Aggregate &aggregate, const Pins &pins)
    {
        const bool keepsSeries = aggregate.op == AggregateOp::Topk || aggregate.op == AggregateOp::Bottomk;
        Pins inner = keepsSeries ? pins : kept(pins, aggregate.grouping, !aggregate.without);
        if (aggregate.op == AggregateOp::CountValues)
            inner.erase(static_cast<const StringLiteral &>(*aggregate.param).value);
        write(*aggregate.expr, inner);
    }
};

std::optional<double> numberOf(const Expr &expr)
{
    const Expr &bare = withoutParens(expr);
    if (bare.kind == ExprKind::Number)
        return static_cast<const NumberLiteral &>(bare).value;
    if (bare.kind != ExprKind::Unary)
        return std::nullopt;
    const auto &unary = static_cast<const Unary &>(bare);
    const auto number = numberOf(*unary.expr);
    return number && unary.negate ? std::optional(-*number) : number;
}

} // namespace

} // namespace promql

namespace {

QString pinned(const QString &expr, const promql::Pins &pins)
{
    const auto parsed = parseQuery(expr);
    if (!parsed)
        return expr;
    promql::PinWriter writer{(*parsed)->text, {}};
    writer.write(*(*parsed)->root, pins);
    std::string text = (*parsed)->text;
    for (auto it = writer.insertions.rbegin(); it != writer.insertions.rend(); ++it)
        text.insert(it->first, it->second);
    const auto fewer = parseQuery(text);
    return fewer ? QString::fromStdString((*fewer)->canonical) : expr;
}

} // namespace

QString pinnedTo(const QString &expr, const Labels &labels)
{
    return pinnedToAny(expr, {&labels, 1});
}

QString pinnedToAny(const QString &expr, std::span<const Labels> series)
{
    promql::Pins pins;
    std::map<std::string, std::size_t> having;
    for (const Labels &labels : series) {
        for (const Label &label : labels) {
            pins[label.name].insert(label.value);
            ++having[label.name];
        }
    }
    std::erase_if(pins, [&](const auto &pin) { return having[pin.first] < series.size(); });
    return pinned(expr, pins);
}

std::optional<Comparison> comparisonWithNumber(const QString &expr)
{
    const auto parsed = parseQuery(expr);
    if (!parsed)
        return std::nullopt;
    const promql::Expr &root = promql::withoutParens(*(*parsed)->root);
    if (root.kind != promql::ExprKind::Binary)
        return std::nullopt;
    const auto &binary = static_cast<const promql::Binary &>(root);
    const bool isGreater = binary.op == promql::BinaryOp::Greater || binary.op == promql::BinaryOp::GreaterEqual;
    const bool isLess = binary.op == promql::BinaryOp::Less || binary.op == promql::BinaryOp::LessEqual;
    if (binary.returnBool || !(isGreater || isLess))
        return std::nullopt;
    const auto right = promql::numberOf(*binary.rhs);
    const auto left = promql::numberOf(*binary.lhs);
    if (right.has_value() == left.has_value())
        return std::nullopt;
    const promql::Expr &compared = promql::withoutParens(right ? *binary.lhs : *binary.rhs);
    return Comparison{QString::fromStdString(promql::printExpr(compared)), right ? *right : *left,
                      right ? isGreater : isLess};
}

} // namespace belfry
