// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/socket_ranking.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace belfry {

namespace {

constexpr std::array kSocketProtocols{"tcp", "tcp6", "udp", "udp6"};
constexpr std::array kSocketStates{"",          "established", "syn-sent",   "syn-received", "fin-wait-1", "fin-wait-2",
                                   "time-wait", "closed",      "close-wait", "last-ack",     "listening",  "closing"};

bool isDatagram(SocketProtocol protocol)
{
    return protocol == SocketProtocol::Udp || protocol == SocketProtocol::Udp6;
}

/// What takes in what comes from anywhere.
bool isListening(const SocketEntry &socket)
{
    if (isDatagram(socket.protocol))
        return socket.state == SocketState::Closed && socket.local.port != 0;
    return socket.state == SocketState::Listening;
}

QString socketStateWord(const SocketEntry &socket)
{
    if (isDatagram(socket.protocol) && socket.state == SocketState::Closed)
        return QStringLiteral("unconnected");
    return QLatin1String(kSocketStates.at(std::size_t(socket.state)));
}

class Rows
{
public:
    Rows(const SocketTable &table, const SocketHolders &owners, UserNames &users)
        : m_table(table), m_owners(owners), m_users(users)
    {
    }

    std::vector<SocketRow> of(SocketGroup group)
    {
        switch (group) {
        case SocketGroup::Remote: return byRemote();
        case SocketGroup::Port: return byPort();
        case SocketGroup::None: break;
        }
        std::vector<SocketRow> rows;
        rows.reserve(m_table.entries().size());
        for (const SocketEntry &socket : m_table.entries())
            rows.push_back(rowOf(socket));
        return rows;
    }

private:
    SocketRow rowOf(const SocketEntry &socket)
    {
        SocketRow row;
        row.protocol = QLatin1String(kSocketProtocols.at(std::size_t(socket.protocol)));
        row.localAddress = QString::fromStdString(addressText(socket.local, socket.protocol));
        row.localPort = socket.local.port;
        if (!isAnyAddress(socket.remote, socket.protocol) || socket.remote.port != 0) {
            row.remoteAddress = QString::fromStdString(addressText(socket.remote, socket.protocol));
            row.remotePort = socket.remote.port;
        }
        row.state = socketStateWord(socket);
        row.receiveQueue = socket.receiveQueue;
        row.sendQueue = socket.sendQueue;
        takeOwner(row, socket);
        row.inode = socket.inode;
        return row;
    }
    void takeOwner(SocketRow &row, const SocketEntry &socket)
    {
        const SocketOwner &owner = m_owners.of(socket);
        row.pid = owner.pid;
        row.process = QString::fromStdString(owner.name).simplified();
        row.user = m_users.of(socket.uid);
    }
    /// What isn't the same of all stays unsaid.
    void addTo(SocketRow &row, const SocketEntry &socket, bool ownerToo)
    {
        ++row.count;
        row.receiveQueue += socket.receiveQueue;
        row.sendQueue += socket.sendQueue;
        if (!ownerToo)
            return;
        const SocketOwner &owner = m_owners.of(socket);
        if (row.pid != owner.pid)
            row.pid = 0;
        if (row.process != QString::fromStdString(owner.name).simplified())
            row.process.clear();
        if (row.user != m_users.of(socket.uid))
            row.user.clear();
    }

    std::vector<SocketRow> byRemote()
    {
        std::map<std::string, SocketRow> groups;
        for (const SocketEntry &socket : m_table.entries()) {
            if (isAnyAddress(socket.remote, socket.protocol))
                continue;
            const auto [it, isNew] = groups.try_emplace(addressText(socket.remote, socket.protocol));
            if (!isNew) {
                addTo(it->second, socket, true);
                continue;
            }
            it->second.remoteAddress = QString::fromStdString(it->first);
            it->second.receiveQueue = socket.receiveQueue;
            it->second.sendQueue = socket.sendQueue;
            takeOwner(it->second, socket);
        }
        return valuesOf(groups);
    }
    /// Of a port and protocol one row, whatever the addresses are that are listened on.
    std::vector<SocketRow> byPort()
    {
        std::map<std::pair<int, bool>, SocketRow> groups;
        const auto keyOf = [](const SocketEntry &socket) {
            return std::pair(int(socket.local.port), isDatagram(socket.protocol));
        };
        for (const SocketEntry &socket : m_table.entries()) {
            if (!isListening(socket))
                continue;
            const auto [it, isNew] = groups.try_emplace(keyOf(socket));
            SocketRow row = rowOf(socket);
            if (!isNew) {
                it->second.localAddress = it->second.localAddress == row.localAddress ? row.localAddress : QString();
                it->second.receiveQueue += row.receiveQueue;
                continue;
            }
            row.protocol = isDatagram(socket.protocol) ? QStringLiteral("udp") : QStringLiteral("tcp");
            row.inode = 0;
            row.count = 0;
            it->second = std::move(row);
        }
        for (const SocketEntry &socket : m_table.entries()) {
            if (isListening(socket))
                continue;
            if (const auto it = groups.find(keyOf(socket)); it != groups.end())
                addTo(it->second, socket, false);
        }
        return valuesOf(groups);
    }
    template<typename Key>
    static std::vector<SocketRow> valuesOf(std::map<Key, SocketRow> &groups)
    {
        std::vector<SocketRow> rows;
        rows.reserve(groups.size());
        for (auto &[key, row] : groups)
            rows.push_back(std::move(row));
        return rows;
    }

