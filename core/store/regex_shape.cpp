// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/regex_shape.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::string_view kSpecial = R"(\.+*?()|[]{}^$)";

// A text, or anything: `.*`, or `.+` where `more` is true.
struct Token {
    std::string text;
    bool wildcard = false;
    bool more = false;
};
using Alternative = std::vector<Token>;

struct Parsed {
    std::vector<Alternative> alternatives{{}};
    bool whole = true;   // the expression is nothing but texts, wildcards and |
    std::size_t end = 0; // where it stopped being so
};

bool isSpecial(char c)
{
    return kSpecial.find(c) != std::string_view::npos;
}

// Where the group that opens at 0 closes; npos if there is a class in it, which may hold parentheses.
std::size_t groupEnd(std::string_view expression)
{
    int depth = 0;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        switch (expression[i]) {
        case '\\': ++i; break;
        case '[': return std::string_view::npos;
        case '(': ++depth; break;
        case ')':
            if (--depth == 0)
                return i;
            break;
        default: break;
        }
    }
    return std::string_view::npos;
}

std::string_view withoutGroup(std::string_view expression)
{
    for (;;) {
        const bool group = expression.substr(0, 1) == "(" && expression.substr(0, 2) != "(?";
        const bool unnamed = expression.substr(0, 3) == "(?:";
        if ((!group && !unnamed) || groupEnd(expression) != expression.size() - 1)
            return expression;
        expression.remove_suffix(1);
        expression.remove_prefix(unnamed ? 3 : 1);
    }
}

void addText(Alternative &alternative, char c)
{
    if (alternative.empty() || alternative.back().wildcard)
        alternative.emplace_back();
    alternative.back().text += c;
}

// One step; false where something else begins.
bool parseStep(std::string_view rest, Parsed &parsed, std::size_t &taken)
{
    Alternative &last = parsed.alternatives.back();
    const char c = rest.front();
    const char next = rest.size() > 1 ? rest[1] : '\0';
    taken = 1;
    if (c == '|') {
        parsed.alternatives.emplace_back();
    } else if (c == '\\' && isSpecial(next)) {
        addText(last, next);
        taken = 2;
    } else if (c == '.' && (next == '*' || next == '+') && rest.substr(2, 1) != "?" && rest.substr(2, 1) != "*" &&
               rest.substr(2, 1) != "+" && rest.substr(2, 1) != "{") {
        last.push_back({{}, true, next == '+'});
        taken = 2;
    } else if (!isSpecial(c)) {
        addText(last, c);
    } else {
        return false;
    }
    return true;
}

Parsed parse(std::string_view expression)
{
    Parsed parsed;
    std::size_t taken = 0;
    for (; parsed.end < expression.size(); parsed.end += taken) {
        if (!parseStep(expression.substr(parsed.end), parsed, taken)) {
            parsed.whole = false;
            break;
        }
    }
    return parsed;
}

bool hasChoice(std::string_view rest)
{
    if (rest.find('|') == std::string_view::npos)
        return false;
    if (rest.find_first_of("[\\") != std::string_view::npos)
        return true; // perhaps
    int depth = 0;
    return std::any_of(rest.begin(), rest.end(), [&depth](char c) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        return c == '|' && depth == 0;
    });
}

void removeLastCharacter(std::string &text)
{
    while (!text.empty()) {
        const auto byte = static_cast<unsigned char>(text.back());
        text.pop_back();
        if ((byte & 0xc0) != 0x80) // not in the middle of a UTF-8 sequence
            return;
    }
}

// Whether what stands before may be quantified: at once, or behind what holds nothing (`a(?i)*`, `a\Q\E*`), which is
// allowed for without being read.
bool mayQuantify(std::string_view rest)
{
    return rest.starts_with("(?") ||
           (!rest.empty() && std::string_view("*+?{\\").find(rest[0]) != std::string_view::npos);
}

// What everything that matches begins with, where that is all that is known.
std::string prefixOf(const Parsed &parsed, std::string_view expression)
{
    const std::string_view rest = expression.substr(parsed.end);
    if (parsed.alternatives.size() > 1 || parsed.alternatives[0].empty() || hasChoice(rest))
        return {};
    const Alternative &only = parsed.alternatives[0];
    std::string prefix = only.front().text;
    if (only.size() == 1 && mayQuantify(rest))
        removeLastCharacter(prefix);
    return prefix;
}

bool isText(const Alternative &alternative)
{
    return alternative.empty() || (alternative.size() == 1 && !alternative[0].wildcard);
}

// Text, wildcard, text and perhaps wildcard, text again, where each text may be missing.
bool toParts(const Alternative &tokens, RegexShape &shape)
{
    std::vector<std::string> texts{{}};
    std::vector<bool> more;
    for (const Token &token : tokens) {
        if (token.wildcard) {
            more.push_back(token.more);
            texts.emplace_back();
        } else {
            texts.back() = token.text;
        }
    }
    if (more.empty() || more.size() > 2)
        return false;
    shape.kind = RegexShape::Kind::Parts;
    shape.prefix = texts.front();
    shape.suffix = texts.back();
    shape.middle = texts.size() == 3 ? texts[1] : std::string();
    shape.prefixMore = more.front();
    shape.suffixMore = more.size() == 2 && more[1];
    return true;
}

} // namespace

bool RegexShape::matches(std::string_view value) const
{
    if (kind == Kind::Literals)
        return std::binary_search(literals.begin(), literals.end(), value);
    if (value.size() < prefix.size() + suffix.size() || !value.starts_with(prefix) || !value.ends_with(suffix))
        return false;
    const std::string_view between = value.substr(prefix.size(), value.size() - prefix.size() - suffix.size());
    const std::size_t at = between.find(middle, prefixMore ? 1 : 0);
    return at != std::string_view::npos && between.size() - at - middle.size() >= (suffixMore ? 1U : 0U);
}

RegexShape regexShape(std::string_view expression)
{
    expression = withoutGroup(expression);
    const Parsed parsed = parse(expression);
    RegexShape shape;
    if (parsed.whole && std::all_of(parsed.alternatives.begin(), parsed.alternatives.end(), isText)) {
        shape.kind = RegexShape::Kind::Literals;
        for (const Alternative &alternative : parsed.alternatives)
            shape.literals.push_back(alternative.empty() ? std::string() : alternative[0].text);
        std::sort(shape.literals.begin(), shape.literals.end());
        shape.literals.erase(std::unique(shape.literals.begin(), shape.literals.end()), shape.literals.end());
        return shape;
    }
    if (parsed.whole && parsed.alternatives.size() == 1 && toParts(parsed.alternatives[0], shape))
        return shape;
    shape.prefix = prefixOf(parsed, expression);
    return shape;
}

} // namespace belfry
