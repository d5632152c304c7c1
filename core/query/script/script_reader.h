// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "query/script/script_notation.h"

#include <QString>

#include <string>
#include <variant>
#include <vector>

namespace belfry::promql {

struct ClearCommand {
};

struct LoadCommand {
    std::int64_t stepMs = 0;
    bool withNativeHistograms = false; ///< load_with_nhcb: native histograms are made of the classic ones
    std::vector<ScriptSeries> series;
};

/// An "expect" line: of a message any, an exact text or a pattern.
struct Expectation {
    enum class Type { Fail, Warn, NoWarn, Info, NoInfo, Ordered };
    enum class Match { Any, Text, Pattern };
    Type type = Type::Fail;
    Match match = Match::Any;
    std::string text;
};

struct EvalCommand {
    int line = 0;
    std::string expr;
    bool isRange = false;
    Timestamp from = 0; ///< of an instant query its instant
    Timestamp to = 0;
    std::int64_t stepMs = 0;
    std::vector<Expectation> expectations;
    std::optional<double> scalar;
    std::optional<std::string> string;
    /// "expect range vector from … to … step …": the times of an instant query's range vector.
    struct Times {
        Timestamp from = 0;
        std::int64_t stepMs = 0;
    };
    std::optional<Times> rangeVector;
    std::vector<ScriptSeries> series;

    bool expects(Expectation::Type type) const;
};

using ScriptCommand = std::variant<ClearCommand, LoadCommand, EvalCommand>;

/// Reads a whole script. Errors carry the line.
Result<std::vector<ScriptCommand>> readScript(std::string_view text, const QString &fileName);

} // namespace belfry::promql
