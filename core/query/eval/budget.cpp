// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/budget.h"

namespace belfry::promql {

Budget::Budget(const QueryOptions &options)
    : m_options(options),
      m_maxSamples(options.maxSamples),
      m_deadline(Clock::time_point::max()),
      m_saysSlow(options.whenSlow != nullptr)
{
    const auto now = Clock::now();
    if (options.timeLimitMs > 0)
        m_deadline = now + std::chrono::milliseconds(options.timeLimitMs);
    m_slowAt = now + std::chrono::milliseconds(options.slowMs);
}

std::optional<Error> Budget::check()
{
    if (m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed))
        return Error{QStringLiteral("query was canceled in expression evaluation"), ErrorKind::Unavailable, {}};
    const auto now = Clock::now();
    if (now > m_deadline)
        return Error{QStringLiteral("query timed out in expression evaluation after %1 ms").arg(m_options.timeLimitMs),
                     ErrorKind::Timeout,
                     {}};
    if (m_saysSlow && now > m_slowAt) {
        m_saysSlow = false;
        m_options.whenSlow();
    }
    return std::nullopt;
}

std::optional<Error> Budget::spend(std::size_t samples)
{
    if (samples > left())
        return Error{
            QStringLiteral("query processing would load too many samples into memory in query execution, at most %1")
                .arg(m_options.maxSamples),
            ErrorKind::TooLarge,
            {}};
    m_used += samples;
    return check();
}

} // namespace belfry::promql
