// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QList>
#include <QStringList>

#include <algorithm>

namespace belfry {

/// What counts as one client where limits are kept by address: an address of version 4, also where it is written as
/// one of version 6, and of version 6 a network of 64 bits, of which whoever has one address mostly has them all.
inline QHostAddress clientNetwork(const QHostAddress &peer)
{
    bool isV4 = false;
    const quint32 v4 = peer.toIPv4Address(&isV4);
    if (isV4)
        return QHostAddress(v4);
    if (peer.protocol() != QAbstractSocket::IPv6Protocol || peer.isLoopback())
        return peer;
    Q_IPV6ADDR bytes = peer.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes);
}

/// Addresses and networks, as the configuration names them.
class Networks
{
public:
    explicit Networks(const QStringList &texts)
    {
        for (const QString &text : texts)
            m_subnets += QHostAddress::parseSubnet(text);
    }
    bool contains(const QHostAddress &peer) const
    {
        return std::any_of(m_subnets.begin(), m_subnets.end(),
                           [&peer](const auto &subnet) { return peer.isInSubnet(subnet); });
    }

private:
    QList<QPair<QHostAddress, int>> m_subnets;
};

} // namespace belfry
