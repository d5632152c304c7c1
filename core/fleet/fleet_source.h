// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/fleet.h"
#include "fleet/fleet_annotations.h"
#include "fleet/fleet_explanations.h"
#include "fleet/no_processes.h"
#include "fleet/no_sockets.h"
#include "fleet/own_layouts.h"

namespace belfry {

/// Queries of all machines of a fleet at once: live ones as FleetSubscription has them, others by asking all live
/// machines and putting the answers together.
class FleetSeries final : public SeriesSource
{
    Q_OBJECT

public:
    /// `fleet` must outlive it and its subscriptions.
    explicit FleetSeries(Fleet &fleet) : m_fleet(fleet) {}

    QFuture<Result<QueryResultPtr>> query(const InstantRequest &request) override;
    QFuture<Result<QueryResultPtr>> queryRange(const RangeRequest &request) override;
    std::unique_ptr<LiveSubscription> subscribe(const LiveRequest &request) override;
    /// What any machine knows; of a metric that several know, what the first one does.
    QFuture<Result<MetadataList>> metadata(const HostId &host) override;
    QFuture<Result<std::vector<std::string>>> labelNames(const LabelNamesRequest &request) override;

private:
    template<typename Ask>
    QFuture<Result<QueryResultPtr>> askAll(Ask ask);
    template<typename T, typename Ask, typename Before>
    QFuture<Result<std::vector<T>>> unite(Ask ask, Before before);

    Fleet &m_fleet;
};

/// All machines of a fleet as one Source, for pages that compare them. Its layouts are the viewer's own. Alerts,
/// health and what happened to them are each machine's, and not here.
///
/// Its connection is that of the machine which is best off: live as long as one is.
class FleetSource final : public Source
{
    Q_OBJECT

public:
    /// `fleet` must outlive it. `layoutFile`: where the viewer's pages are kept, see OwnLayouts.
    explicit FleetSource(Fleet &fleet, const QString &layoutFile = {});

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
    Connection connection() const override { return m_connection; }
    Capabilities capabilities() const override { return Capability::EditLayouts; }

private:
    class NoAlerts final : public AlertSource
    {
    public:
        AlertSnapshotPtr snapshot(const HostId & = {}) const override { return nullptr; }
        QFuture<Result<Acknowledgement>> acknowledge(const AcknowledgeRequest &request) override;
        QFuture<Result<Acknowledgement>> withdraw(const QString &fingerprint) override;
        QFuture<Result<Silence>> silence(const SilenceRequest &request) override;
        QFuture<Result<Silence>> expireSilence(const QString &id) override;
    };
    class NoHealth final : public HealthSource
    {
    public:
        HealthSnapshotPtr snapshot(const HostId & = {}) const override { return nullptr; }
    };
    class NoEvents final : public EventSource
    {
    public:
        QFuture<Result<std::vector<AlertLogEntry>>> alerts(const TimeSlice &slice) override;
        QFuture<Result<std::vector<HealthIncident>>> incidents(const TimeSlice &slice) override;
    };
    class AllHosts final : public HostSource
    {
    public:
        explicit AllHosts(Fleet &fleet) : m_fleet(fleet) {}
        std::vector<HostInfo> hosts() const override;

    private:
        Fleet &m_fleet;
    };
    void follow();
    void judgeConnection();

    Fleet &m_fleet;
    FleetSeries m_series;
    NoAlerts m_alerts;
    NoHealth m_health;
    OwnLayouts m_layouts;
    AllHosts m_hosts;
    FleetExplanations m_explanations;
    FleetAnnotations m_annotations;
    NoEvents m_events;
    NoProcesses m_processes;
    NoSockets m_sockets;
    Connection m_connection;
};

} // namespace belfry
