// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/local_source.h"

#include "base/clock.h"
#include "source/current_state.h"
#include "source/layout_store.h"
#include "source/local_explain_source.h"
#include "source/local_host.h"
#include "source/local_parts.h"
#include "source/local_processes.h"
#include "source/local_records.h"
#include "source/local_series_source.h"
#include "source/local_sockets.h"

namespace belfry {

namespace {
constexpr qint64 kStaleAfterMs = 5000;
} // namespace

Result<void> checkLocalHost(const LocalContext &services, const HostId &host)
{
    if (host.value().isEmpty() || host == services.host)
        return {};
    return failure(QStringLiteral("there is no host \"%1\" here").arg(host.value()), ErrorKind::NotFound);
}

struct LocalSource::Parts {
    explicit Parts(const LocalContext &services)
        : series(services, nullptr),
          alerts(services),
          health(services),
          layouts(services.layouts),
          hosts(services),
          explanations(services),
          processes(services),
          sockets(services),
          annotations(services),
          events(services)
    {
    }
    LocalSeriesSource series;
    LocalAlertSource alerts;
    LocalHealthSource health;
    LocalLayoutSource layouts;
    LocalHostSource hosts;
    LocalExplainSource explanations;
    LocalProcessSource processes;
    LocalSocketSource sockets;
    LocalAnnotationSource annotations;
    LocalEventSource events;
};

LocalSource::LocalSource(const CoreServices &services, Capabilities capabilities)
    : m_clock(services.clock),
      m_capabilities(capabilities),
      m_parts(std::make_unique<Parts>(LocalContext{services, services.hostInfo().id}))
{
    m_connection.state = Connection::State::Live;
    m_connection.address = QStringLiteral("local");
    m_connection.sinceMs = m_clock.nowMs();
    connect(&m_parts->hosts, &LocalHostSource::refreshed, this, &LocalSource::judgeConnection);
}

LocalSource::~LocalSource() = default;

SeriesSource &LocalSource::series()
{
    return m_parts->series;
}

AlertSource &LocalSource::alerts()
{
    return m_parts->alerts;
}

HealthSource &LocalSource::health()
{
    return m_parts->health;
}

LayoutSource &LocalSource::layouts()
{
    return m_parts->layouts;
}

HostSource &LocalSource::hosts()
{
    return m_parts->hosts;
}

ExplainSource &LocalSource::explanations()
{
    return m_parts->explanations;
}

ProcessSource &LocalSource::processes()
{
    return m_parts->processes;
}

SocketSource &LocalSource::sockets()
{
    return m_parts->sockets;
}

AnnotationSource &LocalSource::annotations()
{
    return m_parts->annotations;
}

EventSource &LocalSource::events()
{
    return m_parts->events;
}

void LocalSource::judgeConnection(const HostInfo &host)
{
    const qint64 now = m_clock.nowMs();
    // Before the first tick there is nothing that could be old.
    const bool stale = host.newest != 0 && now - host.newest > kStaleAfterMs;
    const Connection::State state = stale ? Connection::State::Stale : Connection::State::Live;
    if (state == m_connection.state)
        return;
    m_connection.state = state;
    m_connection.sinceMs = stale ? host.newest : now;
    m_connection.reason = stale ? QStringLiteral("collection has stopped") : QString();
    Q_EMIT connectionChanged();
}

} // namespace belfry

#include "moc_local_source.cpp"
