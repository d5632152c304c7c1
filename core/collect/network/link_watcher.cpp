// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/network/link_watcher.h"

#include <QSocketNotifier>

#include <array>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

namespace belfry {

LinkWatcher::LinkWatcher(QObject *parent) : QObject(parent)
{
    m_socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    if (m_socket < 0)
        return;
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = RTMGRP_LINK;
    if (::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return;
    m_notifier = new QSocketNotifier(m_socket, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &LinkWatcher::drain);
}

LinkWatcher::~LinkWatcher()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void LinkWatcher::drain()
{
    // What changed doesn't matter: all interfaces are looked at. Neither does an overrun, which is a change too.
    std::array<char, 8192> bytes;
    while (::recv(m_socket, bytes.data(), bytes.size(), 0) > 0) {
    }
    Q_EMIT changed();
}

} // namespace belfry

#include "moc_link_watcher.cpp"
