// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audience.h"

#include "protocol/codec.h"
#include "server/query_channel.h"
#include "server/stream_hub.h"
#include "server/stream_session.h"

#include <algorithm>

namespace belfry {

Audience::Audience(AudienceKey key, StreamSession &first, StreamHub &hub) : m_key(std::move(key)), m_hub(hub)
{
    for (const auto &member : first.members()) {
        if (!member->isLeading())
            continue;
        m_seats.push_back(std::make_unique<ChannelMember>(*this, *member));
        member->channel().serve(*m_seats.back());
    }
}

/// The channels may be gone by now; nobody holds them for this audience.
Audience::~Audience() = default;

const ChannelMember *Audience::seat(const QueryChannel &channel) const
{
    const auto it = std::find_if(m_seats.begin(), m_seats.end(),
                                 [&](const auto &member) { return &member->channel() == &channel; });
    return it == m_seats.end() ? nullptr : it->get();
}

bool Audience::isInStep(const StreamSession &session) const
{
    return std::all_of(session.members().begin(), session.members().end(), [this](const auto &member) {
        const ChannelMember *ours = seat(member->channel());
        return ours && (!member->isLeading() || member->isInStepWith(*ours));
    });
}

void Audience::add(StreamSession &session)
{
    for (const auto &member : session.members())
        member->channel().rest(*member);
    m_sessions.add(session);
}

void Audience::remove(StreamSession &session)
{
    m_sessions.remove(session);
    for (const auto &member : session.members()) {
        if (member->isLeading())
            member->catchUpWith(*seat(member->channel()));
        member->channel().serve(*member);
    }
    if (m_unsentFrames > 0)
        session.sendTogether(m_unsent, m_unsentFrames);
    if (!m_sessions.isEmpty())
        return;
    for (const auto &member : m_seats) // the channels may go before the audience does
        member->channel().rest(*member);
}

void Audience::flush()
{
    const QByteArray bytes = std::exchange(m_unsent, {});
    const int frames = std::exchange(m_unsentFrames, 0);
    m_sessions.visit([&](StreamSession &session) { session.sendTogether(bytes, frames); });
}

void Audience::push(const QByteArray &frame)
{
    if (m_unsentFrames == 0)
        m_hub.flushSoon(*this);
    m_unsent += frame;
    ++m_unsentFrames;
}

void Audience::send(const wire::ServerMessage &message)
{
    push(framed(wire::encode(message, m_key.encoding), m_key.encoding, m_key.compression));
}

void Audience::send(const SharedFrame &frame)
{
    push(frame.framed(m_key.compression));
}

void Audience::send(const SharedHistory::Framed &history)
{
    push(history.header + history.shared + history.end);
}

void Audience::refuse(const ChannelMember &member, const wire::Failure &failure)
{
    m_sessions.visit([&channel = member.channel(), &failure](StreamSession &session) {
        const auto &members = session.members();
        for (std::size_t i = 0; i < members.size(); ++i) { // it may end, if it is too slow
            if (&members[i]->channel() == &channel)
                members[i]->refuse(failure);
        }
    });
}

} // namespace belfry
