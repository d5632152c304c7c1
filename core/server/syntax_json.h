// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/json_writer.h"
#include "query/ast.h"

namespace belfry {

/// A syntax tree as Prometheus's /api/v1/parse_query gives it, one object a node.
void writeSyntax(wire::JsonWriter &out, const promql::Expr &expr);

} // namespace belfry
