// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"
#include "protocol/limits.h"
#include "server/query_channel.h"
#include "server/stream_hub.h"
#include "server/stream_session.h"

#include <algorithm>
#include <array>

// What a session does on each message of its viewer.
namespace belfry {

using wire::CloseCode;
using wire::ErrorCode;
using wire::Failure;

/// False if the connection was closed, because the token wasn't even looked at.
bool StreamSession::takeToken(const QByteArray &token)
{
    const auto principal = m_context.authenticator->withToken(token, m_socket->peerAddress());
    m_principal = principal.value_or(Principal{});
    if (principal || principal.error().retryAfter.count() == 0)
        return true;
    m_context.metrics.rejected("token").add();
    const QString reason = QStringLiteral("too many wrong tokens came from this address; none is looked at for %1 s")
                               .arg(principal.error().retryAfter.count());
    refuse({{}, ErrorCode::LimitExceeded, reason, {}});
    close(CloseCode::TooMany, reason);
    return false;
}

void StreamSession::handle(const wire::Hello &message)
{
    if (m_welcomed)
        return refuse({{}, ErrorCode::HelloExpected, QStringLiteral("hello was said already"), {}});
    if (message.version != wire::kVersion) {
        refuse({{},
                ErrorCode::UnsupportedVersion,
                QStringLiteral("expected version %1").arg(wire::kVersion),
                {.file = {}, .line = 0, .column = 0, .pointer = QStringLiteral("/version")}});
        return close(CloseCode::BadMessage, QStringLiteral("unsupported version"));
    }
    if (!message.token.isEmpty() && !takeToken(message.token.toUtf8()))
        return;
    // Whoever may query may watch.
    if (!authorize(m_principal, Operation::Query)) {
        m_context.metrics.rejected("token").add();
        refuse({{}, ErrorCode::Unauthorized, QStringLiteral("the token is missing or not one of this server's"), {}});
        return close(CloseCode::Unauthorized, QStringLiteral("unauthorized"));
    }
    m_welcomed = true;
    const Capabilities capabilities = m_context.source->capabilities() & capabilitiesOf(m_principal);
    const wire::Compression compression = wire::chooseCompression(message.compress);
    send(wire::Welcome{wire::kVersion, m_context.options.epoch, QStringLiteral("belfry " BELFRY_VERSION),
                       HostId(m_context.options.hostName), capabilities, m_context.services.clock.nowMs(),
                       wire::toString(compression)});
    m_compression = compression;
    qCDebug(lcServer) << "viewer" << m_socket->peerAddress().toString() << message.client << m_principal.name;
    Q_EMIT welcomed();
}

bool StreamSession::canSubscribe(wire::RequestId id, Operation operation)
{
    if (!authorize(m_principal, operation)) {
        refuse({id, ErrorCode::Forbidden, QStringLiteral("\"%1\" may not see this").arg(m_principal.name), {}});
        return false;
    }
    if (m_subscriptions.contains(id)) {
        refuse({id,
                ErrorCode::DuplicateId,
                QStringLiteral("subscription %1 is held already").arg(id),
                {.file = {}, .line = 0, .column = 0, .pointer = QStringLiteral("/id")}});
        return false;
    }
    if (int(m_subscriptions.channels().size()) >= m_context.limits.subscriptionsPerSession) {
        m_context.metrics.rejected("subscriptions").add();
        refuse({id,
                ErrorCode::LimitExceeded,
                QStringLiteral("at most %1 subscriptions").arg(m_context.limits.subscriptionsPerSession),
                {}});
        return false;
    }
    if (!m_meter.take(Inbound::Subscriptions, 1)) {
        refuse({id, ErrorCode::LimitExceeded, QStringLiteral("too many subscriptions at once; wait a moment"), {}});
        return false;
    }
    return true;
}

/// A history is evaluated for whoever asks, if not for this one alone.
bool StreamSession::affords(wire::RequestId id, const wire::HistoryOptions &history, qint64 stepMs)
{
    const Timestamp now = m_context.services.clock.nowMs();
    const qint64 back = history.from == 0 ? history.historyMs : std::max<qint64>(0, now - history.from);
    const double instants = double(back) / double(std::max<qint64>(stepMs, 1));
    const double most =
        history.maxPoints > 0 && history.reduce == wire::Reduce::Last ? history.maxPoints : wire::limits::kMaxPoints;
    if (m_meter.take(Inbound::Points, std::min(instants, most)))
        return true;
    refuse({id,
            ErrorCode::LimitExceeded,
            QStringLiteral("more points of history than this address or connection may ask for; wait a moment"),
            {}});
    return false;
}

void StreamSession::handle(const wire::SubscribeQuery &message)
{
    if (!canSubscribe(message.id, Operation::Query))
        return;
    if (!affords(message.id, message.history, message.stepMs))
        return;
    const tl::expected<QueryChannel *, Failure> channel = m_hub.channels().channelFor(message, m_encoding);
    if (!channel)
        return refuse(channel.error());
    m_subscriptions.add(message.id, *channel); // before the channel looks for it
    send(wire::Subscribed{message.id, (*channel)->id(), (*channel)->newestOffset()});
    (*channel)->add(*this, message.id, message.history);
}

template<typename Message>
void StreamSession::subscribeToState(const Message &message, Operation operation)
{
    if (!canSubscribe(message.id, operation))
        return;
    const tl::expected<Channel *, Failure> channel = m_hub.channels().subscribe(*this, message);
    if (channel)
        m_subscriptions.add(message.id, *channel);
    else
        refuse(channel.error());
}

void StreamSession::handle(const wire::SubscribeTopic &message)
{
    constexpr std::array operations{Operation::ReadAlerts,     Operation::ReadHealth,    Operation::ReadLayouts,
                                    Operation::ReadHosts,      Operation::ReadProcesses, Operation::ReadConnections,
                                    Operation::ReadAnnotations};
    subscribeToState(message, operations.at(std::size_t(message.topic)));
}

void StreamSession::handle(const wire::SubscribeLayout &message)
{
    // Whoever may query may see layouts, too; should that change, both are asked for.
    if (!canSubscribe(message.id, authorize(m_principal, Operation::Query) ? Operation::ReadLayouts : Operation::Query))
        return;
    auto layout = std::make_unique<LayoutSubscription>(*this, message, m_hub, m_context);
    connect(layout.get(), &LayoutSubscription::failed, this, [this, id = message.id](const Failure &failure) {
        refuse(failure);
        m_subscriptions.end(id);
    });
    m_subscriptions.add(message.id, std::move(layout));
}

void StreamSession::handle(const wire::SubscribeProcesses &message)
{
    subscribeToState(message, Operation::ReadProcesses);
}

void StreamSession::handle(const wire::SubscribeSockets &message)
{
    subscribeToState(message, Operation::ReadConnections);
}

void StreamSession::handle(const wire::Unsubscribe &message)
{
    if (!m_subscriptions.end(message.id))
        refuseUnknown(message.id);
}

void StreamSession::handle(const wire::Pause &message)
{
    if (!m_subscriptions.pause(message.id, true))
        refuseUnknown(message.id);
}

void StreamSession::handle(const wire::Resume &message)
{
    if (!m_subscriptions.pause(message.id, false))
        refuseUnknown(message.id);
}

void StreamSession::refuseUnknown(wire::RequestId id)
{
    refuse({id, ErrorCode::NotFound, QStringLiteral("there is no subscription %1").arg(id), {}});
}

void StreamSession::handle(const wire::Ping &message)
{
    send(wire::Pong{message.nonce, m_context.services.clock.nowMs()});
}

} // namespace belfry
