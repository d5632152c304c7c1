// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/authenticator.h"
#include "server/gatekeeper.h"
#include "server/inbound_budget.h"
#include "server/server.h"
#include "server/server_metrics.h"

#include <QElapsedTimer>

#include <memory>

namespace belfry {

/// What the parts of a running server share that live in one I/O thread. Made by start(), gone after stop().
struct ServerContext {
    /// Of a server that starts, for the calling thread.
    static ServerContext of(const Server::Services &services, const Server::Options &options);
    /// The same for another I/O thread, which calls it.
    ServerContext forThisThread() const;

    const Server::Services &services;
    const Server::Options &options;
    const ServerLimits &limits;
    Gatekeeper gatekeeper;
    ServerMetrics metrics;
    std::unique_ptr<Source> source; ///< the thread's own
    std::shared_ptr<Authenticator> authenticator;
    std::shared_ptr<AddressBudgets> budgets;
};

} // namespace belfry
