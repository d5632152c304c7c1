// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/messages.h"
#include "remote/http_client.h"
#include "source/alert_source.h"
#include "source/health_source.h"
#include "source/host_source.h"

#include <unordered_map>
#include <vector>

namespace belfry {

/// The newest alert snapshots that came over the stream, kept while there is no connection; acknowledgements and
/// silences go over HTTP and come back with the stream.
class RemoteAlerts final : public AlertSource
{
    Q_OBJECT

public:
    /// `http` must outlive it.
    explicit RemoteAlerts(HttpClient &http) : m_http(http) {}

    AlertSnapshotPtr snapshot(const HostId &host = {}) const override;
    /// `by` is the server's to say.
    QFuture<Result<Acknowledgement>> acknowledge(const AcknowledgeRequest &request) override;
    QFuture<Result<Acknowledgement>> withdraw(const QString &fingerprint) override;
    /// The answer has the id; the rest comes with the stream.
    QFuture<Result<Silence>> silence(const SilenceRequest &request) override;
    QFuture<Result<Silence>> expireSilence(const QString &id) override;
    void set(const HostId &host, const AlertSnapshotPtr &snapshot);

private:
    HttpClient &m_http;
    std::unordered_map<HostId, AlertSnapshotPtr> m_snapshots;
};

/// The same for health.
class RemoteHealth final : public HealthSource
{
    Q_OBJECT

public:
    HealthSnapshotPtr snapshot(const HostId &host = {}) const override;
    void set(const HostId &host, const HealthSnapshotPtr &snapshot);

private:
    std::unordered_map<HostId, HealthSnapshotPtr> m_snapshots;
};

/// The same for hosts.
class RemoteHosts final : public HostSource
{
    Q_OBJECT

public:
    std::vector<HostInfo> hosts() const override { return m_hosts; }
    void set(std::vector<HostInfo> hosts);
    /// Of all hosts; 0 if none is known.
    Timestamp newest() const;

private:
    std::vector<HostInfo> m_hosts;
};

} // namespace belfry
