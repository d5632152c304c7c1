// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/finished.h"
#include "source/process_source.h"

#include <QPointer>

#include <algorithm>
#include <vector>

namespace belfry {

class FakeProcesses;

class FakeProcessSubscription : public ProcessSubscription
{
public:
    FakeProcessSubscription(FakeProcesses &owner, ProcessRequest request);
    ~FakeProcessSubscription() override;
    const ProcessRequest &request() const override { return m_request; }
    /// Which of its source's it is, counted from 1: another may come to the same place in memory.
    int number() const { return m_number; }

private:
    QPointer<FakeProcesses> m_owner;
    int m_number;
    ProcessRequest m_request;
};

/// Processes that a test pushes, and what was done to them.
class FakeProcesses : public ProcessSource
{
public:
    std::vector<FakeProcessSubscription *> subscriptions;
    /// How many there ever were.
    int subscribed = 0;
    /// "812 TERM", "812 nice 5".
    QStringList acts;
    /// Set: signal() and renice() answer with it.
    std::optional<Error> failure;

    std::unique_ptr<ProcessSubscription> subscribe(const ProcessRequest &request) override
    {
        return std::make_unique<FakeProcessSubscription>(*this, request);
    }
    QFuture<Result<void>> signal(const HostId &, const ProcessKey &process, ProcessSignal signal) override
    {
        return act(QStringLiteral("%1 %2").arg(process.pid).arg(toString(signal)));
    }
    QFuture<Result<void>> renice(const HostId &, const ProcessKey &process, int nice) override
    {
        return act(QStringLiteral("%1 nice %2").arg(process.pid).arg(nice));
    }

    /// To everybody who watches now.
    void push(const ProcessSnapshotPtr &snapshot)
    {
        const auto all = subscriptions;
        for (FakeProcessSubscription *each : all) {
            Q_EMIT
            each->snapshot(snapshot);
        }
    }
    void fail(const Error &error)
    {
        const auto all = subscriptions;
        for (FakeProcessSubscription *each : all) {
            Q_EMIT
            each->failed(error);
        }
    }

private:
    QFuture<Result<void>> act(const QString &what)
    {
        acts += what;
        return QtFuture::makeReadyFuture(failure ? Result<void>(tl::unexpected(*failure)) : Result<void>());
    }
};

inline FakeProcessSubscription::FakeProcessSubscription(FakeProcesses &owner, ProcessRequest request)
    : m_owner(&owner), m_number(++owner.subscribed), m_request(std::move(request))
{
    owner.subscriptions.push_back(this);
}

inline FakeProcessSubscription::~FakeProcessSubscription()
{
    if (m_owner)
        std::erase(m_owner->subscriptions, this);
}

/// A process that began `pid` ticks after the boot.
inline ProcessRow processRow(int pid, const char *name, double cpu, qint64 residentBytes, const char *user = "root")
{
    ProcessRow row;
    row.key = {pid, quint64(pid)};
    row.parent = 1;
    row.name = QString::fromUtf8(name);
    row.user = QString::fromUtf8(user);
    row.state = cpu > 0.1 ? QStringLiteral("running") : QStringLiteral("sleeping");
    row.cpu = cpu;
    row.residentBytes = residentBytes;
    row.threads = 1;
    return row;
}

inline ProcessSnapshotPtr processSnapshot(Timestamp t, std::vector<ProcessRow> rows)
{
    auto snapshot = std::make_shared<ProcessSnapshot>();
    snapshot->t = t;
    snapshot->total = snapshot->matching = int(rows.size());
    snapshot->processors = 8;
    snapshot->commandLines = true;
    for (const ProcessRow &row : rows) {
        snapshot->running += row.state == QLatin1String("running") ? 1 : 0;
        snapshot->threads += row.threads;
    }
    snapshot->rows = std::move(rows);
    return snapshot;
}

} // namespace belfry
