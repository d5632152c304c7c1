// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/script/script_reader.h"
#include "query/value.h"

namespace belfry::promql {

/// What of an eval command's expectations the result misses; empty if it meets them all.
QString checkResult(const EvalCommand &command, const Result<QueryResult> &result);

} // namespace belfry::promql
