// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/local_host.h"
#include "source/socket_watch.h"

namespace belfry {

/// A watcher of the core's sockets. Lives in its source's thread.
class LocalSocketSubscription final : public SocketSubscription
{
    Q_OBJECT

public:
    LocalSocketSubscription(const LocalContext &services, const SocketRequest &request);
    ~LocalSocketSubscription() override;
    const SocketRequest &request() const override { return m_request; }

private:
    void begin(const LocalContext &services);
    void take(const SocketWatch::ReadingPtr &reading);

    SocketWatch *const m_watch;
    const SocketRequest m_request;
    WatcherId m_id = 0; ///< 0: none
    QString m_failure;  ///< that was told last
};

class LocalSocketSource final : public SocketSource
{
    Q_OBJECT

public:
    explicit LocalSocketSource(const LocalContext &services) : m_services(services) {}
    std::unique_ptr<SocketSubscription> subscribe(const SocketRequest &request) override;

private:
    const LocalContext m_services;
};

} // namespace belfry
