// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"

#include <optional>
#include <string_view>
#include <vector>

namespace belfry::promql {

/// A series of a test script with its values in order: metric{label="x"} 1 2+3x2 _ stale.
struct ScriptSeries {
    Labels labels;
    std::vector<std::optional<double>> values; ///< nothing for a gap
    std::vector<std::size_t> histograms;       ///< indices of gaps that stand for a native histogram
    bool startTimes = false;                   ///< a line of start timestamps ("@st"), an experimental feature
};

/// Errors say what was expected; the caller adds the line.
Result<ScriptSeries> parseScriptSeries(std::string_view line);

/// "5m", "-30s", "0", "90" (seconds): in ms.
std::optional<std::int64_t> parseScriptTime(std::string_view text);

} // namespace belfry::promql
