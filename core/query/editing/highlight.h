// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace belfry::promql {

enum class HighlightKind {
    Metric,
    Function,
    Aggregation,
    Keyword,
    Label,
    String,
    Number, ///< and duration
    Variable,
    Comment,
    Wrong, ///< a character that no expression has
};

struct HighlightSpan {
    qsizetype start = 0; ///< QString's
    qsizetype end = 0;
    HighlightKind kind = HighlightKind::Metric;
    friend bool operator==(const HighlightSpan &, const HighlightSpan &) = default;
};

/// What the parts of an expression are, in their order; whatever isn't in a span is plain. Takes any text.
std::vector<HighlightSpan> highlightsOf(const QString &text);

} // namespace belfry::promql
