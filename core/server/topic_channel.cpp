// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/topic_channel.h"

#include "base/logging.h"
#include "base/when_done.h"

namespace belfry {

TopicChannel::TopicChannel(wire::ChannelId id, wire::Topic topic, ServerContext &context, QObject *parent)
    : StateChannel(id, context, parent), m_topic(topic)
{
}

void TopicChannel::watch()
{
    Source &source = *context().source;
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
    case wire::Topic::Processes:
    case wire::Topic::Connections: break; // have channels of their own, as each asks for other ones
    }
    refresh();
}

void TopicChannel::unwatch()
{
    disconnect(m_watching);
}

void TopicChannel::refresh()
{
    Source &source = *context().source;
    switch (m_topic) {
    case wire::Topic::Alerts: return publish(source.alerts().snapshot());
    case wire::Topic::Health: return publish(source.health().snapshot());
    case wire::Topic::Hosts: return publish(source.hosts().hosts());
    case wire::Topic::Annotations: return publish(wire::AnnotationRevision{source.annotations().revision()});
    case wire::Topic::Processes:
    case wire::Topic::Connections: return;
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

} // namespace belfry

#include "moc_topic_channel.cpp"
