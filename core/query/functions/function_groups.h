// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/functions/function_table.h"

// The functions of each kind, one file a group.
namespace belfry::promql {

std::vector<Function> mathFunctions();
std::vector<Function> dateFunctions();
std::vector<Function> counterFunctions();  // rate, increase, resets …
std::vector<Function> overTimeFunctions(); // *_over_time
std::vector<Function> trendFunctions();    // deriv, predict_linear, double_exponential_smoothing
std::vector<Function> vectorFunctions();   // sort, absent, label_replace, histogram_quantile …

} // namespace belfry::promql
