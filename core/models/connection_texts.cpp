// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connection_texts.h"

#include "models/formatter.h"

#include <QCoreApplication>

#include <array>

namespace belfry {

namespace {

struct ConnectionColumn {
    const char *id;
    const char *title;
    bool numeric;
    bool ofRemotes; ///< rows that stand for an address have it
    bool ofPorts;
};

constexpr std::array kConnectionColumns{
    ConnectionColumn{"protocol", QT_TRANSLATE_NOOP("Connections", "Protocol"), false, false, true},
    ConnectionColumn{"local", QT_TRANSLATE_NOOP("Connections", "Local"), false, false, false},
    ConnectionColumn{"state", QT_TRANSLATE_NOOP("Connections", "State"), false, false, false},
    ConnectionColumn{"receive", QT_TRANSLATE_NOOP("Connections", "To read"), true, true, true},
    ConnectionColumn{"send", QT_TRANSLATE_NOOP("Connections", "To send"), true, true, true},
    ConnectionColumn{"process", QT_TRANSLATE_NOOP("Connections", "Process"), false, true, true},
    ConnectionColumn{"pid", QT_TRANSLATE_NOOP("Connections", "PID"), true, true, true},
    ConnectionColumn{"user", QT_TRANSLATE_NOOP("Connections", "User"), false, true, true},
    ConnectionColumn{"count", QT_TRANSLATE_NOOP("Connections", "Connections"), true, true, true}};

QString endOf(const QString &address, int port)
{
    if (address.isEmpty())
        return port == 0 ? format::missing() : QStringLiteral(":%1").arg(port);
    return address.contains(u':') ? QStringLiteral("[%1]:%2").arg(address).arg(port)
                                  : QStringLiteral("%1:%2").arg(address).arg(port);
}

QString bytesOr(qint64 bytes)
{
    return bytes == 0 ? QStringLiteral("0") : format::value(double(bytes), Unit::Bytes).text();
}

} // namespace

QStringList connectionColumns(SocketGroup group)
{
    QStringList ids;
    for (const ConnectionColumn &column : kConnectionColumns) {
        const bool isCount = QLatin1String(column.id) == QLatin1String("count");
        const bool has = group == SocketGroup::None     ? !isCount
                         : group == SocketGroup::Remote ? column.ofRemotes
                                                        : column.ofPorts;
        if (has)
            ids += QLatin1String(column.id);
    }
    return ids;
}

QString firstConnectionColumn(SocketGroup group)
{
    return group == SocketGroup::Port ? QStringLiteral("local") : QStringLiteral("remote");
}

QString connectionHeading(const QString &column, SocketGroup group)
{
    if (column == QLatin1String("remote"))
        return QCoreApplication::translate("Connections", "Remote");
    if (group == SocketGroup::Port && column == QLatin1String("local"))
        return QCoreApplication::translate("Connections", "Port");
    for (const ConnectionColumn &each : kConnectionColumns) {
        if (column == QLatin1String(each.id))
            return QCoreApplication::translate("Connections", each.title);
    }
    return {};
}

bool isConnectionNumber(const QString &column)
{
    for (const ConnectionColumn &each : kConnectionColumns) {
        if (column == QLatin1String(each.id))
            return each.numeric;
    }
    return false;
}

QString connectionText(const SocketRow &row, const QString &column, SocketGroup group)
{
    if (column == QLatin1String("remote"))
        return group == SocketGroup::Remote  ? row.remoteAddress
               : row.remoteAddress.isEmpty() ? QCoreApplication::translate("Connections", "anyone")
                                             : endOf(row.remoteAddress, row.remotePort);
    if (column == QLatin1String("local"))
        return group == SocketGroup::Port ? QString::number(row.localPort) : endOf(row.localAddress, row.localPort);
    if (column == QLatin1String("protocol"))
        return row.protocol;
    if (column == QLatin1String("state"))
        return row.state;
    if (column == QLatin1String("receive"))
        return bytesOr(row.receiveQueue);
    if (column == QLatin1String("send"))
        return bytesOr(row.sendQueue);
    if (column == QLatin1String("process"))
        return row.process.isEmpty() ? format::missing() : row.process;
    if (column == QLatin1String("pid"))
        return row.pid == 0 ? format::missing() : QString::number(row.pid);
    if (column == QLatin1String("user"))
        return row.user.isEmpty() ? format::missing() : row.user;
    return QString::number(row.count);
}

QString connectionKey(const SocketRow &row, SocketGroup group)
{
    switch (group) {
    case SocketGroup::Remote: return row.remoteAddress;
    case SocketGroup::Port: return row.protocol + u' ' + QString::number(row.localPort);
    case SocketGroup::None: break;
    }
    return row.protocol + u' ' + endOf(row.localAddress, row.localPort) + u' ' +
           endOf(row.remoteAddress, row.remotePort) + u' ' + QString::number(row.inode);
}

} // namespace belfry
