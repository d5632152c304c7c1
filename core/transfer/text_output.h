// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"

#include <QIODevice>

#include <string>
#include <string_view>

namespace belfry {

/// Gathers text and writes it to a device in large pieces. After a failed write it swallows everything.
class TextOutput
{
public:
    explicit TextOutput(QIODevice &device) : m_device(device) {}

    TextOutput &text(std::string_view text)
    {
        m_buffer += text;
        return *this;
    }
    /// As formatSampleValue().
    TextOutput &value(double value);
    TextOutput &integer(std::int64_t number);

    /// Writes if there is much; to be called now and then. The error of this write or of one before.
    Result<void> flushSome();
    Result<void> flush();

private:
    QIODevice &m_device;
    std::string m_buffer;
    Result<void> m_state;
};

} // namespace belfry
