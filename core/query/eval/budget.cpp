// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/budget.h"

namespace belfry::promql {

Budget::Budget(const QueryOptions &options)
    : m_options(options),
      m_maxSamples(options.maxSamples),
      m_deadline(std::chrono::steady_clock::now() + std::chrono::milliseconds(options.timeLimitMs))
{
}

std::optional<Error> Budget::check() const
{
    if (m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed))
        return Error{QStringLiteral("query was canceled in expression evaluation"), ErrorKind::Unavailable, {}};
    if (m_options.timeLimitMs > 0 && std::chrono::steady_clock::now() > m_deadline)
        return Error{QStringLiteral("query timed out in expression evaluation after %1 ms").arg(m_options.timeLimitMs),
                     ErrorKind::Timeout,
                     {}};
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
