// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_message.h"
#include "server/login_guard.h"
#include "server/principal.h"
#include "server/rate_limit.h"
#include "server/server.h"

#include <mutex>

namespace belfry {

/// Why a token was not accepted.
struct LoginRefusal {
    /// It was not looked at, because too many wrong ones came from that address; zero: it is wrong, expired or revoked.
    std::chrono::seconds retryAfter{0};
};

/// Says who is asking, by the token that is shown. Thread-safe.
///
/// The local token, which programs of this machine read from the run directory, is always looked at; others aren't for
/// a while after failures from their address (LoginGuard), unless they were accepted from there before.
class Authenticator
{
public:
    /// All arguments must outlive it.
    Authenticator(const Server::Options &options, const Server::Services &services, Counter &failedLogins);

    /// Who a connection from `peer` is without a token: a viewer from this machine, unless Options::requireToken;
    /// nobody from elsewhere.
    Principal anonymous(const QHostAddress &peer) const;
    tl::expected<Principal, LoginRefusal> withToken(const QByteArray &token, const QHostAddress &peer);
    /// By the Authorization header if there is one.
    tl::expected<Principal, LoginRefusal> principalOf(const HttpRequest &request, const QHostAddress &peer);

    /// False once the token was revoked or has expired.
    bool isStillValid(const Principal &principal) const;

    /// The same guard for other secrets than tokens: how long none is looked at from there, and that one was wrong.
    LoginRefusal delayFor(const QHostAddress &peer);
    LoginRefusal noteFailure(const QHostAddress &peer, const QString &reason);

private:
    LoginRefusal fail(const QHostAddress &peer, const QString &reason);

    const Role m_unknown;         ///< of this machine, without a token
    const QByteArray m_localHash; ///< empty: there is no local token
    TokenStore &m_tokens;
    AuditStore &m_audit;
    const Clock &m_clock;
    Counter &m_failedLogins;
    std::mutex m_mutex; // guards what follows; fail() is called with it
    LoginGuard m_guard;
    RateLimit m_auditedFailures{{1, 60}}; ///< of all addresses together
};

} // namespace belfry
