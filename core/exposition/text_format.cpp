// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposition/text_format.h"

#include "exposition/text_family.h"

#include <QList>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <unordered_set>

namespace belfry {

namespace {

bool isTargetLabel(std::string_view name)
{
    return name == "instance" || name == "job";
}

/// What stands before the number; empty if the format has no way to write such names.
std::string lineName(const Labels &labels, TextScope scope)
{
    std::string text(labels.metric());
    if (!isValidMetricName(text) || (scope == TextScope::Metrics && text == "up"))
        return {};
    char separator = '{';
    for (const Label &label : labels) {
        if (label.name == kMetricName || (scope == TextScope::Metrics && isTargetLabel(label.name)))
            continue;
        if (!isValidLabelName(label.name))
            return {};
        text += separator + label.name + "=\"" + escapeLabelValue(label.value) + '"';
        separator = ',';
    }
    return text + (separator == ',' ? "} " : " ");
}

double quality(const QByteArray &mediaRange)
{
    for (const QByteArray &parameter : mediaRange.split(';')) {
        const QByteArray trimmed = parameter.trimmed();
        if (trimmed.startsWith("q="))
            return trimmed.mid(2).toDouble();
    }
    return 1;
}

} // namespace

QByteArray contentType(TextFormat format)
{
    return format == TextFormat::OpenMetrics ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
                                             : "text/plain; version=0.0.4; charset=utf-8";
}

TextFormat negotiateTextFormat(const QByteArray &acceptHeader)
{
    double openMetrics = 0;
    double text = 0;
    for (const QByteArray &range : acceptHeader.toLower().split(',')) {
        const QByteArray type = range.split(';').front().trimmed();
        const bool knownVersion = !range.contains("version=") || range.contains("version=1.0.0");
        if (type == "application/openmetrics-text" && knownVersion)
            openMetrics = std::max(openMetrics, quality(range));
        else if (type == "text/plain" || type == "text/*" || type == "*/*")
            text = std::max(text, quality(range));
    }
    return openMetrics > 0 && openMetrics >= text ? TextFormat::OpenMetrics : TextFormat::Prometheus;
}

std::string_view formatSampleValue(double value, SampleValueText &text)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    return {text.data(), std::size_t(std::to_chars(text.data(), text.data() + text.size(), value).ptr - text.data())};
}

QByteArray formatSampleValue(double value)
{
    SampleValueText buffer{};
    const std::string_view text = formatSampleValue(value, buffer);
    return {text.data(), qsizetype(text.size())};
}

std::string sampleName(const Labels &labels)
{
    return lineName(labels, TextScope::Federate);
}

QByteArray TextWriter::write(std::span<const Column> columns)
{
    if (!planFits(columns))
        plan(columns);
    QByteArray text;
    text.reserve(m_lastSize + 1024);
    SampleValueText digits{};
    std::uint32_t headWritten = std::uint32_t(m_heads.size());
    for (const Line &line : m_lines) {
        const double value = columns[line.column].values[line.index];
        if (isStale(value))
            continue;
        if (line.family != headWritten) {
            headWritten = line.family;
            const std::string &head = m_heads[line.family];
            text.append(head.data(), qsizetype(head.size()));
        }
        text.append(line.name.data(), qsizetype(line.name.size()));
        const std::string_view number = formatSampleValue(value, digits);
        text.append(number.data(), qsizetype(number.size()));
        if (m_scope == TextScope::Federate)
            appendTime(text, columns[line.column].t);
        text.append('\n');
    }
    if (m_format == TextFormat::OpenMetrics)
        text.append("# EOF\n");
    m_lastSize = text.size();
    return text;
}

bool TextWriter::planFits(std::span<const Column> columns) const
{
    return std::equal(columns.begin(), columns.end(), m_planned.begin(), m_planned.end(),
                      [](const Column &column, const SeriesListPtr &series) { return column.series == series; });
}

void TextWriter::plan(std::span<const Column> columns)
{
    static const Metadata nothingKnown;
    m_planned.clear();
    m_heads.clear();
    m_lines.clear();
    std::map<std::string, std::uint32_t> families;
    std::unordered_set<std::string> seen;
    for (std::uint32_t c = 0; c < columns.size(); ++c) {
        const SeriesList &series = *m_planned.emplace_back(columns[c].series);
        for (std::uint32_t i = 0; i < series.size(); ++i) {
            std::string name = lineName(*series.labels[i], m_scope);
            if (name.empty() || !seen.insert(name).second)
                continue;
            const bool known = i < series.metadata.size() && series.metadata[i];
            const Metadata &metadata = known ? *series.metadata[i] : nothingKnown;
            const TextFamily family = textFamily(series.labels[i]->metric(), metadata.type, m_format);
            const auto [it, added] = families.try_emplace(family.name, std::uint32_t(m_heads.size()));
            if (added)
                m_heads.push_back(textFamilyHead(family, metadata, m_format));
            m_lines.push_back({std::move(name), it->second, c, i});
        }
    }
    std::vector<std::uint32_t> rank(m_heads.size());
    std::uint32_t next = 0;
    for (const auto &[name, family] : families)
        rank[family] = next++;
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [&rank](const Line &a, const Line &b) { return rank[a.family] < rank[b.family]; });
}

void TextWriter::appendTime(QByteArray &text, Timestamp t) const
{
    text.append(' ');
    // Milliseconds; in OpenMetrics seconds.
    text.append(m_format == TextFormat::OpenMetrics ? QByteArray::number(double(t) / 1000.0, 'f', 3)
                                                    : QByteArray::number(qlonglong(t)));
}

} // namespace belfry
