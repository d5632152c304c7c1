// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/remote_topics.h"

#include <algorithm>

namespace belfry {

namespace {

/// An empty id means the server's own host, whose snapshots are kept under both.
template<typename Snapshot>
Snapshot lookUp(const std::unordered_map<HostId, Snapshot> &snapshots, const HostId &host)
{
    const auto found = snapshots.find(host);
    return found == snapshots.end() ? nullptr : found->second;
}

} // namespace

AlertSnapshotPtr RemoteAlerts::snapshot(const HostId &host) const
{
    return lookUp(m_snapshots, host);
}

void RemoteAlerts::set(const HostId &host, const AlertSnapshotPtr &snapshot)
{
    m_snapshots[host] = snapshot;
    m_snapshots[HostId()] = snapshot;
    Q_EMIT changed(host);
}

HealthSnapshotPtr RemoteHealth::snapshot(const HostId &host) const
{
    return lookUp(m_snapshots, host);
}

void RemoteHealth::set(const HostId &host, const HealthSnapshotPtr &snapshot)
{
    m_snapshots[host] = snapshot;
    m_snapshots[HostId()] = snapshot;
    Q_EMIT changed(host);
}

void RemoteHosts::set(std::vector<HostInfo> hosts)
{
    if (hosts == m_hosts)
        return;
    m_hosts = std::move(hosts);
    Q_EMIT changed();
}

Timestamp RemoteHosts::newest() const
{
    Timestamp newest = 0;
    for (const HostInfo &host : m_hosts)
        newest = std::max(newest, host.newest);
    return newest;
}

} // namespace belfry

#include "moc_remote_topics.cpp"