    const SocketTable &m_table;
    const SocketHolders &m_owners;
    UserNames &m_users;
};

QString endText(const QString &address, int port)
{
    return address.contains(u':') ? QStringLiteral("[%1]:%2").arg(address).arg(port)
                                  : QStringLiteral("%1:%2").arg(address).arg(port);
}

bool passesFilter(const SocketRow &row, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    const QString all =
        QStringList{row.protocol,
                    endText(row.localAddress, row.localPort),
                    row.remoteAddress.isEmpty() ? QString() : endText(row.remoteAddress, row.remotePort),
                    row.state,
                    row.process,
                    row.user}
            .join(u'\n');
    return std::all_of(words.begin(), words.end(),
                       [&all](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

int statePlace(const SocketRow &row)
{
    if (row.state == QLatin1String("established"))
        return 0;
    return row.state == QLatin1String("listening") || row.state == QLatin1String("unconnected") ? 2 : 1;
}

auto placeOf(const SocketRow &row)
{
    return std::tuple(statePlace(row), row.localPort, std::cref(row.remoteAddress), row.remotePort,
                      std::cref(row.localAddress), std::cref(row.protocol), row.inode);
}

template<typename T>
int compared(const T &a, const T &b)
{
    return int(b < a) - int(a < b);
}

int compareRows(const SocketRow &a, const SocketRow &b, SocketColumn column)
{
    switch (column) {
    case SocketColumn::Count: return compared(a.count, b.count);
    case SocketColumn::Protocol: return compared(a.protocol, b.protocol);
    case SocketColumn::Local:
        return compared(std::pair(a.localPort, a.localAddress), std::pair(b.localPort, b.localAddress));
    case SocketColumn::Remote:
        return compared(std::pair(a.remoteAddress, a.remotePort), std::pair(b.remoteAddress, b.remotePort));
    case SocketColumn::State: return compared(a.state, b.state);
    case SocketColumn::ReceiveQueue: return compared(a.receiveQueue, b.receiveQueue);
    case SocketColumn::SendQueue: return compared(a.sendQueue, b.sendQueue);
    case SocketColumn::Process: return compared(a.process, b.process);
    case SocketColumn::User: return compared(a.user, b.user);
    }
    return 0;
}

} // namespace

SocketSnapshotPtr rankSockets(const SocketTable &table, const SocketHolders &owners, const SocketRequest &request,
                              UserNames &users, Timestamp now)
{
    auto snapshot = std::make_shared<SocketSnapshot>();
    snapshot->t = now;
    snapshot->total = int(table.entries().size());
    snapshot->leftOut = table.leftOut();
    for (const SocketEntry &socket : table.entries()) {
        snapshot->established += socket.state == SocketState::Established ? 1 : 0;
        snapshot->listening += isListening(socket) ? 1 : 0;
    }
    std::vector<SocketRow> rows = Rows(table, owners, users).of(request.group);
    const QStringList words = request.filter.split(u' ', Qt::SkipEmptyParts);
    std::erase_if(rows, [&words](const SocketRow &row) { return !passesFilter(row, words); });
    snapshot->matching = int(rows.size());
    const auto inOrder = [&request](const SocketRow &a, const SocketRow &b) {
        const int order = compareRows(a, b, request.sort);
        if (order != 0)
            return request.descending ? order > 0 : order < 0;
        return placeOf(a) < placeOf(b);
    };
    const std::size_t count = std::min(rows.size(), std::size_t(std::max(request.limit, 0)));
    std::partial_sort(rows.begin(), rows.begin() + std::ptrdiff_t(count), rows.end(), inOrder);
    rows.resize(count);
    snapshot->rows = std::move(rows);
    return snapshot;
}

} // namespace belfry
