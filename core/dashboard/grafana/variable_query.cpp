// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/variable_query.h"

#include "query/characters.h"
#include "query/parser.h"

#include <QRegularExpression>

namespace belfry::grafana {

namespace {

using promql::Expr;
using promql::ExprKind;

/// The argument of a function that a query is a call of; null if it is none.
QString argumentOf(const QString &query, const char *function)
{
    const QString prefix = QLatin1String(function) + u'(';
    return query.startsWith(prefix) && query.endsWith(u')') ? query.mid(prefix.size()).chopped(1).trimmed() : QString();
}

/// "selector, label", or "label" alone.
VariableQuery labelValues(const QString &argument, const VariableNames &names)
{
    static const QRegularExpression form(QStringLiteral("^(?:(.+),)?\\s*([a-zA-Z_]\\w*)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(argument);
    if (!match.hasMatch())
        return {{}, {}, true, QStringLiteral("expected a selector and a label in label_values()")};
    const auto selector = names.inExpression(match.captured(1).trimmed());
    if (!selector.problem.isEmpty())
        return {{}, {}, true, selector.problem};
    return {match.captured(2), selector.text, true, {}};
}

/// The first selector in a tree, null if there is none.
const promql::VectorSelector *selectorIn(const Expr &expr)
{
    const auto within = [](const promql::ExprPtr &child) { return child ? selectorIn(*child) : nullptr; };
    switch (expr.kind) {
    case ExprKind::VectorSelector: return static_cast<const promql::VectorSelector *>(&expr);
    case ExprKind::MatrixSelector: return static_cast<const promql::MatrixSelector &>(expr).selector.get();
    case ExprKind::Subquery: return within(static_cast<const promql::Subquery &>(expr).expr);
    case ExprKind::Unary: return within(static_cast<const promql::Unary &>(expr).expr);
    case ExprKind::Paren: return within(static_cast<const promql::Paren &>(expr).expr);
    case ExprKind::Aggregate: return within(static_cast<const promql::Aggregate &>(expr).expr);
    case ExprKind::Binary: {
        const auto &binary = static_cast<const promql::Binary &>(expr);
        const auto *left = within(binary.lhs);
        return left ? left : within(binary.rhs);
    }
    case ExprKind::Call: {
        for (const promql::ExprPtr &argument : static_cast<const promql::Call &>(expr).args) {
            if (const auto *found = within(argument))
                return found;
        }
        return nullptr;
    }
    case ExprKind::Number:
    case ExprKind::String: return nullptr;
    }
    return nullptr;
}

/// The texts of a result read `name{label="value"} 1 time`; a regex takes one label's value out of them.
QString labelInRegex(const QString &regex)
{
    static const QRegularExpression form(QStringLiteral("([a-zA-Z_]\\w*)=\\\\?\"\\("));
    return form.match(regex).captured(1);
}

VariableQuery queryResult(const QString &expr, const QString &regex, const VariableNames &names)
{
    const QString label = labelInRegex(regex);
    if (label.isEmpty())
        return {{}, {}, true, QStringLiteral("its regex takes no label out of the result of a query")};
    // Variables within strings don't keep an expression from being parsed.
    const std::string utf8 = expr.toStdString();
    const auto parsed = parseQuery(std::string_view(utf8));
    const auto *selector = parsed ? selectorIn(*(*parsed)->root) : nullptr;
    if (!selector)
        return {{}, {}, true, QStringLiteral("no selector was found in its query")};
    const QString text =
        QString::fromStdString(utf8.substr(selector->range.start, selector->range.end - selector->range.start));
    const auto match = names.inExpression(text.trimmed());
    if (!match.problem.isEmpty())
        return {{}, {}, true, match.problem};
    return {label, match.text, (*parsed)->root->kind == ExprKind::VectorSelector, {}};
}

} // namespace

VariableQuery readVariableQuery(const QString &query, const QString &regex, const VariableNames &names)
{
    const QString text = query.trimmed();
    if (text.isEmpty() || text.size() > 10'000)
        return {{}, {}, true, QStringLiteral("it has no query that can be read")};
    if (const QString argument = argumentOf(text, "label_values"); !argument.isNull())
        return labelValues(argument, names);
    if (const QString argument = argumentOf(text, "metrics"); !argument.isNull()) {
        const std::string pattern = (QStringLiteral(".*") + argument + QStringLiteral(".*")).toStdString();
        return {QStringLiteral("__name__"),
                QStringLiteral("{__name__=~%1}").arg(QString::fromStdString(promql::quote(pattern))),
                true,
                {}};
    }
    if (!argumentOf(text, "label_names").isNull())
        return {{}, {}, true, QStringLiteral("names of labels can't be asked for")};
    const QString argument = argumentOf(text, "query_result");
    return queryResult(argument.isNull() ? text : argument, regex, names);
}

} // namespace belfry::grafana
