// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/json_writer.h"

#include "metrics/sample.h"

#include <array>
#include <charconv>
#include <cmath>

namespace belfry::wire {

namespace {

bool isPlain(char c)
{
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    case '\r': out += "\\r"; return;
    default: break;
    }
    if (static_cast<unsigned char>(c) >= 0x20) {
        out += c; // 0x7f and the bytes of a checked UTF-8 sequence
        return;
    }
    constexpr char digits[] = "0123456789abcdef";
    out += "\\u00";
    out += digits[(c >> 4) & 0xf];
    out += digits[c & 0xf];
}

} // namespace

void JsonWriter::separate()
{
    if (m_needsComma)
        m_out += ',';
    m_needsComma = true;
}

JsonWriter &JsonWriter::begin(char bracket)
{
    separate();
    m_out += bracket;
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::end(char bracket)
{
    m_out += bracket;
    m_needsComma = true;
    return *this;
}

JsonWriter &JsonWriter::key(std::string_view name)
{
    value(name);
    m_out += ':';
    m_needsComma = false;
    return *this;
}

JsonWriter &JsonWriter::value(std::string_view text)
{
    separate();
    m_out += '"';
    QByteArray checked;
    text = utf8(text, checked);
    auto plainFrom = text.begin();
    for (auto it = text.begin(); it != text.end(); ++it) {
        if (isPlain(*it))
            continue;
        m_out.append(plainFrom, it - plainFrom);
        appendEscaped(m_out, *it);
        plainFrom = it + 1;
    }
    m_out.append(plainFrom, text.end() - plainFrom);
    m_out += '"';
    return *this;
}

JsonWriter &JsonWriter::value(bool yes)
{
    separate();
    m_out += yes ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::value(double number)
{
    separate();
    appendNumber(number);
    return *this;
}

JsonWriter &JsonWriter::integer(qint64 number)
{
    separate();
    std::array<char, 24> text;
    const auto [end, ec] = std::to_chars(text.data(), text.data() + text.size(), number);
    m_out.append(text.data(), end - text.data());
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_out += "null";
    return *this;
}

JsonWriter &JsonWriter::raw(std::string_view json)
{
    separate();
    m_out.append(json.data(), qsizetype(json.size()));
    return *this;
}

void JsonWriter::appendNumber(double number)
{
    if (std::isnan(number)) {
        m_out += isStale(number) ? "null" : "\"NaN\"";
    } else if (std::isinf(number)) {
        m_out += number > 0 ? "\"+Inf\"" : "\"-Inf\"";
    } else {
        std::array<char, 32> text;
        number += 0.0; // -0 as 0
        const auto [end, ec] = m_precision == Precision::Single && double(float(number)) == number
                                   ? std::to_chars(text.data(), text.data() + text.size(), float(number))
                                   : std::to_chars(text.data(), text.data() + text.size(), number);
        m_out.append(text.data(), end - text.data());
    }
}

} // namespace belfry::wire
