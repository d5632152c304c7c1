// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/stream_hub.h"

#include "server/stream_session.h"
#include "source/token_store.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kFewSessions = 32; ///< all are looked at each time
constexpr quint32 kRounds = 8;           ///< of housekeeping, until all of many have been looked at

} // namespace

StreamHub::StreamHub(ServerContext &context)
    : m_context(context),
      m_channels(context),
      m_handshakes([this](std::unique_ptr<QWebSocket> webSocket, QTcpSocket *socket, const Principal &principal) {
          addSession(std::move(webSocket), socket, principal);
      }),
      m_audiences(context, *this)
{
    connect(&context.services.tokens, &TokenStore::revoked, this, &StreamHub::dropBearers);
    m_houseKeeping.setInterval(context.limits.houseKeeping);
    connect(&m_houseKeeping, &QTimer::timeout, this, &StreamHub::keepHouse);
    m_pings.setInterval(context.limits.pingInterval);
    connect(&m_pings, &QTimer::timeout, this, [this] {
        for (StreamSession *session : sessions()) {
            if (m_sessions.contains(session))
                session->ping();
        }
    });
}

/// Before the sockets go, which are m_handshakes' and which a session's QWebSocket looks at to the end: also
/// those who have left but haven't been deleted.
StreamHub::~StreamHub()
{
    sayGoodbye();
    for (const auto &[session, owned] : m_sessions)
        m_audiences.remove(*session);
    m_sessions.clear(); // they leave their channels
    m_context.metrics.viewers.add(-m_viewers);
    qDeleteAll(findChildren<StreamSession *>(Qt::FindDirectChildrenOnly));
}

void StreamHub::addSession(std::unique_ptr<QWebSocket> webSocket, QTcpSocket *socket, const Principal &principal)
{
    auto session = std::make_unique<StreamSession>(std::move(webSocket), socket, principal, m_context, *this);
    StreamSession *raw = session.get();
    connect(raw, &StreamSession::welcomed, this, [this] { countViewers(+1); });
    connect(raw, &StreamSession::closed, this, [this, raw] { removeSession(raw); });
    m_audiences.add(*raw);
    m_sessions.emplace(raw, std::move(session));
    if (!m_houseKeeping.isActive()) {
        m_houseKeeping.start();
        m_pings.start();
    }
}

// Points of one tick come as one event each; whatever has been posted by now is sent together.
void StreamHub::flushSoon(StreamSession &session)
{
    m_toFlush.push_back(&session);
    postFlush();
}

void StreamHub::flushSoon(Audience &audience)
{
    m_audiencesToFlush.push_back(&audience);
    postFlush();
}

void StreamHub::postFlush()
{
    if (!std::exchange(m_flushIsPosted, true))
        QMetaObject::invokeMethod(this, &StreamHub::flush, Qt::QueuedConnection);
}

void StreamHub::flush()
{
    m_flushIsPosted = false;
    // Points go before what is said to one about them. Audiences last until keepHouse().
    for (Audience *audience : std::exchange(m_audiencesToFlush, {}))
        audience->flush();
    // By index: one that turns out too slow closes, and others may have something to say about it.
    for (std::size_t i = 0; i < m_toFlush.size(); ++i) {
        if (m_toFlush[i])
            m_toFlush[i]->flush();
    }
    m_toFlush.clear();
}

void StreamHub::removeSession(StreamSession *session)
{
    const auto it = m_sessions.find(session);
    if (it == m_sessions.end())
        return;
    std::replace(m_toFlush.begin(), m_toFlush.end(), session, static_cast<StreamSession *>(nullptr));
    m_audiences.remove(*session);
    if (session->isWelcomed())
        countViewers(-1);
    session->setParent(this);            // should the event loop end before
    it->second.release()->deleteLater(); // it is emitting
    m_sessions.erase(it);
    if (m_sessions.empty()) {
        m_houseKeeping.stop();
        m_pings.stop();
    }
}

void StreamHub::countViewers(int change)
{
    m_viewers += change;
    m_context.metrics.viewers.add(change);
}

std::vector<StreamSession *> StreamHub::sessions() const
{
    std::vector<StreamSession *> sessions;
    sessions.reserve(m_sessions.size());
    for (const auto &[session, owned] : m_sessions)
        sessions.push_back(session);
    return sessions;
}

void StreamHub::keepHouse()
{
    std::vector<StreamSession *> late;
    const auto look = [&late](StreamSession &session) {
        if (session.isLate())
            late.push_back(&session);
    };
    // Those in an audience, of whom none is in the cache, are looked at now and then if they are many. It is often
    // enough to see who ends soon, and a silence need not be seen to the second.
    if (m_sessions.size() < kFewSessions || ++m_houseKeepings % kRounds == 0) {
        for (const auto &[session, owned] : m_sessions) {
            if (session->endsSoon())
                session->stepOut();
            look(*session);
        }
    } else {
        m_audiences.visitApart(look);
    }
    for (StreamSession *session : late) {
        if (m_sessions.contains(session)) // checking one may close others
            session->checkTimes();
    }
    m_audiences.settle();
}

void StreamHub::dropBearers(std::int64_t token)
{
    for (StreamSession *session : sessions()) {
        if (m_sessions.contains(session) && session->principal().token == token)
            session->close(wire::CloseCode::Unauthorized, QStringLiteral("the token was revoked"));
    }
}

void StreamHub::sayGoodbye()
{
    for (StreamSession *session : sessions()) {
        if (m_sessions.contains(session))
            session->close(wire::CloseCode::GoingAway, QStringLiteral("the server stops"));
    }
}

} // namespace belfry

#include "moc_stream_hub.cpp"
