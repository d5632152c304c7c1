// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/audience.h"
#include "server/visited_list.h"

#include <map>
#include <memory>

namespace belfry {

class StreamHub;
class StreamSession;

/// Who of a hub's sessions is in which audience, and who is served apart. I/O thread.
class Audiences
{
public:
    Audiences(ServerContext &context, StreamHub &hub) : m_context(context), m_hub(hub) {}

    void add(StreamSession &session);
    void remove(StreamSession &session);
    /// Has it served by itself from now on.
    void stepOut(StreamSession &session);
    /// Those apart who only watch by now join their audience. So many at once that it isn't felt.
    void settle();

    template<typename Act>
    void visitApart(Act act)
    {
        m_apart.visit(act);
    }

private:
    bool join(StreamSession &session);

    ServerContext &m_context;
    StreamHub &m_hub;
    VisitedList<StreamSession> m_apart;
    std::map<AudienceKey, std::unique_ptr<Audience>> m_audiences;
};

} // namespace belfry
