// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/authenticator.h"

#include "source/audit_store.h"
#include "source/token_store.h"
#include "state/token_text.h"

namespace belfry {

namespace {

/// What stands behind "Bearer "; nothing if the header is another or there are several.
std::optional<QByteArray> bearerToken(const HttpRequest &request)
{
    const QByteArray value = request.header("Authorization");
    constexpr QByteArrayView scheme("bearer ");
    if (request.headerCount("Authorization") != 1 || value.size() <= scheme.size() ||
        value.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return value.mid(scheme.size()).trimmed();
}

} // namespace

Authenticator::Authenticator(const Server::Options &options, const Server::Services &services, Counter &failedLogins)
    : m_unknown(options.requireToken ? Role::Nobody : Role::Viewer),
      m_localHash(options.token.isEmpty() ? QByteArray() : tokenHash(options.token)),
      m_tokens(services.tokens),
      m_audit(services.audit),
      m_clock(services.clock),
      m_failedLogins(failedLogins),
      m_guard(options.limits)
{
}

Principal Authenticator::anonymous(const QHostAddress &peer) const
{
    return {peer.isLoopback() ? m_unknown : Role::Nobody, QStringLiteral("anonymous")};
}

tl::expected<Principal, LoginRefusal> Authenticator::withToken(const QByteArray &token, const QHostAddress &peer)
{
    if (!m_localHash.isEmpty() && isSameHash(tokenHash(token), m_localHash))
        return Principal{Role::Admin, QStringLiteral("local token")};
    const std::optional<TokenBearer> bearer = m_tokens.find(token);
    const std::scoped_lock lock(m_mutex);
    const ServerLimits::Ms delay = m_guard.delay(peer, m_clock.monotonicNs());
    if (delay.count() > 0 && !(bearer && m_guard.hasSucceeded(peer, bearer->id)))
        return tl::unexpected(LoginRefusal{std::chrono::ceil<std::chrono::seconds>(delay)});
    if (!bearer)
        return tl::unexpected(fail(peer, isTokenText(token) ? QStringLiteral("unknown, expired or revoked token")
                                                            : QStringLiteral("not a token, or not a whole one")));
    m_guard.noteSuccess(peer, bearer->id);
    return Principal{bearer->role, QStringLiteral("%1 (token %2)").arg(bearer->name).arg(bearer->id), bearer->id,
                     bearer->expires};
}

tl::expected<Principal, LoginRefusal> Authenticator::principalOf(const HttpRequest &request, const QHostAddress &peer)
{
    if (request.headerCount("Authorization") == 0)
        return anonymous(peer);
    return withToken(bearerToken(request).value_or(QByteArray()), peer);
}

LoginRefusal Authenticator::delayFor(const QHostAddress &peer)
{
    const std::scoped_lock lock(m_mutex);
    return {std::chrono::ceil<std::chrono::seconds>(m_guard.delay(peer, m_clock.monotonicNs()))};
}

LoginRefusal Authenticator::noteFailure(const QHostAddress &peer, const QString &reason)
{
    const std::scoped_lock lock(m_mutex);
    return fail(peer, reason);
}

LoginRefusal Authenticator::fail(const QHostAddress &peer, const QString &reason)
{
    m_failedLogins.add();
    m_guard.noteFailure(peer, m_clock.monotonicNs());
    if (m_auditedFailures.take(1, m_clock.monotonicNs()))
        m_audit.record(
            {0, 0, QStringLiteral("anonymous"), peer.toString(), QLatin1String(AuditRepository::kLogin), {}, reason});
    return {};
}

bool Authenticator::isStillValid(const Principal &principal) const
{
    return principal.token == 0 || m_tokens.isValid(principal.token);
}

} // namespace belfry
