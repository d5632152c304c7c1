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

} // namespace belfry
