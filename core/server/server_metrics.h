// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/instruments.h"

namespace belfry {

/// How the server measures itself: belfry_server_*.
struct ServerMetrics {
    explicit ServerMetrics(Instruments &instruments);

    Counter &rejected(std::string_view reason);

    Instruments &instruments;
    Gauge &connections;      ///< of every kind, open now
    Gauge &viewers;          ///< WebSocket sessions that said hello
    Gauge &audience;         ///< of these, those whose messages are put together once for all who watch the same
    Gauge &channels;         ///< distinct live queries
    Counter &requests;       ///< HTTP, answered
    Counter &requestSeconds; ///< from the complete request to the answer
    Counter &received;       ///< stream messages from viewers
    Counter &receivedBytes;
    Counter &sent; ///< stream messages to viewers
    Counter &sentBytes;
    Counter &histories; ///< read for viewers; those who ask for the same share one
    Counter &failedLogins;
    Counter &conflated; ///< points left out for slow viewers
};

} // namespace belfry
