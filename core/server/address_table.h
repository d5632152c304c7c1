// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/client_network.h"

#include <QHash>

#include <algorithm>

namespace belfry {

/// Something about each client, by its network, for a bounded number of them: where there is no room, what was not
/// asked for the longest is forgotten.
template<typename T>
class AddressTable
{
public:
    explicit AddressTable(qsizetype most) : m_most(most) {}

    /// What is known of `peer`, or nothing.
    T *find(const QHostAddress &peer)
    {
        const auto it = m_entries.find(clientNetwork(peer));
        if (it == m_entries.end())
            return nullptr;
        it->asked = ++m_clock;
        return &it->value;
    }
    /// The same, made from `fresh` if nothing is known.
    T &get(const QHostAddress &peer, const T &fresh)
    {
        if (T *known = find(peer))
            return *known;
        if (m_entries.size() >= m_most)
            m_entries.erase(std::min_element(m_entries.begin(), m_entries.end(),
                                             [](const Entry &a, const Entry &b) { return a.asked < b.asked; }));
        return m_entries.insert(clientNetwork(peer), {fresh, ++m_clock})->value;
    }
    void forget(const QHostAddress &peer) { m_entries.remove(clientNetwork(peer)); }
    qsizetype size() const { return m_entries.size(); }

private:
    struct Entry {
        T value;
        quint64 asked;
    };
    qsizetype m_most;
    quint64 m_clock = 0;
    QHash<QHostAddress, Entry> m_entries;
};

} // namespace belfry
