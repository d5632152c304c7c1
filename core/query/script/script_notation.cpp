// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/script/script_notation.h"

#include "metrics/sample.h"
#include "query/characters.h"
#include "query/lexer.h"
#include "query/numbers.h"

#include <charconv>
#include <cmath>

namespace belfry::promql {

namespace {

using Values = std::vector<std::optional<double>>;

Result<ScriptSeries> wrong(const std::string &what)
{
    return failure(QString::fromStdString(what));
}

/// The length of the metric and its braces at the start of the line.
std::size_t headLength(std::string_view line)
{
    std::size_t at = 0;
    char open = 0;
    bool braces = false;
    for (; at < line.size(); ++at) {
        const char c = line[at];
        if (open) {
            if (c == '\\' && open != '`')
                ++at;
            else if (c == open)
                open = 0;
        } else if (c == '"' || c == '\'' || c == '`') {
            open = c;
        } else if (c == '{') {
            braces = true;
        } else if (c == '}') {
            return at + 1;
        } else if (!braces && isSpace(c)) {
            return at;
        }
    }
    return at;
}

Result<Labels> parseLabels(std::string_view head)
{
    std::vector<Label> labels;
    const std::vector<Token> tokens = tokenize(head);
    std::size_t i = 0;
    const auto kind = [&](std::size_t at) { return tokens[std::min(at, tokens.size() - 1)].kind; };
    if (kind(0) != TokenKind::LeftBrace)
        labels.push_back({std::string(kMetricName), std::string(tokens[i++].text)});
    if (kind(i) == TokenKind::LeftBrace)
        ++i;
    while (kind(i) == TokenKind::Identifier || kind(i) == TokenKind::String) {
        std::string name = kind(i) == TokenKind::String ? unquote(tokens[i].text) : std::string(tokens[i].text);
        if (kind(i + 1) == TokenKind::Assign && kind(i + 2) == TokenKind::String) {
            labels.push_back({std::move(name), unquote(tokens[i + 2].text)});
            i += 3;
        } else {
            labels.push_back({std::string(kMetricName), std::move(name)});
            ++i;
        }
        if (kind(i) == TokenKind::Comma)
            ++i;
    }
    if (kind(i) == TokenKind::RightBrace)
        ++i;
    if (kind(i) != TokenKind::End)
        return failure(QStringLiteral("unexpected %1 in a series, expected name{label=\"value\"}")
                           .arg(QString::fromStdString(describe(tokens[std::min(i, tokens.size() - 1)]))));
    return Labels(std::move(labels));
}

std::optional<std::size_t> parseCount(std::string_view text)
{
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(count) : std::nullopt;
}

std::optional<double> parseValue(std::string_view text)
{
    const bool minus = text.starts_with('-');
    if (minus || text.starts_with('+'))
        text.remove_prefix(1);
    const auto value = text == "stale" ? std::optional(staleMarker()) : parseNumber(text);
    return value && minus ? std::optional(-*value) : value;
}

/// Where "+b" or "-b" of "a+bxn" starts: a sign that isn't the first character nor an exponent's.
std::size_t stepAt(std::string_view item)
{
    for (std::size_t i = 1; i < item.size(); ++i) {
        if ((item[i] == '+' || item[i] == '-') && (item[i - 1] | 0x20) != 'e')
            return i;
    }
    return std::string_view::npos;
}

/// "a", "axn" (n + 1 times), "a+bxn" (a, a + b, … n + 1 values), "_", "_xn" (n gaps).
bool appendItem(Values &values, std::string_view item)
{
    const std::size_t times = item.rfind('x');
    std::size_t count = 0;
    if (times != std::string_view::npos) {
        const auto given = parseCount(item.substr(times + 1));
        if (!given)
            return false;
        count = *given;
        item = item.substr(0, times);
    }
    if (item == "_") {
        values.resize(values.size() + (times == std::string_view::npos ? 1 : count));
        return true;
    }
    const std::size_t step = times == std::string_view::npos ? std::string_view::npos : stepAt(item);
    const auto first = parseValue(item.substr(0, step));
    const auto delta = step == std::string_view::npos ? std::optional(0.0) : parseValue(item.substr(step));
    if (!first || !delta)
        return false;
    double value = *first;
    for (std::size_t i = 0; i <= count; ++i) {
        values.push_back(value);
        // A stale marker is no number to add to.
        if (step != std::string_view::npos)
            value += *delta;
    }
    return true;
}

/// Of {{…}}, {{…}}xn or {{…}}+{{…}}xn, blanks inside the braces included.
std::size_t histogramLength(std::string_view text)
{
    const auto goesOn = [text](std::size_t end) {
        const std::string_view rest = text.substr(end + 2);
        return rest.starts_with("+{{") || rest.starts_with("-{{");
    };
    std::size_t end = text.find("}}");
    while (end != std::string_view::npos && goesOn(end))
        end = text.find("}}", end + 2);
    return std::min(text.find_first_of(" \t", end), text.size());
}

void appendHistograms(ScriptSeries &series, std::string_view item)
{
    const std::string_view tail = item.substr(std::min(item.rfind("}}"), item.size()));
    const std::size_t times = tail.rfind('x');
    const std::size_t count = times == std::string_view::npos ? 0 : parseCount(tail.substr(times + 1)).value_or(0);
    for (std::size_t i = 0; i <= count; ++i) {
        series.histograms.push_back(series.values.size());
        series.values.emplace_back();
    }
}

} // namespace

std::optional<std::int64_t> parseScriptTime(std::string_view text)
{
    const bool minus = text.starts_with('-');
    if (minus)
        text.remove_prefix(1);
    auto ms = parseDuration(text);
    if (!ms) {
        if (const auto seconds = parseNumber(text); seconds && std::isfinite(*seconds))
            ms = std::llround(*seconds * 1000);
    }
    return ms && minus ? std::optional(-*ms) : ms;
}

Result<ScriptSeries> parseScriptSeries(std::string_view line)
{
    ScriptSeries series;
    const std::size_t length = headLength(line);
    auto labels = parseLabels(line.substr(0, length));
    std::string_view rest = line.substr(length);
    if (rest.starts_with("@st") || line.substr(0, length).ends_with("@st")) {
        series.startTimes = true;
        labels = parseLabels(line.substr(0, rest.starts_with("@st") ? length : length - 3));
        if (labels)
            series.labels = std::move(*labels);
        return series;
    }
    if (!labels)
        return tl::unexpected(labels.error());
    series.labels = std::move(*labels);
    while (true) {
        const std::size_t start = rest.find_first_not_of(" \t");
        if (start == std::string_view::npos)
            return series;
        rest.remove_prefix(start);
        if (rest.find("{{") < rest.find_first_of(" \t")) {
            const std::size_t item = histogramLength(rest);
            appendHistograms(series, rest.substr(0, item));
            rest.remove_prefix(item);
            continue;
        }
        const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
        if (!appendItem(series.values, rest.substr(0, end)))
            return wrong("unexpected " + quote(rest.substr(0, end)) +
                         " in series values, expected a number, a+bxn, _ or stale");
        rest.remove_prefix(end);
    }
}

} // namespace belfry::promql
