// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/channel_member.h"
#include "server/receiver.h"
#include "server/visited_list.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace belfry {

class QueryChannel;
class StreamHub;
class StreamSession;

/// What the sessions of an audience have in common.
struct AudienceKey {
    std::vector<wire::ChannelId> channels; ///< that they hold; sorted, distinct
    wire::Encoding encoding = wire::Encoding::Json;
    wire::Compression compression = wire::Compression::None;
    friend auto operator<=>(const AudienceKey &, const AudienceKey &) = default;
};

/// Sessions that hold the same channels and have had the same of each: viewers of one page. A channel sends each point
/// to the audience, once; what a turn of the event loop brought is put together, once; then each session costs one call
/// of the kernel. A session to which anything else happens (it asks for something, pauses, falls behind, leaves) steps
/// out first and is served by itself, as if there were no audience. I/O thread.
class Audience final : public Receiver
{
public:
    /// Begins with what `first` has had, which is still to be added.
    Audience(AudienceKey key, StreamSession &first, StreamHub &hub);
    /// REQUIRES: it is empty and nothing is unsent
    ~Audience() override;

    const AudienceKey &key() const { return m_key; }
    bool isEmpty() const { return m_sessions.isEmpty(); }
    /// Whether flush() has something to do.
    bool hasUnsent() const { return m_unsentFrames > 0; }
    /// Whether the session has had the same points. REQUIRES: all its members are steady, and it has the same key
    bool isInStep(const StreamSession &session) const;
    /// REQUIRES: isInStep(session), and nothing is unsent
    void add(StreamSession &session);
    /// It goes on by itself, with all that was sent to the audience. Once the last has left, nobody can be added.
    void remove(StreamSession &session);
    /// Sends what this turn of the event loop has brought.
    void flush();

    wire::Compression compression() const override { return m_key.compression; }
    bool isBehind() const override { return false; }
    void send(const wire::ServerMessage &message) override;
    void send(const SharedFrame &frame) override;
    void send(const SharedHistory::Framed &history) override;
    void refuse(const ChannelMember &member, const wire::Failure &failure) override;

private:
    const ChannelMember *seat(const QueryChannel &channel) const;
    void push(const QByteArray &frame);

    const AudienceKey m_key;
    StreamHub &m_hub;
    std::vector<std::unique_ptr<ChannelMember>> m_seats; ///< one for each channel, in place of all sessions'
    VisitedList<StreamSession> m_sessions;
    QByteArray m_unsent; ///< this turn's frames
    int m_unsentFrames = 0;
};

} // namespace belfry
