// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inbound_budget.h"

#include <chrono>

namespace belfry {

namespace {

constexpr std::array kInboundReasons{"rate_messages", "rate_bytes", "rate_subscriptions", "rate_points"};

std::int64_t steadyNow()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

} // namespace

InboundBudget::InboundBudget(const InboundRates &rates)
    : m_limits{RateLimit(rates.messages), RateLimit(rates.bytes), RateLimit(rates.subscriptions),
               RateLimit(rates.points)}
{
}

AddressBudgets::AddressBudgets(const ServerLimits &limits)
    : m_unlimited(limits.unlimitedAddresses), m_fresh(limits.addressRates), m_budgets(limits.rememberedAddresses)
{
}

bool AddressBudgets::take(const QHostAddress &peer, Inbound kind, double amount, std::int64_t now)
{
    if (m_unlimited.contains(peer))
        return true;
    const std::scoped_lock lock(m_mutex);
    return m_budgets.get(peer, m_fresh).take(kind, amount, now);
}

InboundMeter::InboundMeter(const InboundRates &rates, const QHostAddress &peer, AddressBudgets &addresses,
                           ServerMetrics &metrics)
    : m_own(rates), m_peer(peer), m_addresses(addresses), m_metrics(metrics)
{
}

bool InboundMeter::take(Inbound kind, double amount)
{
    const std::int64_t now = steadyNow();
    if (m_own.take(kind, amount, now) && m_addresses.take(m_peer, kind, amount, now))
        return true;
    m_metrics.rejected(kInboundReasons.at(std::size_t(kind))).add();
    return false;
}

} // namespace belfry
