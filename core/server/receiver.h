// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "server/channel_histories.h"
#include "server/shared_frame.h"

namespace belfry {

class ChannelMember;

/// Whom a channel's members send to: a viewer's session, or the audience of many. I/O thread.
class Receiver
{
public:
    Receiver() = default;
    virtual ~Receiver() = default;
    Receiver(const Receiver &) = delete;
    Receiver &operator=(const Receiver &) = delete;

    virtual wire::Compression compression() const = 0;
    /// More is unsent than the soft limit allows: points are left out until it has drained.
    virtual bool isBehind() const = 0;
    /// A message for this one alone.
    virtual void send(const wire::ServerMessage &message) = 0;
    /// A message that was made before, for many. It goes with all others of this turn of the event loop, in one call.
    virtual void send(const SharedFrame &frame) = 0;
    virtual void send(const SharedHistory::Framed &history) = 0;
    /// What this member asked for fails; the request is still to be named.
    virtual void refuse(const ChannelMember &member, const wire::Failure &failure) = 0;
};

} // namespace belfry
