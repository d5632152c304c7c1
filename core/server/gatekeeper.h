// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_message.h"
#include "server/principal.h"

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace belfry {

/// Judges where a request comes from before anything else looks at it: the Host header (against DNS rebinding),
/// the Origin header (against other sites' pages), and who is asking.
class Gatekeeper
{
public:
    struct Rules {
        QStringList allowedHosts;   ///< names beside loopback's
        QStringList allowedOrigins; ///< "https://wall.example.org"
        QByteArray token;           ///< of the administrator; empty: there is none
    };
    explicit Gatekeeper(Rules rules) : m_rules(std::move(rules)) {}

    /// Why the request is refused; nothing if Host and Origin are right. `local` is the address it came in on.
    std::optional<QString> objection(const HttpRequest &request, const QHostAddress &local) const;

    bool hasAllowedOrigins() const { return !m_rules.allowedOrigins.isEmpty(); }
    bool isAllowedOrigin(const QByteArray &origin) const
    {
        return m_rules.allowedOrigins.contains(QString::fromLatin1(origin), Qt::CaseInsensitive);
    }

    /// Who a connection from `peer` is without a token: a viewer from this machine, nobody from elsewhere.
    Principal anonymous(const QHostAddress &peer) const;
    /// Who shows this token; nothing if it is wrong. Takes the same time for every wrong token of a length.
    std::optional<Principal> withToken(const QByteArray &token) const;
    /// By the Authorization header if there is one.
    std::optional<Principal> principalOf(const HttpRequest &request, const QHostAddress &peer) const;

private:
    bool isKnownHost(const QByteArray &hostAndPort, const QHostAddress &local) const;

    const Rules m_rules;
};

} // namespace belfry
