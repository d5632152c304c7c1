// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/http_client.h"
#include "remote/remote_explanations.h"
#include "remote/remote_layouts.h"
#include "remote/remote_processes.h"
#include "remote/remote_records.h"
#include "remote/remote_series.h"
#include "remote/remote_sockets.h"
#include "remote/remote_topics.h"
#include "remote/stream_client.h"
#include "source/source.h"

namespace belfry {

/// A Belfry elsewhere as a Source: one WebSocket for all that is live, HTTP for what is asked once. It connects when it
/// is made, comes back by itself after a loss and then subscribes again; what it has seen stays to be looked at
/// meanwhile. It follows hosts, health and alerts, layouts and annotations once somebody listens to their changes,
/// and queries as they are subscribed to.
///
/// Errors never end it but for Connection::State::Refused, whose reason says why. One thread.
class RemoteSource final : public Source
{
    Q_OBJECT

public:
    explicit RemoteSource(const RemoteOptions &options);

    SeriesSource &series() override { return m_series; }
    AlertSource &alerts() override { return m_alerts; }
    HealthSource &health() override { return m_health; }
    LayoutSource &layouts() override { return m_layouts; }
    HostSource &hosts() override { return m_hosts; }
    ExplainSource &explanations() override { return m_explanations; }
    AnnotationSource &annotations() override { return m_annotations; }
    EventSource &events() override { return m_events; }
    ProcessSource &processes() override { return m_processes; }
    SocketSource &sockets() override { return m_sockets; }

    Connection connection() const override { return m_stream.connection(); }
    Capabilities capabilities() const override { return m_capabilities; }
    std::optional<Link> link() const override { return m_stream.link(); }
    void reconnect() override { m_stream.reconnect(); }

private:
    void onWelcomed();
    void onMessage(const wire::ServerMessage &message);
    void on(const wire::TopicUpdate &update);
    void subscribe(wire::Topic topic);

    StreamClient m_stream;
    HttpClient m_http;
    RemoteSeries m_series;
    RemoteAlerts m_alerts;
    RemoteHealth m_health;
    RemoteLayouts m_layouts;
    RemoteHosts m_hosts;
    RemoteExplanations m_explanations;
    RemoteAnnotations m_annotations;
    RemoteEvents m_events;
    RemoteProcesses m_processes;
    RemoteSockets m_sockets;
    Capabilities m_capabilities;
    bool m_topics;
};

} // namespace belfry
