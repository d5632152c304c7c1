// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"

#include <QByteArray>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace belfry {

enum class TextFormat {
    Prometheus,  ///< text format 0.0.4
    OpenMetrics, ///< OpenMetrics 1.0.0
};

/// The Content-Type header's value.
QByteArray contentType(TextFormat format);

/// What a scraper that sends this Accept header gets; Prometheus text if it says nothing we know.
TextFormat negotiateTextFormat(const QByteArray &acceptHeader);

/// A number as the formats have it: the shortest text that reads back as the same double, NaN, +Inf, -Inf.
QByteArray formatSampleValue(double value);
/// The same in `text`, without allocating. The longest double takes 24 characters.
using SampleValueText = std::array<char, 32>;
std::string_view formatSampleValue(double value, SampleValueText &text);

/// What stands before the number of a sample: name{label="value"} and a space. Empty if the formats have no way to
/// write such names.
std::string sampleName(const Labels &labels);

/// Which samples and labels are written.
enum class TextScope {
    Metrics,  ///< /metrics: without `instance` and `job` and without `up`, which the scraper adds itself
    Federate, ///< /federate: complete labels, each sample with its time
};

/// Writes columns as text: families sorted by name, each with its HELP and TYPE once, stale markers left out.
/// Of two series that are the same once labels were dropped, the first is written.
///
/// Keep one where the same SeriesLists come again and again: what follows from them (order, names, escaped
/// labels) is worked out once and then only the numbers are written. Not thread-safe.
class TextWriter
{
public:
    TextWriter(TextFormat format, TextScope scope) : m_format(format), m_scope(scope) {}

    QByteArray write(std::span<const Column> columns);
    QByteArray write(const Column &column) { return write(std::span(&column, 1)); }

private:
    struct Line {
        std::string name;     ///< metric and labels, and the space before the number
        std::uint32_t family; ///< in m_heads
        std::uint32_t column;
        std::uint32_t index; ///< in the column
    };
    bool planFits(std::span<const Column> columns) const;
    void plan(std::span<const Column> columns);
    void appendTime(QByteArray &text, Timestamp t) const;

    TextFormat m_format;
    TextScope m_scope;
    std::vector<SeriesListPtr> m_planned;
    std::vector<std::string> m_heads; ///< HELP and TYPE of each family
    std::vector<Line> m_lines;        ///< sorted by family
    qsizetype m_lastSize = 0;
};

} // namespace belfry
