// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace belfry {

/// How good the way to a server is. What isn't known yet is negative.
struct Link {
    double latencyMs = -1;      ///< there and back, of the newest ping
    double lagMs = -1;          ///< how old the newest tick is now, by the server's clock
    double bytesPerSecond = -1; ///< what comes in, over the last few seconds
    quint64 dropped = 0;        ///< points that the server left out, since the viewer was started
    friend bool operator==(const Link &, const Link &) = default;
};

} // namespace belfry
