// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/link_meter.h"

#include <algorithm>

namespace belfry {

void LinkMeter::noteBytes(qint64 bytes, qint64 nowMs)
{
    const qint64 number = nowMs / 1000;
    Second &second = m_seconds.at(std::size_t(number) % m_seconds.size());
    if (second.number != number)
        second = {number, 0};
    second.bytes += bytes;
    if (m_since == 0)
        m_since = nowMs;
}

void LinkMeter::notePong(double latencyMs, Timestamp serverTime, qint64 nowMs)
{
    m_link.latencyMs = latencyMs;
    if (serverTime != 0) // the server looked at its clock half way
        m_ahead = serverTime - (nowMs - qint64(latencyMs / 2));
}

void LinkMeter::noteServerTime(Timestamp serverTime, qint64 nowMs)
{
    if (serverTime != 0)
        m_ahead = serverTime - nowMs;
}

void LinkMeter::noteTick(Timestamp t)
{
    m_newest = std::max(m_newest, t);
}

void LinkMeter::lose()
{
    m_link.latencyMs = -1;
    m_since = 0;
    m_seconds = {};
}

Link LinkMeter::link(qint64 nowMs) const
{
    Link link = m_link;
    if (m_newest != 0)
        link.lagMs = double(std::max<qint64>(0, nowMs + m_ahead - m_newest));
    if (m_since == 0)
        return link;
    // Of whole seconds alone, as the present one isn't over.
    const qint64 now = nowMs / 1000;
    const qint64 seconds = std::min(kSeconds, now - m_since / 1000);
    if (seconds < 1)
        return link;
    qint64 bytes = 0;
    for (const Second &second : m_seconds) {
        if (second.number < now && second.number >= now - seconds)
            bytes += second.bytes;
    }
    link.bytesPerSecond = double(bytes) / double(seconds);
    return link;
}

} // namespace belfry
