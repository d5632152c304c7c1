// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/numbers.h"

#include "query/characters.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace belfry::promql {

namespace {

struct Unit {
    std::string_view name;
    std::int64_t ms;
    bool onlyWhole; ///< printed only when nothing is left over: 1y, but 400d
};

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;
constexpr Unit kUnits[] = {
    {"y", 365 * kDay, true},   {"w", 7 * kDay, true}, {"d", kDay, false}, {"h", 60LL * 60 * 1000, false},
    {"m", 60LL * 1000, false}, {"s", 1000, false},    {"ms", 1, false},
};

/// Base 0 as in C and Go: 0x, 0o, 0b and a leading 0.
std::optional<double> parseInteger(std::string_view digits)
{
    int base = 10;
    if (digits.size() > 1 && digits.front() == '0') {
        const char prefix = static_cast<char>(digits[1] | 0x20);
        base = prefix == 'x' ? 16 : 8;
        digits.remove_prefix(prefix == 'x' ? 2 : 1);
    }
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    if (error != std::errc() || end != digits.data() + digits.size() || digits.empty())
        return std::nullopt;
    return static_cast<double>(value);
}

std::string toChars(double value, std::chars_format format)
{
    char buffer[400];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, format);
    return error == std::errc() ? std::string(buffer, end) : std::string();
}

std::optional<std::string> printSpecial(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    return std::nullopt;
}

} // namespace

std::optional<double> parseNumber(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c != '_')
            digits += c;
    }
    const std::string word = lower(digits);
    if (word == "inf" || word == "+inf")
        return kInf;
    if (word == "-inf")
        return -kInf;
    if (word == "nan")
        return kNaN;
    if (const auto integer = parseInteger(word))
        return integer;
    double value = 0;
    const char *begin = word.data();
    const char *last = begin + word.size();
    const bool plus = !word.empty() && word.front() == '+';
    const bool hex = word.starts_with("0x");
    const auto [end, error] = std::from_chars(begin + (hex    ? 2
                                                       : plus ? 1
                                                              : 0),
                                              last, value, hex ? std::chars_format::hex : std::chars_format::general);
    if (error == std::errc::result_out_of_range)
        return std::strtod(word.c_str(), nullptr); // infinite or zero
    if (error != std::errc() || end != last || word.empty())
        return std::nullopt;
    return value;
}

std::string printNumber(double value)
{
    if (const auto special = printSpecial(value))
        return *special;
    return toChars(value, std::chars_format::fixed);
}

std::string printShortNumber(double value)
{
    if (const auto special = printSpecial(value))
        return *special;
    return toChars(value, std::chars_format::general);
}

std::optional<std::int64_t> parseDuration(std::string_view text)
{
    if (text == "0")
        return 0;
    std::int64_t total = 0;
    std::size_t unit = 0;
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        std::int64_t amount = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
        if (error != std::errc() || amount < 0 || !isDigit(text.front()))
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        const std::size_t length = std::min(text.find_first_of("0123456789"), text.size());
        const std::string_view name = text.substr(0, length);
        while (unit < std::size(kUnits) && kUnits[unit].name != name)
            ++unit; // units come in this order, each once
        if (unit == std::size(kUnits))
            return std::nullopt;
        std::int64_t part = 0;
        if (__builtin_mul_overflow(amount, kUnits[unit].ms, &part) || __builtin_add_overflow(total, part, &total))
            return std::nullopt;
        ++unit;
        text.remove_prefix(length);
    }
    constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max() / 1'000'000; // 64 bits of nanoseconds
    return total > limit ? std::nullopt : std::optional(total);
}

std::string printDuration(std::int64_t ms)
{
    if (ms == 0)
        return "0s";
    std::string text;
    for (const Unit &unit : kUnits) {
        if (unit.onlyWhole && ms % unit.ms != 0)
            continue;
        if (const std::int64_t amount = ms / unit.ms; amount > 0) {
            text += std::to_string(amount);
            text += unit.name;
            ms -= amount * unit.ms;
        }
    }
    return text;
}

} // namespace belfry::promql
