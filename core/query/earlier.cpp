// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/earlier.h"

#include "query/parser.h"

namespace belfry {

namespace promql {

namespace {

void shiftBy(Expr &expr, std::int64_t ms);

void shiftSelector(VectorSelector &selector, std::int64_t ms)
{
    if (selector.shift.anchor == TimeShift::Anchor::None)
        selector.shift.offsetMs += ms;
}

void shiftChildren(Expr &expr, std::int64_t ms)
{
    switch (expr.kind) {
    case ExprKind::Paren: return shiftBy(*static_cast<Paren &>(expr).expr, ms);
    case ExprKind::Unary: return shiftBy(*static_cast<Unary &>(expr).expr, ms);
    case ExprKind::Binary:
        shiftBy(*static_cast<Binary &>(expr).lhs, ms);
        return shiftBy(*static_cast<Binary &>(expr).rhs, ms);
    case ExprKind::Call:
        for (const ExprPtr &argument : static_cast<Call &>(expr).args)
            shiftBy(*argument, ms);
        return;
    case ExprKind::Aggregate:
        if (static_cast<Aggregate &>(expr).param)
            shiftBy(*static_cast<Aggregate &>(expr).param, ms);
        return shiftBy(*static_cast<Aggregate &>(expr).expr, ms);
    default: return;
    }
}

void shiftBy(Expr &expr, std::int64_t ms)
{
    switch (expr.kind) {
    case ExprKind::VectorSelector: return shiftSelector(static_cast<VectorSelector &>(expr), ms);
    case ExprKind::MatrixSelector: return shiftSelector(*static_cast<MatrixSelector &>(expr).selector, ms);
    case ExprKind::Subquery: {
        // The instants of a subquery are multiples of its step: its own offset leaves them on the same grid.
        auto &subquery = static_cast<Subquery &>(expr);
        if (subquery.shift.anchor == TimeShift::Anchor::None)
            subquery.shift.offsetMs += ms;
        return;
    }
    default: return shiftChildren(expr, ms);
    }
}

} // namespace

} // namespace promql

Result<QString> earlier(const QString &expr, std::int64_t ms)
{
    const Result<ParsedQueryPtr> parsed = parseQuery(expr); // a tree of our own
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    promql::Expr &root = *(*parsed)->root;
    promql::shiftBy(root, ms);
    return QString::fromStdString(promql::printExpr(root));
}

} // namespace belfry
