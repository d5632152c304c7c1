// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"

#include <QJsonObject>

#include <optional>
#include <string>
#include <vector>

namespace belfry::differential {

/// What a query gave, whoever answered it.
struct Answer {
    struct Row {
        Labels labels;
        std::vector<Sample> samples;
    };
    std::string error;     ///< empty if there is a result
    std::string type;      ///< "vector", "matrix", "scalar", "string"
    std::string text;      ///< of a string
    std::vector<Row> rows; ///< in the order of the answer; a scalar is one without labels

    static Answer of(const Result<QueryResult> &result);
    /// The body of an answer of Prometheus's HTTP API.
    static Answer of(const QJsonObject &body);

    bool isEmpty() const { return error.empty() && rows.empty() && text.empty(); }
    std::string print() const;
};

struct Comparison {
    /// Whether the order counts, as sort() gives it; which of two equal values stands first is nobody's promise.
    bool ordered = false;
    /// By how much values may differ whatever their size: where times of 1.7e9 s, or sums of some, are subtracted from
    /// each other, nothing smaller is left of their digits.
    double slack = 0;
};

/// The first thing by which two answers differ, nothing if they agree: the same labels, the same times, values equal
/// to 1e-9 of the larger. Of errors it only counts that both have one.
std::optional<std::string> difference(const Answer &ours, const Answer &theirs, const Comparison &comparison);

} // namespace belfry::differential
