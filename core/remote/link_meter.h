// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"
#include "source/link.h"

#include <array>

namespace belfry {

/// Measures a link from what a client sees of it. All `nowMs` are wall-clock times of this machine; the server's clock
/// is told apart from it by what the server says of its time, so that two clocks that differ don't look like lag.
class LinkMeter
{
public:
    /// A message of so many bytes came in.
    void noteBytes(qint64 bytes, qint64 nowMs);
    /// A pong came `latencyMs` after its ping, with the server's time (0: it doesn't say).
    void notePong(double latencyMs, Timestamp serverTime, qint64 nowMs);
    /// A welcome came, which says the server's time.
    void noteServerTime(Timestamp serverTime, qint64 nowMs);
    /// Data of an instant came.
    void noteTick(Timestamp t);
    void noteDropped(quint64 points) { m_link.dropped += points; }
    /// The connection is gone, and with it what was true of it alone.
    void lose();

    Link link(qint64 nowMs) const;

private:
    /// Bytes are counted in seconds, each in the place that its number has in the ring.
    static constexpr qint64 kSeconds = 5;
    struct Second {
        qint64 number = 0;
        qint64 bytes = 0;
    };

    Link m_link;
    qint64 m_ahead = 0; ///< how far the server's clock is before ours, ms
    Timestamp m_newest = 0;
    qint64 m_since = 0; ///< when the first bytes of this connection came; 0: none yet
    std::array<Second, kSeconds + 1> m_seconds;
};

} // namespace belfry
