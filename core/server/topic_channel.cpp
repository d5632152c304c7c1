// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/topic_channel.h"

#include "base/logging.h"
#include "base/when_done.h"
#include "protocol/codec.h"
#include "server/stream_session.h"

namespace belfry {

TopicChannel::TopicChannel(wire::ChannelId id, wire::Topic topic, ServerContext &context, QObject *parent)
    : Channel(id, parent), m_context(context), m_topic(topic)
{
}

void TopicChannel::add(StreamSession &session, wire::RequestId request)
{
    session.send(wire::Subscribed{request, id(), m_offset});
    m_members.push_back({&session, request, 0});
    if (m_members.size() == 1)
        watch();
    else
        sendTo(m_members.back());
}

void TopicChannel::remove(StreamSession &session, wire::RequestId request)
{
    std::erase_if(m_members, [&](const Member &m) { return m.session == &session && m.request == request; });
    if (m_members.empty())
        unwatch();
}

void TopicChannel::drained(StreamSession &session)
{
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].session == &session)
            sendTo(m_members[i]);
    }
}

void TopicChannel::watch()
{
    Source &source = *m_context.source;
    switch (m_topic) {
    case wire::Topic::Alerts:
        m_watching = connect(&source.alerts(), &AlertSource::changed, this, &TopicChannel::refresh);
        break;
    case wire::Topic::Health:
        m_watching = connect(&source.health(), &HealthSource::changed, this, &TopicChannel::refresh);
        break;
    case wire::Topic::Layouts:
        m_watching = connect(&source.layouts(), &LayoutSource::changed, this, &TopicChannel::refresh);
        break;
    case wire::Topic::Hosts:
        m_watching = connect(&source.hosts(), &HostSource::changed, this, &TopicChannel::refresh);
        break;
    case wire::Topic::Annotations:
        m_watching = connect(&source.annotations(), &AnnotationSource::changed, this, &TopicChannel::refresh);
        break;
    }
    refresh();
}

void TopicChannel::unwatch()
{
    disconnect(m_watching);
    m_state.reset();
}

void TopicChannel::refresh()
{
    Source &source = *m_context.source;
    switch (m_topic) {
    case wire::Topic::Alerts: return publish(source.alerts().snapshot());
    case wire::Topic::Health: return publish(source.health().snapshot());
    case wire::Topic::Hosts: return publish(source.hosts().hosts());
    case wire::Topic::Annotations: return publish(wire::AnnotationRevision{source.annotations().revision()});
    case wire::Topic::Layouts: break;
    }
    whenDone(source.layouts().list(), this, [this](const Result<std::vector<StoredLayout>> &layouts) {
        if (!layouts) {
            qCWarning(lcServer).noquote() << "layouts:" << layouts.error().toString();
            return;
        }
        std::vector<wire::LayoutVersion> versions;
        for (const StoredLayout &layout : *layouts)
            versions.push_back({layout.id, layout.name, layout.version});
        publish(std::move(versions));
    });
}

void TopicChannel::publish(wire::TopicState state)
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

void TopicChannel::sendTo(Member &member)
{
    if (member.has == m_offset || !m_state || member.session->isBehind())
        return;
    member.has = m_offset;
    member.session->send(frame(member.session->encoding()));
}

const SharedFrame &TopicChannel::frame(wire::Encoding encoding)
{
    SharedFrame &frame = m_frames.at(std::size_t(encoding));
    if (frame.isEmpty())
        frame = {wire::encode(wire::ServerMessage(*m_state), encoding), encoding};
    return frame;
}

} // namespace belfry

#include "moc_topic_channel.cpp"
