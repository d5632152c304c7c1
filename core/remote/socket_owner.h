// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QString>
#include <QUrl>

#include <optional>

namespace belfry {

/// One end of a TCP connection.
struct SocketEnd {
    QHostAddress address;
    quint16 port = 0;
};

/// Whose processes hold the TCP sockets of this machine, by the kernel's own tables (/proc/net/tcp and tcp6). That is
/// what tells a Belfry from an impostor on a loopback port that Belfry had before: the port is free for everybody, the
/// owner of a socket is not to be had by wanting.
class SocketOwners
{
public:
    explicit SocketOwners(QString procNet = QStringLiteral("/proc/net")) : m_procNet(std::move(procNet)) {}

    /// The user (uid) who holds the far end of an established connection; nothing if this machine doesn't have it or
    /// no process has accepted it yet (the kernel counts it as root's until then).
    std::optional<unsigned> peer(const SocketEnd &far, const SocketEnd &near) const;

    /// Whether somebody listens where a connection to `end` would arrive, and all who do are `owner`'s or root's.
    bool onlyListenersOf(const SocketEnd &end, unsigned owner) const;

private:
    QString m_procNet;
};

/// Whether `uid` may be told what `owner` knows: it is the same user, or root, who can read it anyway.
constexpr bool mayServeFor(unsigned uid, unsigned owner)
{
    return uid == owner || uid == 0;
}

/// Whether a process of `owner` (or root) serves at `url`, whose host is a numeric address of this machine.
bool isServedBy(const QUrl &url, unsigned owner);

} // namespace belfry
