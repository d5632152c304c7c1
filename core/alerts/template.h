// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/labels.h"

#include <QString>

#include <memory>
#include <vector>

namespace belfry {

/// What a template may speak of.
struct TemplateData {
    const Labels &labels;         ///< $labels, .Labels: of the series, without the metric name
    const Labels &externalLabels; ///< $externalLabels, .ExternalLabels
    double value = 0;             ///< $value, .Value
};

namespace templates {
struct Pipeline;
}

/// The part of Go's templates that alert texts use: text with {{ … }} in it. Inside stand $labels.name, $value,
/// $externalLabels.name (also as .Labels.name, .Value, .ExternalLabels.name), strings, numbers, functions with
/// arguments, parentheses and pipes: {{ $value | humanize }}, {{ printf "%.2f" $value }}. {{- and -}} trim white space,
/// {{/* … */}} is a comment.
///
/// Functions: humanize, humanize1024, humanizeDuration, humanizePercentage, humanizeTimestamp, printf, print, title,
/// toUpper, toLower, stripPort, and index for labels. Control structures (if, range, with, define) are refused.
///
/// Immutable and cheap to copy; any thread may render.
class Template
{
public:
    Template() = default;

    /// The error names the place in `text`, by line and column.
    static Result<Template> parse(const QString &text);

    /// The text as it is, whatever it contains.
    static Template literal(const QString &text);

    /// Fails where a function can't take the value it gets.
    Result<QString> render(const TemplateData &data) const;

    const QString &text() const { return m_text; }

private:
    /// Either literal text or a pipeline.
    struct Part {
        QString literal;
        std::shared_ptr<const templates::Pipeline> pipeline;
    };

    QString m_text;
    std::vector<Part> m_parts;
};

} // namespace belfry
