// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audiences.h"

#include "server/query_channel.h"
#include "server/stream_session.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr int kJoinAtOnce = 2000; ///< some 10 ms

AudienceKey keyOf(const StreamSession &session)
{
    AudienceKey key{{}, session.encoding(), session.compression()};
    key.channels.reserve(session.members().size());
    for (const auto &member : session.members())
        key.channels.push_back(member->channel().id());
    std::sort(key.channels.begin(), key.channels.end());
    key.channels.erase(std::unique(key.channels.begin(), key.channels.end()), key.channels.end());
    return key;
}

} // namespace

void Audiences::add(StreamSession &session)
{
    m_apart.add(session);
}

void Audiences::remove(StreamSession &session)
{
    stepOut(session);
    m_apart.remove(session);
}

void Audiences::stepOut(StreamSession &session)
{
    Audience *audience = session.audience();
    if (!audience)
        return;
    session.setAudience(nullptr);
    audience->remove(session);
    m_context.metrics.audience.add(-1);
    m_apart.add(session);
}

void Audiences::settle()
{
    std::erase_if(m_audiences, [](const auto &each) { return each.second->isEmpty() && !each.second->hasUnsent(); });
    int joined = 0;
    m_apart.visit([&](StreamSession &session) {
        if (joined < kJoinAtOnce && session.isSteady() && join(session))
            ++joined;
    });
}

bool Audiences::join(StreamSession &session)
{
    AudienceKey key = keyOf(session);
    std::unique_ptr<Audience> &audience = m_audiences[key];
    if (!audience)
        audience = std::make_unique<Audience>(std::move(key), session, m_hub);
    else if (audience->isEmpty() || audience->hasUnsent() || !audience->isInStep(session))
        return false;
    m_apart.remove(session);
    session.setAudience(audience.get());
    audience->add(session);
    m_context.metrics.audience.add(1);
    return true;
}

} // namespace belfry
