// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "remote/socket_owner.h"

#include <cstring>
#include <vector>

#include <QFile>
#include <arpa/inet.h>

namespace belfry {

namespace {

// enum tcp_state of the kernel.
constexpr unsigned kEstablished = 1;
constexpr unsigned kListen = 10;

struct Socket {
    SocketEnd local;
    SocketEnd remote;
    unsigned state = 0;
    unsigned uid = 0;
    quint64 inode = 0; ///< 0: no process holds it
};

/// An IPv4 address is the same whichever table it stands in.
QHostAddress plain(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

/// "0100007F:26B5": the address as words of the machine's byte order, as they lie in its memory.
std::optional<SocketEnd> parseEnd(const QByteArray &text)
{
    const qsizetype colon = text.indexOf(':');
    const qsizetype words = colon / 8;
    if (colon % 8 != 0 || (words != 1 && words != 4))
        return std::nullopt;
    bool ok = true;
    Q_IPV6ADDR bytes{};
    for (qsizetype i = 0; i < words && ok; ++i) {
        const quint32 word = text.mid(8 * i, 8).toUInt(&ok, 16);
        std::memcpy(bytes.c + 4 * i, &word, sizeof word);
    }
    const ushort port = ok ? text.mid(colon + 1).toUShort(&ok, 16) : ushort(0);
    if (!ok)
        return std::nullopt;
    if (words == 4)
        return SocketEnd{plain(QHostAddress(bytes)), port};
    quint32 network = 0;
    std::memcpy(&network, bytes.c, sizeof network);
    return SocketEnd{QHostAddress(ntohl(network)), port};
}

/// A line of proc_pid_net(5): sl, local, remote, state, queues, timer, retransmits, uid, timeout, inode, …
std::optional<Socket> parseLine(const QByteArray &line)
{
    const QList<QByteArray> fields = line.simplified().split(' ');
    if (fields.size() < 10)
        return std::nullopt;
    const auto local = parseEnd(fields[1]);
    const auto remote = parseEnd(fields[2]);
    bool hasState = false;
    bool hasUid = false;
    bool hasInode = false;
    const Socket socket{local.value_or(SocketEnd{}), remote.value_or(SocketEnd{}), fields[3].toUInt(&hasState, 16),
                        fields[7].toUInt(&hasUid), fields[9].toULongLong(&hasInode)};
    return local && remote && hasState && hasUid && hasInode ? std::optional(socket) : std::nullopt;
}

std::vector<Socket> readSockets(const QString &procNet)
{
    std::vector<Socket> sockets;
    for (const char *name : {"/tcp", "/tcp6"}) {
        QFile table(procNet + QLatin1String(name));
        if (!table.open(QIODevice::ReadOnly))
            continue;
        // Its size isn't known before it is read, so atEnd() would be true at once.
        for (QByteArray line = table.readLine(); !line.isEmpty(); line = table.readLine()) {
            if (const auto socket = parseLine(line))
                sockets.push_back(*socket);
        }
    }
    return sockets;
}

bool isEnd(const SocketEnd &a, const SocketEnd &b)
{
    return a.port == b.port && plain(a.address) == plain(b.address);
}

bool takesConnectionsTo(const Socket &socket, const SocketEnd &end)
{
    const bool any = socket.local.address == QHostAddress(QHostAddress::AnyIPv4) ||
                     socket.local.address == QHostAddress(QHostAddress::AnyIPv6);
    return socket.state == kListen && socket.local.port == end.port && (any || isEnd(socket.local, end));
}

} // namespace

std::optional<unsigned> SocketOwners::peer(const SocketEnd &far, const SocketEnd &near) const
{
    for (const Socket &socket : readSockets(m_procNet)) {
        if (socket.state == kEstablished && socket.inode != 0 && isEnd(socket.local, far) && isEnd(socket.remote, near))
            return socket.uid;
    }
    return std::nullopt;
}

bool SocketOwners::onlyListenersOf(const SocketEnd &end, unsigned owner) const
{
    bool listens = false;
    for (const Socket &socket : readSockets(m_procNet)) {
        if (!takesConnectionsTo(socket, end))
            continue;
        if (!mayServeFor(socket.uid, owner))
            return false;
        listens = true;
    }
    return listens;
}

bool isServedBy(const QUrl &url, unsigned owner)
{
    const QHostAddress address(url.host());
    return !address.isNull() && SocketOwners().onlyListenersOf({address, quint16(url.port(0))}, owner);
}

} // namespace belfry
