// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/local_host.h"
#include "source/process_watch.h"

namespace belfry {

/// A watcher of the core's processes. Lives in its source's thread.
class LocalProcessSubscription final : public ProcessSubscription
{
    Q_OBJECT

public:
    LocalProcessSubscription(const LocalContext &services, const ProcessRequest &request);
    ~LocalProcessSubscription() override;
    const ProcessRequest &request() const override { return m_request; }

private:
    void begin(const LocalContext &services);
    void take(const ProcessWatch::ReadingPtr &reading);

    ProcessWatch *const m_watch;
    const ProcessRequest m_request;
    WatcherId m_id = 0; ///< 0: none
    QString m_failure;  ///< that was told last
};

class LocalProcessSource final : public ProcessSource
{
    Q_OBJECT

public:
    explicit LocalProcessSource(const LocalContext &services) : m_services(services) {}
    std::unique_ptr<ProcessSubscription> subscribe(const ProcessRequest &request) override;
    QFuture<Result<void>> signal(const HostId &host, const ProcessKey &process, ProcessSignal signal) override;
    QFuture<Result<void>> renice(const HostId &host, const ProcessKey &process, int nice) override;

private:
    Result<void> check(const HostId &host) const;
    /// Writes down what was done, where that is to be done here.
    QFuture<Result<void>> audited(QFuture<Result<void>> done, const ProcessKey &process, const QString &what);

    const LocalContext m_services;
};

} // namespace belfry
