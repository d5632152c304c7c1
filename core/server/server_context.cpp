// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/server_context.h"

namespace belfry {

ServerContext ServerContext::of(const Server::Services &services, const Server::Options &options)
{
    const ServerLimits &limits = options.limits;
    const ServerMetrics metrics(services.instruments);
    return {services,
            options,
            limits,
            Gatekeeper({options.allowedHosts, options.allowedOrigins}),
            metrics,
            services.makeSource(),
            std::make_shared<Authenticator>(options, services, metrics.failedLogins),
            std::make_shared<AddressBudgets>(limits)};
}

ServerContext ServerContext::forThisThread() const
{
    return {services, options, limits, gatekeeper, metrics, services.makeSource(), authenticator, budgets};
}

} // namespace belfry
