// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// The codes with which a server ends a WebSocket besides the standard ones, and what a client does then.
namespace belfry::wire {

enum class CloseCode : int {
    GoingAway = 1001,     ///< the server stops: come back, it may be a restart
    MessageTooBig = 1009, ///< don't send that again
    BadMessage = 4400,    ///< too many messages that can't be read: a defect, don't come back by itself
    Unauthorized = 4401,  ///< the token is unknown: don't come back by itself
    IdleTimeout = 4408,   ///< no hello or no ping for too long: come back
    TooSlow = 4413,       ///< it doesn't read fast enough: come back after ten seconds, with fewer subscriptions
    TooMany = 4429,       ///< too many messages: come back after ten seconds
};

/// Whether a client shall try again by itself.
constexpr bool comesBack(int code)
{
    return code != int(CloseCode::MessageTooBig) && code != int(CloseCode::BadMessage) &&
           code != int(CloseCode::Unauthorized);
}

/// How long it waits at least before the first attempt.
constexpr int retryAfterMs(int code)
{
    return code == int(CloseCode::TooSlow) || code == int(CloseCode::TooMany) ? 10'000 : 0;
}

} // namespace belfry::wire
