// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_message.h"

#include <QByteArray>
#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace belfry {

/// Judges where a request comes from before anything else looks at it: the Host header (against DNS rebinding) and
/// the Origin header (against other sites' pages). Who is asking is the Authenticator's to say.
class Gatekeeper
{
public:
    struct Rules {
        QStringList allowedHosts;   ///< names beside loopback's
        QStringList allowedOrigins; ///< "https://wall.example.org"
    };
    explicit Gatekeeper(Rules rules) : m_rules(std::move(rules)) {}

    /// Why the request is refused; nothing if Host and Origin are right. `local` is the address it came in on.
    std::optional<QString> objection(const HttpRequest &request, const QHostAddress &local) const;

    bool hasAllowedOrigins() const { return !m_rules.allowedOrigins.isEmpty(); }
    bool isAllowedOrigin(const QByteArray &origin) const
    {
        return m_rules.allowedOrigins.contains(QString::fromLatin1(origin), Qt::CaseInsensitive);
    }

private:
    bool isKnownHost(const QByteArray &hostAndPort, const QHostAddress &local) const;

    const Rules m_rules;
};

} // namespace belfry
