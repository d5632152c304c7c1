// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/stream_hub.h"

#include "base/logging.h"
#include "query/parser.h"
#include "server/stream_session.h"
#include "source/token_store.h"

#include <QTcpSocket>

#include <algorithm>

namespace belfry {

using wire::ErrorCode;
using wire::Failure;

namespace {

QString peerKey(const QHostAddress &address, quint16 port)
{
    return address.toString() + u' ' + QString::number(port);
}

void putBack(QIODevice &device, const QByteArray &bytes)
{
    for (qsizetype i = bytes.size(); i-- > 0;)
        device.ungetChar(bytes.at(i));
}

constexpr std::size_t kFewSessions = 32; ///< all are looked at each time
constexpr quint32 kRounds = 8;           ///< of housekeeping, until all of many have been looked at

/// Takes away what stands behind an HTTP head that is still unread.
QByteArray takeBehindHead(QIODevice &device)
{
    const QByteArray all = device.peek(device.bytesAvailable());
    const qsizetype end = all.indexOf("\r\n\r\n") + 4;
    if (end >= all.size())
        return {};
    device.skip(all.size());
    putBack(device, all.left(end));
    return all.mid(end);
}

} // namespace

StreamHub::StreamHub(ServerContext &context)
    : m_context(context),
      m_webSockets(QStringLiteral("belfry"), QWebSocketServer::NonSecureMode),
      m_audiences(context, *this)
{
    m_webSockets.setSupportedSubprotocols(
        {QLatin1String(wire::kSubprotocolJson), QLatin1String(wire::kSubprotocolCbor)});
    connect(&m_webSockets, &QWebSocketServer::newConnection, this, &StreamHub::takeSockets);
    for (const wire::Topic topic :
         {wire::Topic::Alerts, wire::Topic::Health, wire::Topic::Layouts, wire::Topic::Hosts, wire::Topic::Annotations})
        m_topics.at(std::size_t(topic)) = new TopicChannel(wire::ChannelId(++m_lastChannel), topic, m_context, this);
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

/// Before the sockets go, which are m_webSockets' children and which a session's QWebSocket looks at to the end: also
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

void StreamHub::adopt(QTcpSocket *socket, const Principal &principal)
{
    socket->setParent(&m_webSockets);
    const QString key = peerKey(socket->peerAddress(), socket->peerPort());
    connect(new QObject(socket), &QObject::destroyed, this, [this, key] { m_handshakes.erase(key); });
    // QWebSocketServer, when it comes to it, reads all there is and forgets what stands behind the handshake: so
    // that is taken away meanwhile, and nothing more is read.
    const QByteArray behind = takeBehindHead(*socket);
    socket->setReadBufferSize(socket->bytesAvailable());
    m_handshakes.insert_or_assign(key, Handshake{principal, socket, behind});
    m_webSockets.handleConnection(socket);
    Q_EMIT socket->readyRead(); // the handshake is there already
}

void StreamHub::takeSockets()
{
    while (QWebSocket *socket = m_webSockets.nextPendingConnection())
        addSession(std::unique_ptr<QWebSocket>(socket));
}

void StreamHub::addSession(std::unique_ptr<QWebSocket> socket)
{
    const auto found = m_handshakes.find(peerKey(socket->peerAddress(), socket->peerPort()));
    const Handshake handshake = found == m_handshakes.end() ? Handshake{} : found->second;
    socket->setParent(nullptr);
    auto session =
        std::make_unique<StreamSession>(std::move(socket), handshake.socket, handshake.principal, m_context, *this);
    if (handshake.socket) {
        putBack(*handshake.socket, handshake.behind);
        handshake.socket->setReadBufferSize(0);
        if (!handshake.behind.isEmpty())
            QMetaObject::invokeMethod(handshake.socket, &QIODevice::readyRead, Qt::QueuedConnection);
    }
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

Result<QueryChannel *> StreamHub::channelOf(ChannelForm form)
{
    const std::string key = form.key();
    if (const auto it = m_queries.find(key); it != m_queries.end())
        return it->second;
    if (int(m_queries.size()) >= m_context.limits.channels)
        return failure(QStringLiteral("at most %1 distinct live queries").arg(m_context.limits.channels),
                       ErrorKind::TooLarge);
    auto shaper = PointShaper::make(form.options);
    if (!shaper)
        return tl::unexpected(shaper.error());
    auto *channel =
        new QueryChannel(wire::ChannelId(++m_lastChannel), std::move(form), *std::move(shaper), m_context, this);
    m_queries.emplace(key, channel);
    m_context.metrics.channels.add(1);
    connect(channel, &QueryChannel::abandoned, this, [this, channel, key] {
        m_queries.erase(key);
        m_context.metrics.channels.add(-1);
        channel->deleteLater();
    });
    return channel;
}

tl::expected<QueryChannel *, Failure> StreamHub::channelFor(const wire::SubscribeQuery &request,
                                                            wire::Encoding encoding)
{
    const Result<ParsedQueryPtr> parsed = parseQuery(request.query);
    if (!parsed)
        return tl::unexpected(
            Failure{request.id, ErrorCode::InvalidQuery, parsed.error().message, parsed.error().place});
    const ValueType type = (*parsed)->type();
    if (type != ValueType::Scalar && type != ValueType::Vector)
        return tl::unexpected(
            Failure{request.id, ErrorCode::InvalidQuery, QStringLiteral("expected an instant vector or a scalar"), {}});
    ChannelForm form{{}, request.points, encoding};
    form.request.expr = QString::fromStdString((*parsed)->canonical);
    form.request.stepMs = request.stepMs;
    if (request.host.value() != m_context.options.hostName)
        form.request.host = request.host;
    form.options.batchMs = wire::roundedBatch(request.points.batchMs);
    const Result<QueryChannel *> channel = channelOf(std::move(form));
    if (channel)
        return *channel;
    if (channel.error().kind == ErrorKind::Invalid)
        return tl::unexpected(Failure{request.id,
                                      ErrorCode::InvalidMessage,
                                      channel.error().toString(),
                                      {.file = {}, .line = 0, .column = 0, .pointer = QStringLiteral("/match")}});
    m_context.metrics.rejected("channels").add();
    return tl::unexpected(Failure{request.id, ErrorCode::LimitExceeded, channel.error().message, {}});
}

std::optional<Failure> StreamHub::refusalOf(wire::RequestId request, const HostId &host) const
{
    if (host.value().isEmpty() || host.value() == m_context.options.hostName)
        return std::nullopt;
    return Failure{request, ErrorCode::NotFound, QStringLiteral("there is no host \"%1\" here").arg(host.value()), {}};
}

tl::expected<Channel *, Failure> StreamHub::subscribe(StreamSession &session, const wire::SubscribeTopic &request)
{
    if (const auto refusal = refusalOf(request.id, request.host))
        return tl::unexpected(*refusal);
    TopicChannel *channel = m_topics.at(std::size_t(request.topic));
    channel->add(session, request.id);
    return channel;
}

template<typename ListChannel, typename Request>
tl::expected<Channel *, Failure> StreamHub::subscribe(StreamSession &session, wire::RequestId id, Request request,
                                                      std::vector<ListChannel *> &channels)
{
    if (const auto refusal = refusalOf(id, request.host))
        return tl::unexpected(*refusal);
    request.host = {};
    const auto found = std::find_if(channels.begin(), channels.end(),
                                    [&](const ListChannel *channel) { return channel->request() == request; });
    ListChannel *channel = found == channels.end() ? nullptr : *found;
    if (!channel && int(channels.size()) >= m_context.limits.listChannels) {
        m_context.metrics.rejected("channels").add();
        return tl::unexpected(Failure{id,
                                      ErrorCode::LimitExceeded,
                                      QStringLiteral("at most %1 distinct lists").arg(m_context.limits.listChannels),
                                      {}});
    }
    if (!channel) {
        channel = new ListChannel(wire::ChannelId(++m_lastChannel), request, m_context, this);
        channels.push_back(channel);
        connect(channel, &ListChannel::abandoned, this, [&channels, channel] {
            std::erase(channels, channel);
            channel->deleteLater();
        });
    }
    channel->add(session, id);
    return channel;
}

tl::expected<Channel *, Failure> StreamHub::subscribe(StreamSession &session, const wire::SubscribeProcesses &request)
{
    ProcessRequest allowed = request.request;
    allowed.commandLines = allowed.commandLines && authorize(session.principal(), Operation::ReadCommandLines);
    return subscribe(session, request.id, allowed, m_processes);
}

tl::expected<Channel *, Failure> StreamHub::subscribe(StreamSession &session, const wire::SubscribeSockets &request)
{
    return subscribe(session, request.id, request.request, m_sockets);
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
