// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <charconv>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace belfry {

/// Walks through the text of a kernel file. Never reads behind the text's end, whatever the bytes are.
///
/// REQUIRES: a NUL stands behind the text (ProcFile::read() sees to that), so that runs of digits and blanks
/// end there by themselves.
class Scan
{
public:
    explicit Scan(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    bool atEnd() const { return m_at == m_end; }
    const char *position() const { return m_at; }
    char peek() const { return *m_at; }

    /// Goes behind `literal` if it stands here.
    bool skip(std::string_view literal)
    {
        if (!startsWith(literal))
            return false;
        m_at += literal.size();
        return true;
    }
    bool startsWith(std::string_view literal) const
    {
        return std::size_t(m_end - m_at) >= literal.size() && std::memcmp(m_at, literal.data(), literal.size()) == 0;
    }

    void blanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t'))
            ++m_at;
    }

    /// Behind the next newline, or at the end.
    void nextLine()
    {
        const void *newline = std::memchr(m_at, '\n', std::size_t(m_end - m_at));
        m_at = newline ? static_cast<const char *>(newline) + 1 : m_end;
    }

    /// The rest of the line, without the newline; goes behind it.
    std::string_view line()
    {
        const char *from = m_at;
        nextLine();
        const bool whole = m_at > from && m_at[-1] == '\n';
        return {from, std::size_t(m_at - from) - (whole ? 1 : 0)};
    }

    /// Blanks, then everything up to the next blank, newline or the end.
    std::string_view word()
    {
        blanks();
        const char *from = m_at;
        while (m_at != m_end && *m_at != ' ' && *m_at != '\t' && *m_at != '\n')
            ++m_at;
        return {from, std::size_t(m_at - from)};
    }

    /// Blanks, then an unsigned integer of at most 64 bits. On failure the position is behind what was read.
    bool integer(std::uint64_t &value)
    {
        blanks();
        const char *from = m_at;
        std::uint64_t sum = 0;
        unsigned digit = unsigned(*m_at) - unsigned('0');
        for (; digit < 10; digit = unsigned(*++m_at) - unsigned('0'))
            sum = sum * 10 + digit;
        value = sum;
        const std::ptrdiff_t digits = m_at - from;
        return digits > 0 && (digits < 20 || fitsTwentyDigits(from, m_at));
    }

    /// Blanks, then an unsigned integer in hexadecimal digits.
    bool hex(std::uint64_t &value)
    {
        blanks();
        const auto [behind, error] = std::from_chars(m_at, m_end, value, 16);
        m_at = behind;
        return error == std::errc();
    }

    /// Blanks, then a decimal number.
    bool decimal(double &value)
    {
        blanks();
        const auto [behind, error] = std::from_chars(m_at, m_end, value);
        m_at = behind;
        return error == std::errc();
    }

private:
    static bool fitsTwentyDigits(const char *from, const char *to)
    {
        std::uint64_t value = 0;
        const auto [behind, error] = std::from_chars(from, to, value);
        return error == std::errc() && behind == to;
    }

    const char *m_at;
    const char *m_end;
};

} // namespace belfry
