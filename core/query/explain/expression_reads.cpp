// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/explain/expression_reads.h"

#include "query/functions/function_table.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace belfry::explain {

namespace {

using namespace promql;

/// Functions over a window that show its newest samples alone.
constexpr std::array<std::string_view, 4> kOfNewest{"irate", "idelta", "last_over_time", "ts_of_last_over_time"};

void visit(const Expr &expr, bool averages, ExpressionReads &reads)
{
    switch (expr.kind) {
    case ExprKind::VectorSelector: reads.selectors.push_back(static_cast<const VectorSelector *>(&expr)); return;
    case ExprKind::MatrixSelector: {
        const auto &matrix = static_cast<const MatrixSelector &>(expr);
        reads.selectors.push_back(matrix.selector.get());
        if (averages)
            reads.smoothedMs = std::max(reads.smoothedMs, matrix.rangeMs);
        return;
    }
    case ExprKind::Subquery: return visit(*static_cast<const Subquery &>(expr).expr, true, reads);
    case ExprKind::Paren: return visit(*static_cast<const Paren &>(expr).expr, averages, reads);
    case ExprKind::Unary: return visit(*static_cast<const Unary &>(expr).expr, true, reads);
    case ExprKind::Binary:
        visit(*static_cast<const Binary &>(expr).lhs, true, reads);
        return visit(*static_cast<const Binary &>(expr).rhs, true, reads);
    case ExprKind::Call: {
        const auto &call = static_cast<const Call &>(expr);
        const bool ofNewest = std::find(kOfNewest.begin(), kOfNewest.end(), call.function->name) != kOfNewest.end();
        for (const ExprPtr &argument : call.args)
            visit(*argument, !ofNewest, reads);
        return;
    }
    case ExprKind::Aggregate: return visit(*static_cast<const Aggregate &>(expr).expr, true, reads);
    case ExprKind::Number:
    case ExprKind::String: return;
    }
}

} // namespace

ExpressionReads readsOf(const Expr &expr)
{
    ExpressionReads reads;
    visit(expr, true, reads);
    return reads;
}

} // namespace belfry::explain
