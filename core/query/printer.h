// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/ast.h"

#include <string>

// Pieces of an expression's text that the one-line and the indented printer share.
namespace belfry::promql {

/// "sum by (a, b) " or "sum"
std::string aggregateHead(const Aggregate &aggregate);
/// "== bool on (a) group_left (b)"
std::string binaryHead(const Binary &binary);
/// "[5m:1m] @ start() offset 1m"
std::string subqueryTail(const Subquery &subquery);

} // namespace belfry::promql
