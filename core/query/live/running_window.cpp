// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live/running_window.h"

#include <algorithm>

namespace belfry::promql {

void RunningWindow::restart(const SampleRing &ring, Timestamp start, Timestamp end)
{
    const std::span<const Sample> samples = ring.between(ring.begin(), ring.end());
    const auto later = [](Timestamp t, const Sample &s) { return t < s.t; };
    const auto first = std::upper_bound(samples.begin(), samples.end(), start, later);
    const auto last = std::upper_bound(first, samples.end(), end, later);
    m_first = ring.begin() + static_cast<std::uint64_t>(first - samples.begin());
    m_end = ring.begin() + static_cast<std::uint64_t>(last - samples.begin());
    m_epoch = ring.epoch();
}

void RunningWindow::moveTo(const SampleRing &ring, const Function &function, Timestamp start, Timestamp end)
{
    const std::uint64_t oldFirst = m_first;
    const std::uint64_t oldEnd = m_end;
    // A window that went back has samples before the first.
    bool goesOn = !empty() && m_epoch == ring.epoch() && m_first >= ring.begin() && start >= m_start &&
                  ring.at(m_end - 1).t <= end;
    m_start = start;
    if (goesOn) {
        while (m_first < ring.end() && ring.at(m_first).t <= start)
            ++m_first;
        while (m_end < ring.end() && ring.at(m_end).t <= end)
            ++m_end;
        goesOn = m_first < oldEnd;
    }
    if (!goesOn)
        restart(ring, start, end);
    if (!function.running || empty())
        return;
    if (!m_running) {
        m_running = function.running();
        goesOn = false;
    }
    if (goesOn)
        m_running->move(ring.between(oldFirst, m_end), m_first - oldFirst, m_end - oldEnd);
    else
        m_running->reset(ring.between(m_first, m_end));
}

double RunningWindow::value(const SampleRing &ring, const Function &function, Window window) const
{
    if (m_running) {
        if (const auto value = m_running->value())
            return *value;
    }
    window.samples = ring.between(m_first, m_end);
    if (function.usesFalls)
        window.falls = ring.falls(m_first, m_end);
    return function.window(window);
}

} // namespace belfry::promql
