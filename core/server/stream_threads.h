// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/principal.h"
#include "server/stream_hub.h"

#include <QObject>

#include <memory>
#include <vector>

class QTcpSocket;

namespace belfry {

class StreamThread;

/// The viewers of the stream, spread over I/O threads that share nothing but what ServerContext says: each has a hub
/// of its own, with its own channels and source. What a viewer gets doesn't depend on which thread serves it.
///
/// The first hub lives in the thread of this object, which accepts connections and answers HTTP; further threads begin
/// once each that runs has ServerLimits::viewersBeforeThread of them, and stay. Destroying it says goodbye to all
/// viewers and ends the threads.
class StreamThreads final : public QObject
{
    Q_OBJECT

public:
    explicit StreamThreads(ServerContext &context);
    ~StreamThreads() override;

    /// As StreamHub::adopt(), by the hub with the fewest viewers.
    void adopt(QTcpSocket *socket, const Principal &principal);

private:
    struct Place {
        std::unique_ptr<StreamThread> thread; ///< null: this one
        StreamHub *hub;
        int sockets = 0;
    };

    std::size_t choose();
    void openThread();
    void handOver(QTcpSocket *socket, const Principal &principal, std::size_t place);

    ServerContext &m_context;
    // Sockets report to these when they go.
    std::vector<Place> m_places;
    StreamHub m_ownHub;
};

} // namespace belfry
