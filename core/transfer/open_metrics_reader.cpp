// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/open_metrics_reader.h"

#include "transfer/sample_text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace belfry {

namespace {

constexpr std::array<std::string_view, 9> kTypes{"counter",  "gauge", "histogram", "gaugehistogram", "summary",
                                                 "stateset", "info",  "unknown",   "untyped"};
constexpr std::array<std::string_view, 6> kSuffixes{"_total", "_bucket", "_sum", "_count", "_info", "_created"};

std::string unescapeHelp(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        const char escaped = text[++i];
        out += escaped == 'n' ? '\n' : escaped;
    }
    return out;
}

} // namespace

OpenMetricsReader::OpenMetricsReader(LineReader &lines, NanMeaning nan, ImportSink &sink)
    : m_lines(lines), m_nan(nan), m_sink(sink), m_series(sink)
{
    m_series.onNew([this](const Labels &labels) { describe(labels); });
}

Result<void> OpenMetricsReader::read()
{
    for (;;) {
        const auto line = m_lines.next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            break;
        if (m_ended && !(*line)->empty())
            return tl::unexpected(m_lines.error({0, QStringLiteral("expected nothing behind # EOF")}));
        if ((*line)->starts_with('#')) {
            if (const auto done = comment(**line); !done)
                return tl::unexpected(m_lines.error(done.error()));
        } else if (!(*line)->empty()) {
            if (auto done = sample(**line); !done)
                return done;
        }
    }
    if (!m_ended)
        return tl::unexpected(m_lines.errorAtEnd(QStringLiteral("expected # EOF; the text isn't whole")));
    return {};
}

// A comment that is none of OpenMetrics' is one for people.
Parsed<void> OpenMetricsReader::comment(std::string_view line)
{
    m_ended = line == "# EOF";
    std::size_t at = 1;
    const std::string_view keyword = takeWord(line, at);
    if (keyword == "TYPE" || keyword == "HELP" || keyword == "UNIT")
        return head(line, keyword, at);
    return {};
}

Parsed<void> OpenMetricsReader::head(std::string_view line, std::string_view keyword, std::size_t at)
{
    std::string_view name = takeWord(line, at);
    if (name.size() > 1 && name.starts_with('"') && name.ends_with('"'))
        name = name.substr(1, name.size() - 2);
    if (name.empty())
        return fault(at, QStringLiteral("expected the name of a metric"));
    Metadata &family = m_families[std::string(name)];
    const std::string_view text = at < line.size() ? line.substr(at + 1) : std::string_view();
    if (keyword == "HELP") {
        family.help = unescapeHelp(text);
    } else if (keyword == "UNIT") {
        family.unit = text;
    } else {
        if (std::find(kTypes.begin(), kTypes.end(), text) == kTypes.end())
            return fault(at + 1, QStringLiteral("unknown type \"%1\"; expected counter, gauge, histogram, "
                                                "gaugehistogram, summary, stateset, info or unknown")
                                     .arg(QString::fromUtf8(text.data(), qsizetype(text.size()))));
        family.type = metricTypeFromString(text);
    }
    return {};
}

Result<void> OpenMetricsReader::sample(std::string_view line)
{
    const auto series = m_series.find(line);
    if (!series)
        return tl::unexpected(m_lines.error(series.error()));
    const auto numbers = OpenMetricsReader::numbers(line, series->length);
    if (!numbers)
        return tl::unexpected(m_lines.error(numbers.error()));
    const bool stale = std::isnan(numbers->value) && m_nan == NanMeaning::Stale;
    auto added = m_sink.add(series->series, {numbers->t, stale ? staleMarker() : numbers->value});
    if (!added && added.error().kind == ErrorKind::Invalid)
        return tl::unexpected(m_lines.error({series->length + 1, added.error().message}));
    return added;
}

Parsed<OpenMetricsReader::Numbers> OpenMetricsReader::numbers(std::string_view line, std::size_t at)
{
    const std::string_view valueWord = takeWord(line, at);
    const auto value = parseValue(valueWord, at - valueWord.size());
    if (!value)
        return tl::unexpected(value.error());
    const std::string_view timeWord = takeWord(line, at);
    const auto time = parseSeconds(timeWord, at - timeWord.size());
    if (!time)
        return tl::unexpected(time.error());
    const std::string_view more = takeWord(line, at);
    if (!more.empty() && more != "#") // an exemplar
        return fault(at - more.size(), QStringLiteral("expected the end of the line or an exemplar"));
    return Numbers{*value, *time};
}

// Belfry describes metrics, OpenMetrics families: of a counter x it has the metric x_total.
void OpenMetricsReader::describe(const Labels &labels)
{
    const std::string_view metric = labels.metric();
    auto family = m_families.find(metric);
    for (std::size_t i = 0; family == m_families.end() && i < kSuffixes.size(); ++i) {
        if (metric.ends_with(kSuffixes[i]))
            family = m_families.find(metric.substr(0, metric.size() - kSuffixes[i].size()));
    }
    if (family != m_families.end())
        m_sink.describe(std::string(metric), family->second);
}

} // namespace belfry
