// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace belfry::promql {

/// One line about a function, an aggregation, or a keyword, in English; for people it is translated in the context
/// "PromQL".
struct FunctionHelp {
    std::string_view name;
    const char *text;
};

/// By name.
std::optional<FunctionHelp> helpOf(std::string_view name);
/// All aggregations, sorted by name.
std::vector<std::string_view> allAggregations();
/// "rate(range vector)", "round(instant vector, scalar …)", "topk(scalar, instant vector)"; empty for what is neither.
QString signatureOf(std::string_view name);

} // namespace belfry::promql
