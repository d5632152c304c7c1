// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/address_table.h"
#include "server/server_limits.h"
#include "server/server_metrics.h"

#include <array>
#include <mutex>

namespace belfry {

/// What clients send and ask for, as far as it is limited in time.
enum class Inbound {
    Messages, ///< of the stream, or HTTP requests
    Bytes,    ///< of these
    Subscriptions,
    Points, ///< what a query costs: instants at which an expression is evaluated for this client alone
};

/// How much of it may still come, from one connection or from one address.
class InboundBudget
{
public:
    explicit InboundBudget(const InboundRates &rates);
    bool take(Inbound kind, double amount, std::int64_t now)
    {
        return m_limits.at(std::size_t(kind)).take(amount, now);
    }

private:
    std::array<RateLimit, 4> m_limits;
};

/// The budgets of all addresses. Thread-safe.
class AddressBudgets
{
public:
    explicit AddressBudgets(const ServerLimits &limits);
    bool take(const QHostAddress &peer, Inbound kind, double amount, std::int64_t now);

private:
    const Networks m_unlimited;
    const InboundBudget m_fresh;
    std::mutex m_mutex; // guards what follows
    AddressTable<InboundBudget> m_budgets;
};

/// What one connection may still send: its own budget and that of its address.
class InboundMeter
{
public:
    InboundMeter(const InboundRates &rates, const QHostAddress &peer, AddressBudgets &addresses,
                 ServerMetrics &metrics);
    /// False, counted as belfry_server_rejected_total{reason="rate_…"}, if it is too much.
    bool take(Inbound kind, double amount);

private:
    InboundBudget m_own;
    QHostAddress m_peer;
    AddressBudgets &m_addresses;
    ServerMetrics &m_metrics;
};

} // namespace belfry
