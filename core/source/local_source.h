// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/source.h"

#include <functional>
#include <memory>

namespace belfry {

class AlertManager;
class AnnotationStore;
class AuditStore;
class Clock;
class CurrentState;
class EventLog;
class LayoutStore;
class LiveQueries;
class ProcessWatch;
class QueryService;
class SocketWatch;

/// The parts of a core that a LocalSource stands on. All are thread-safe and outlive every source.
struct CoreServices {
    const QueryService &queries;
    LiveQueries &live;
    CurrentState &state;
    LayoutStore &layouts;
    const Clock &clock;
    /// What is known of this host now. Called in the threads of the sources, about once a second while somebody
    /// watches; must be cheap and thread-safe.
    std::function<HostInfo()> hostInfo;
    /// Where alerts are acknowledged; null where no rules are evaluated.
    AlertManager *alerts = nullptr;
    /// Who reads the processes of this machine; null where nobody does.
    ProcessWatch *processes = nullptr;
    /// The same for its network connections.
    SocketWatch *sockets = nullptr;
    /// What is remembered of this host besides its samples; null where nothing is.
    AnnotationStore *annotations = nullptr;
    EventLog *events = nullptr;
    /// Where it is written what was done to processes; null: whoever asks a source writes it, as a server does.
    AuditStore *audit = nullptr;
};

/// This process's own core as a Source. Make one per consuming thread (the window, the server), in that thread:
/// all of it lives there, and what happens in the core's threads arrives queued.
///
/// Its only host is the one of hostInfo(): an empty host id or that one's; any other is ErrorKind::NotFound.
/// Its connection is live, or stale while hosts are watched and the newest tick is older than five seconds.
class LocalSource final : public Source
{
    Q_OBJECT

public:
    explicit LocalSource(const CoreServices &services, Capabilities capabilities = kAllCapabilities);
    ~LocalSource() override;

    SeriesSource &series() override;
    AlertSource &alerts() override;
    HealthSource &health() override;
    LayoutSource &layouts() override;
    HostSource &hosts() override;
    ExplainSource &explanations() override;
    ProcessSource &processes() override;
    SocketSource &sockets() override;
    AnnotationSource &annotations() override;
    EventSource &events() override;

    Connection connection() const override { return m_connection; }
    Capabilities capabilities() const override { return m_capabilities; }

private:
    void judgeConnection(const HostInfo &host);

    struct Parts;
    const Clock &m_clock;
    const Capabilities m_capabilities;
    Connection m_connection;
    std::unique_ptr<Parts> m_parts;
};

} // namespace belfry
