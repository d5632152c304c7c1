// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/ast.h"

#include <vector>

namespace belfry::explain {

/// What an expression reads.
struct ExpressionReads {
    std::vector<const promql::VectorSelector *> selectors; ///< of the tree
    /// The longest window that it averages over (rate, increase, …_over_time); 0 if there is none.
    std::int64_t smoothedMs = 0;
};
ExpressionReads readsOf(const promql::Expr &expr);

} // namespace belfry::explain
