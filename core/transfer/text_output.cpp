// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/text_output.h"

#include "exposition/text_format.h"

#include <charconv>

namespace belfry {

namespace {

constexpr std::size_t kPieceBytes = 256 << 10;

} // namespace

TextOutput &TextOutput::value(double value)
{
    SampleValueText digits{};
    m_buffer += formatSampleValue(value, digits);
    return *this;
}

TextOutput &TextOutput::integer(std::int64_t number)
{
    std::array<char, 24> digits{};
    m_buffer.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
    return *this;
}

Result<void> TextOutput::flushSome()
{
    return m_buffer.size() < kPieceBytes ? m_state : flush();
}

Result<void> TextOutput::flush()
{
    const auto size = qint64(m_buffer.size());
    if (m_state && size > 0 && m_device.write(m_buffer.data(), size) != size)
        m_state = failure(QStringLiteral("can't write: %1").arg(m_device.errorString()), ErrorKind::Unavailable);
    m_buffer.clear();
    return m_state;
}

} // namespace belfry
