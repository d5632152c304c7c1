// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/sample_text.h"

#include "query/characters.h"
#include "query/string_scanner.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace belfry {

namespace {

using promql::isDigit;

constexpr double kMostSeconds = 1e11; // the year 5138; what is later is in milliseconds

bool isNameCharacter(char c)
{
    return promql::isAlphaNumeric(c) || c == ':';
}

/// Behind the string literal that starts at `at`; the text's end if it has none.
std::size_t behindString(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at)
        at += text[at] == '\\' ? 1 : 0;
    return std::min(at + 1, text.size());
}

/// What a series is made of, from left to right.
class SeriesParser
{
public:
    explicit SeriesParser(std::string_view text) : m_text(text) {}

    Parsed<Labels> parse()
    {
        if (const std::string_view name = takeName(); !name.empty())
            m_labels.push_back({std::string(kMetricName), std::string(name)});
        if (m_labels.empty() && !is('{'))
            return fault(m_at, QStringLiteral("expected a metric name or {"));
        if (is('{')) {
            if (auto done = labels(); !done)
                return tl::unexpected(done.error());
        }
        if (m_at < m_text.size())
            return fault(m_at, QStringLiteral("expected a space behind the series"));
        if (m_labels.empty())
            return fault(0, QStringLiteral("expected a series with at least one label"));
        return Labels(std::move(m_labels));
    }

private:
    bool is(char c) const { return m_at < m_text.size() && m_text[m_at] == c; }
    void skipSpaces()
    {
        while (is(' '))
            ++m_at;
    }
    std::string_view takeName()
    {
        const std::size_t start = m_at;
        if (m_at < m_text.size() && isDigit(m_text[m_at]))
            return {};
        while (m_at < m_text.size() && isNameCharacter(m_text[m_at]))
            ++m_at;
        return m_text.substr(start, m_at - start);
    }

    Parsed<void> labels()
    {
        ++m_at; // {
        for (skipSpaces(); !is('}'); skipSpaces()) {
            if (auto done = label(); !done)
                return done;
            skipSpaces();
            if (is(','))
                ++m_at;
            else if (!is('}'))
                return fault(m_at, QStringLiteral("expected , or } behind a label"));
        }
        ++m_at; // }
        return {};
    }

    Parsed<void> label()
    {
        const std::size_t start = m_at;
        const bool quoted = is('"');
        const auto name = quoted ? takeString() : Parsed<std::string>(std::string(takeName()));
        if (!name)
            return tl::unexpected(name.error());
        if (name->empty())
            return fault(start, QStringLiteral("expected the name of a label"));
        skipSpaces();
        if (quoted && !is('='))
            return set(start, std::string(kMetricName), *name);
        if (!is('='))
            return fault(m_at, QStringLiteral("expected = behind the label's name"));
        ++m_at;
        skipSpaces();
        if (!is('"'))
            return fault(m_at, QStringLiteral("expected the label's value in double quotes"));
        auto value = takeString();
        if (!value)
            return tl::unexpected(value.error());
        return set(start, *name, *value);
    }

    Parsed<std::string> takeString()
    {
        const promql::StringScan scan = promql::scanString(m_text, m_at);
        if (!scan.error.empty())
            return fault(scan.end, QString::fromStdString(scan.error));
        const std::string_view literal = m_text.substr(m_at, scan.end - m_at);
        m_at = scan.end;
        return promql::unquote(literal);
    }

