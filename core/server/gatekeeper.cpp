// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/gatekeeper.h"

namespace belfry {

namespace {

/// "localhost:9909", "[::1]:9909" → the name without port and brackets; nothing if it is not of that form.
std::optional<QString> nameOf(const QByteArray &hostAndPort)
{
    const QString text = QString::fromLatin1(hostAndPort);
    if (text.startsWith(u'[')) {
        const qsizetype close = text.indexOf(u']');
        if (close < 0 || (close + 1 < text.size() && text.at(close + 1) != u':'))
            return std::nullopt;
        return text.mid(1, close - 1).toLower();
    }
    const qsizetype colon = text.indexOf(u':');
    QString name = (colon < 0 ? text : text.left(colon)).toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    if (name.isEmpty() || (colon >= 0 && text.indexOf(u':', colon + 1) >= 0))
        return std::nullopt;
    return name;
}

bool isLoopbackName(const QString &name)
{
    if (name == QLatin1String("localhost") || name.endsWith(QLatin1String(".localhost")))
        return true;
    const QHostAddress address(name);
    return !address.isNull() && address.isLoopback();
}

/// Compares in a time that depends on the lengths alone. REQUIRES: `b` is not empty.
bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    unsigned char difference = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a.at(i) ^ b.at(i % b.size()));
    return difference == 0;
}

} // namespace

bool Gatekeeper::isKnownHost(const QByteArray &hostAndPort, const QHostAddress &local) const
{
    const std::optional<QString> name = nameOf(hostAndPort);
    // No page can make a browser believe that a number is its own name, so the address itself is safe.
    return name && (isLoopbackName(*name) || m_rules.allowedHosts.contains(*name, Qt::CaseInsensitive) ||
                    local.isEqual(QHostAddress(*name), QHostAddress::TolerantConversion));
}

std::optional<QString> Gatekeeper::objection(const HttpRequest &request, const QHostAddress &local) const
{
    const QByteArray host = request.header("Host");
    if (!isKnownHost(host, local))
        return QStringLiteral("the Host \"%1\" is not this server's; names are allowed in the configuration's "
                              "server.allowed_hosts")
            .arg(QString::fromLatin1(host.left(200)));
    if (request.headerCount("Origin") == 0)
        return std::nullopt; // not a browser, or a page of ours asking with GET
    const QByteArray origin = request.header("Origin");
    const bool own = origin == "http://" + host || origin == "https://" + host;
    if (own || isAllowedOrigin(origin))
        return std::nullopt;
    return QStringLiteral("pages of \"%1\" may not use this server; origins are allowed in the configuration's "
                          "server.allowed_origins")
        .arg(QString::fromLatin1(origin.left(200)));
}

Principal Gatekeeper::anonymous(const QHostAddress &peer) const
{
    return {peer.isLoopback() ? Role::Viewer : Role::Nobody, QStringLiteral("anonymous")};
}

std::optional<Principal> Gatekeeper::withToken(const QByteArray &token) const
{
    if (m_rules.token.isEmpty() || !sameSecret(token, m_rules.token))
        return std::nullopt;
    return Principal{Role::Admin, QStringLiteral("local token")};
}

std::optional<Principal> Gatekeeper::principalOf(const HttpRequest &request, const QHostAddress &peer) const
{
    if (request.headerCount("Authorization") == 0)
        return anonymous(peer);
    const QByteArray value = request.header("Authorization");
    constexpr QByteArrayView scheme("bearer ");
    if (request.headerCount("Authorization") != 1 || value.size() <= scheme.size() ||
        value.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    return withToken(value.mid(scheme.size()).trimmed());
}

} // namespace belfry
