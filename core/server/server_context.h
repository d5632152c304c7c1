// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/authenticator.h"
#include "server/gatekeeper.h"
#include "server/inbound_budget.h"
#include "server/pairing_codes.h"
#include "server/server.h"
#include "server/server_metrics.h"

#include <QElapsedTimer>

#include <memory>

namespace belfry {

/// What all parts of a running server share. Lives in the I/O thread; made by start(), gone after stop().
struct ServerContext {
    const Server::Services &services;
    const Server::Options &options;
    const ServerLimits &limits;
    Gatekeeper gatekeeper;
    ServerMetrics metrics;
    std::unique_ptr<Source> source;
    Authenticator authenticator;
    AddressBudgets budgets;
    PairingCodes pairings{};
};

} // namespace belfry