    Parsed<void> set(std::size_t at, const std::string &name, std::string value)
    {
        if (!promql::isUtf8(name) || !promql::isUtf8(value))
            return fault(at, QStringLiteral("the label isn't UTF-8"));
        for (const Label &known : m_labels) {
            if (known.name == name)
                return fault(at, QStringLiteral("the label %1 is there twice").arg(QString::fromStdString(name)));
        }
        m_labels.push_back({name, std::move(value)});
        return {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::vector<Label> m_labels;
};

QString shown(std::string_view word)
{
    constexpr std::size_t kMostShown = 40;
    return QString::fromUtf8(word.data(), qsizetype(std::min(word.size(), kMostShown)));
}

std::string_view withoutPlus(std::string_view word)
{
    return word.size() > 1 && word[0] == '+' && word[1] != '-' ? word.substr(1) : word;
}

/// Digits as a number; false if there is anything else or too much.
bool readDigits(std::string_view digits, std::int64_t &number)
{
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() && isDigit(digits.front());
}

/// 1700000000.25 without a detour over a double; nothing if it isn't written that way.
std::optional<Timestamp> plainSeconds(std::string_view word)
{
    constexpr std::size_t kMostDigits = 12;
    const bool negative = word.starts_with('-');
    word.remove_prefix(negative ? 1 : 0);
    const std::size_t point = std::min(word.find('.'), word.size());
    const std::string_view whole = word.substr(0, point);
    const std::string_view fraction = point < word.size() ? word.substr(point + 1) : std::string_view();
    std::int64_t seconds = 0;
    if (whole.empty() || whole.size() > kMostDigits || !readDigits(whole, seconds))
        return std::nullopt;
    if (!std::all_of(fraction.begin(), fraction.end(), isDigit))
        return std::nullopt;
    std::int64_t ms = seconds;
    for (std::size_t i = 0; i < 3; ++i)
        ms = ms * 10 + (i < fraction.size() ? fraction[i] - '0' : 0);
    if (fraction.size() > 3 && fraction[3] >= '5')
        ++ms;
    return negative ? -ms : ms;
}

} // namespace

std::size_t seriesLength(std::string_view line)
{
    std::size_t at = std::min(line.find_first_of(" {"), line.size());
    if (at == line.size() || line[at] != '{')
        return at;
    while (at < line.size() && line[at] != '}')
        at = line[at] == '"' ? behindString(line, at) : at + 1;
    return std::min(at + 1, line.size());
}

Parsed<Labels> parseSeries(std::string_view text)
{
    return SeriesParser(text).parse();
}

std::string_view takeWord(std::string_view line, std::size_t &at)
{
    at = std::min(line.find_first_not_of(' ', at), line.size());
    const std::size_t start = at;
    at = std::min(line.find(' ', at), line.size());
    return line.substr(start, at - start);
}

Parsed<double> parseValue(std::string_view word, std::size_t at)
{
    if (word.empty())
        return fault(at, QStringLiteral("expected a value: a number, NaN, +Inf or -Inf"));
    const std::string lower = promql::lower(withoutPlus(word));
    if (lower == "nan")
        return std::bit_cast<double>(kNaNBits);
    if (lower == "inf" || lower == "infinity" || lower == "-inf" || lower == "-infinity")
        return lower.front() == '-' ? -std::numeric_limits<double>::infinity()
                                    : std::numeric_limits<double>::infinity();
    double value = 0;
    const auto [end, error] = std::from_chars(lower.data(), lower.data() + lower.size(), value);
    if (end != lower.data() + lower.size() || error != std::errc() || !std::isfinite(value))
        return fault(at, QStringLiteral("\"%1\" is no value; expected a number, NaN, +Inf or -Inf").arg(shown(word)));
    return value;
}

Parsed<Timestamp> parseSeconds(std::string_view word, std::size_t at)
{
    if (word.empty())
        return fault(at, QStringLiteral("expected the sample's time, in seconds since 1970"));
    std::optional<Timestamp> ms = plainSeconds(word);
    if (!ms) {
        const auto seconds = parseValue(word, at);
        if (seconds && std::abs(*seconds) <= kMostSeconds)
            ms = std::llround(*seconds * 1000);
    }
    if (ms && std::abs(double(*ms)) <= kMostSeconds * 1000)
        return *ms;
    return fault(at,
                 QStringLiteral("\"%1\" is no time; expected seconds since 1970, as 1700000000.25").arg(shown(word)));
}

Parsed<Timestamp> parseMilliseconds(std::string_view word, std::size_t at)
{
    if (word.empty())
        return fault(at, QStringLiteral("expected the sample's time, in milliseconds since 1970"));
    Timestamp ms = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), ms);
    if (end != word.data() + word.size() || error != std::errc())
        return fault(at, QStringLiteral("\"%1\" is no time; expected whole milliseconds since 1970").arg(shown(word)));
    return ms;
}

} // namespace belfry
