// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/state_channel.h"

#include "protocol/codec.h"
#include "server/stream_session.h"

namespace belfry {

StateChannel::StateChannel(wire::ChannelId id, ServerContext &context, QObject *parent)
    : Channel(id, parent), m_context(context)
{
}

void StateChannel::add(StreamSession &session, wire::RequestId request)
{
    session.send(wire::Subscribed{request, id(), m_offset});
    m_members.push_back({&session, request, 0});
    if (m_members.size() == 1)
        watch();
    else
        sendTo(m_members.back());
}

void StateChannel::remove(StreamSession &session, wire::RequestId request)
{
    std::erase_if(m_members, [&](const Member &m) { return m.session == &session && m.request == request; });
    if (m_members.empty()) {
        m_state.reset();
        unwatch();
    }
}

void StateChannel::drained(StreamSession &session)
{
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].session == &session)
            sendTo(m_members[i]);
    }
}

void StateChannel::publish(wire::TopicState state)
{
    if (m_members.empty())
        return;
    ++m_offset;
    m_state = wire::TopicUpdate{id(), m_offset, HostId(m_context.options.hostName), std::move(state)};
    m_frames = {};
    for (std::size_t i = m_members.size(); i-- > 0;) {
        if (i < m_members.size())
            sendTo(m_members[i]);
    }
}

void StateChannel::refuse(const Error &error)
{
    for (std::size_t i = m_members.size(); i-- > 0;) {
        if (i < m_members.size())
            m_members[i].session->refuse(
                {m_members[i].request, wire::ErrorCode::Unavailable, error.message, error.place});
    }
}

void StateChannel::sendTo(Member &member)
{
    if (member.has == m_offset || !m_state || member.session->isBehind())
        return;
    member.has = m_offset;
    member.session->send(frame(member.session->encoding()));
}

const SharedFrame &StateChannel::frame(wire::Encoding encoding)
{
    SharedFrame &frame = m_frames.at(std::size_t(encoding));
    if (frame.isEmpty())
        frame = {wire::encode(wire::ServerMessage(*m_state), encoding), encoding};
    return frame;
}

} // namespace belfry

#include "moc_state_channel.cpp"
