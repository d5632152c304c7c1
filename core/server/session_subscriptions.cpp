// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/session_subscriptions.h"

#include "server/query_channel.h"

#include <algorithm>

namespace belfry {

bool SessionSubscriptions::end(wire::RequestId id)
{
    auto held = m_held.extract(id);
    if (held.empty())
        return false;
    leave(id, held.mapped());
    return true;
}

void SessionSubscriptions::endAll()
{
    for (auto &[id, held] : std::exchange(m_held, {}))
        leave(id, held);
}

void SessionSubscriptions::leave(wire::RequestId id, Held &held)
{
    if (held.layout) {
        held.layout->end();
        held.layout.release()->deleteLater(); // it may be in the middle of something
    }
    if (held.channel)
        held.channel->remove(m_session, id);
}

bool SessionSubscriptions::pause(wire::RequestId id, bool pause)
{
    const auto it = m_held.find(id);
    if (it == m_held.end())
        return false;
    if (it->second.layout)
        it->second.layout->pause(pause);
    else if (it->second.channel)
        it->second.channel->pause(m_session, id, pause);
    return true;
}

std::vector<QPointer<Channel>> SessionSubscriptions::channels() const
{
    std::vector<QPointer<Channel>> channels;
    for (const auto &[id, held] : m_held) {
        if (held.channel)
            channels.push_back(held.channel);
        if (!held.layout)
            continue;
        for (const QPointer<QueryChannel> &channel : held.layout->channels()) {
            if (channel)
                channels.emplace_back(channel.data());
        }
    }
    return channels;
}

bool SessionSubscriptions::holdsTwice(const Channel &channel) const
{
    const std::vector<QPointer<Channel>> held = channels();
    return std::count(held.begin(), held.end(), &channel) > 1;
}

} // namespace belfry
