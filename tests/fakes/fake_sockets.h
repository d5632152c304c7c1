// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/socket_source.h"

#include <QPointer>

#include <algorithm>
#include <vector>

namespace belfry {

class FakeSockets;

class FakeSocketSubscription : public SocketSubscription
{
public:
    FakeSocketSubscription(FakeSockets &owner, SocketRequest request);
    ~FakeSocketSubscription() override;
    const SocketRequest &request() const override { return m_request; }
    /// Which of its source's it is, counted from 1: another may come to the same place in memory.
    int number() const { return m_number; }

private:
    QPointer<FakeSockets> m_owner;
    int m_number;
    SocketRequest m_request;
};

/// Network connections that a test pushes.
class FakeSockets : public SocketSource
{
public:
    std::vector<FakeSocketSubscription *> subscriptions;
    /// How many there ever were.
    int subscribed = 0;

    std::unique_ptr<SocketSubscription> subscribe(const SocketRequest &request) override
    {
        return std::make_unique<FakeSocketSubscription>(*this, request);
    }
    /// To everybody who watches now.
    void push(const SocketSnapshotPtr &snapshot)
    {
        const auto all = subscriptions;
        for (FakeSocketSubscription *each : all) {
            Q_EMIT
            each->snapshot(snapshot);
        }
    }
};

inline FakeSocketSubscription::FakeSocketSubscription(FakeSockets &owner, SocketRequest request)
    : m_owner(&owner), m_number(++owner.subscribed), m_request(std::move(request))
{
    owner.subscriptions.push_back(this);
}

inline FakeSocketSubscription::~FakeSocketSubscription()
{
    if (m_owner)
        std::erase(m_owner->subscriptions, this);
}

inline SocketRow socketRow(const char *local, int localPort, const char *remote, int remotePort, const char *state,
                           const char *process)
{
    SocketRow row;
    row.protocol = QStringLiteral("tcp");
    row.localAddress = QString::fromLatin1(local);
    row.localPort = localPort;
    row.remoteAddress = QString::fromLatin1(remote);
    row.remotePort = remotePort;
    row.state = QString::fromLatin1(state);
    row.process = QString::fromLatin1(process);
    row.pid = 100 + localPort;
    row.user = QStringLiteral("root");
    row.inode = quint64(localPort) * 100000 + quint64(remotePort);
    return row;
}

inline SocketSnapshotPtr socketSnapshot(Timestamp t, std::vector<SocketRow> rows)
{
    auto snapshot = std::make_shared<SocketSnapshot>();
    snapshot->t = t;
    snapshot->total = snapshot->matching = int(rows.size());
    for (const SocketRow &row : rows) {
        snapshot->established += row.state == QLatin1String("established") ? 1 : 0;
        snapshot->listening += row.state == QLatin1String("listening") ? 1 : 0;
    }
    snapshot->rows = std::move(rows);
    return snapshot;
}

} // namespace belfry
