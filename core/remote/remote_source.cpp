// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_source.h"

#include <limits>

namespace belfry {

namespace {

/// Ids of the topics' subscriptions; those of queries count up from 1 and never get there.
constexpr wire::RequestId kTopicIds = std::numeric_limits<wire::RequestId>::max() - 16;

} // namespace

RemoteSource::RemoteSource(const RemoteOptions &options)
    : m_stream(options),
      m_http(options.server),
      m_series(m_stream, m_http),
      m_alerts(m_http),
      m_layouts(m_http),
      m_explanations(m_http),
      m_annotations(m_http),
      m_events(m_http),
      m_processes(m_stream, m_http),
      m_sockets(m_stream),
      m_topics(options.topics)
{
    connect(&m_stream, &StreamClient::welcomed, this, &RemoteSource::onWelcomed);
    connect(&m_stream, &StreamClient::message, this, &RemoteSource::onMessage);
    connect(&m_stream, &StreamClient::connectionChanged, this, &Source::connectionChanged);
    if (m_topics) {
        connect(&m_layouts, &RemoteLayouts::followed, this, [this] { subscribe(wire::Topic::Layouts); });
        connect(&m_annotations, &RemoteAnnotations::followed, this, [this] { subscribe(wire::Topic::Annotations); });
    }
    connect(&m_stream, &StreamClient::moved, this, [this] { m_http.setServer(m_stream.server()); });
    m_stream.open();
}

void RemoteSource::onWelcomed()
{
    if (m_capabilities != m_stream.welcome().capabilities) {
        m_capabilities = m_stream.welcome().capabilities;
        Q_EMIT capabilitiesChanged();
    }
    if (!m_topics)
        return;
    if (m_layouts.isFollowed())
        subscribe(wire::Topic::Layouts);
    if (m_annotations.isFollowed())
        subscribe(wire::Topic::Annotations);
    for (const wire::Topic topic : {wire::Topic::Hosts, wire::Topic::Health, wire::Topic::Alerts})
        subscribe(topic);
}

void RemoteSource::subscribe(wire::Topic topic)
{
    m_stream.send(wire::SubscribeTopic{kTopicIds + wire::RequestId(topic), topic, {}});
}

void RemoteSource::onMessage(const wire::ServerMessage &message)
{
    if (const auto *update = std::get_if<wire::TopicUpdate>(&message))
        on(*update);
}

void RemoteSource::on(const wire::TopicUpdate &update)
{
    const HostId host = update.host.value().isEmpty() ? m_stream.welcome().host : update.host;
    if (const auto *alerts = std::get_if<AlertSnapshotPtr>(&update.state)) {
        m_alerts.set(host, *alerts);
    } else if (const auto *health = std::get_if<HealthSnapshotPtr>(&update.state)) {
        m_health.set(host, *health);
    } else if (const auto *layouts = std::get_if<std::vector<wire::LayoutVersion>>(&update.state)) {
        m_layouts.set(*layouts);
    } else if (const auto *annotations = std::get_if<wire::AnnotationRevision>(&update.state)) {
        m_annotations.set(annotations->revision);
    } else if (const auto *hosts = std::get_if<std::vector<HostInfo>>(&update.state)) {
        const Timestamp before = m_hosts.newest();
        m_hosts.set(*hosts);
        if (m_hosts.newest() > before)
            m_stream.noteTick(m_hosts.newest());
    }
}

} // namespace belfry

#include "moc_remote_source.cpp"
