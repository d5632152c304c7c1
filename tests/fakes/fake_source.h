// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/fake_alerts.h"
#include "fakes/fake_explanations.h"
#include "fakes/fake_layouts.h"
#include "fakes/fake_processes.h"
#include "fakes/fake_records.h"
#include "fakes/fake_series.h"
#include "fakes/fake_sockets.h"
#include "source/source.h"

namespace belfry {

class FakeHealth : public HealthSource
{
public:
    HealthSnapshotPtr snapshot(const HostId & = {}) const override { return m_snapshot; }
    void set(HealthSnapshotPtr snapshot)
    {
        m_snapshot = std::move(snapshot);
        Q_EMIT
        changed({});
    }

private:
    HealthSnapshotPtr m_snapshot;
};

class FakeHosts : public HostSource
{
public:
    std::vector<HostInfo> hosts() const override { return m_hosts; }
    void set(std::vector<HostInfo> hosts)
    {
        m_hosts = std::move(hosts);
        Q_EMIT
        changed();
    }

private:
    std::vector<HostInfo> m_hosts;
};

/// A Source in memory: a test pushes points, alerts, health and layouts, and looks at what was asked for.
/// Everything happens in one thread; futures are finished when they are returned unless hold() says otherwise.
class FakeSource : public Source
{
public:
    /// Live, local, everything allowed.
    FakeSource()
    {
        m_connection.state = Connection::State::Live;
        m_connection.address = QStringLiteral("local");
    }

    FakeSeries fakeSeries;
    FakeAlerts fakeAlerts;
    FakeHealth fakeHealth;
    FakeLayouts fakeLayouts;
    FakeHosts fakeHosts;
    FakeExplanations fakeExplanations;
    FakeProcesses fakeProcesses;
    FakeSockets fakeSockets;
    FakeAnnotations fakeAnnotations;
    FakeEvents fakeEvents;

    SeriesSource &series() override { return fakeSeries; }
    AlertSource &alerts() override { return fakeAlerts; }
    HealthSource &health() override { return fakeHealth; }
    LayoutSource &layouts() override { return fakeLayouts; }
    HostSource &hosts() override { return fakeHosts; }
    ExplainSource &explanations() override { return fakeExplanations; }
    ProcessSource &processes() override { return fakeProcesses; }
    SocketSource &sockets() override { return fakeSockets; }
    AnnotationSource &annotations() override { return fakeAnnotations; }
    EventSource &events() override { return fakeEvents; }
    Connection connection() const override { return m_connection; }
    Capabilities capabilities() const override { return m_capabilities; }

    void setConnection(const Connection &connection)
    {
        m_connection = connection;
        Q_EMIT
        connectionChanged();
    }
    std::optional<Link> link() const override { return m_link; }
    void setLink(const Link &link) { m_link = link; }
    /// How often somebody asked for it.
    int reconnects = 0;
    void reconnect() override { ++reconnects; }
    void setCapabilities(Capabilities capabilities)
    {
        m_capabilities = capabilities;
        Q_EMIT
        capabilitiesChanged();
    }

private:
    Connection m_connection;
    std::optional<Link> m_link;
    Capabilities m_capabilities = kAllCapabilities;
};

} // namespace belfry
