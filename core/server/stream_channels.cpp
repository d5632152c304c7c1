// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/stream_channels.h"

#include "query/parser.h"
#include "server/stream_session.h"

#include <algorithm>

namespace belfry {

using wire::ErrorCode;
using wire::Failure;

StreamChannels::StreamChannels(ServerContext &context) : m_context(context)
{
    for (const wire::Topic topic :
         {wire::Topic::Alerts, wire::Topic::Health, wire::Topic::Layouts, wire::Topic::Hosts, wire::Topic::Annotations})
        m_topics.at(std::size_t(topic)) = new TopicChannel(wire::ChannelId(++m_lastChannel), topic, m_context, this);
}

Result<QueryChannel *> StreamChannels::channelOf(ChannelForm form)
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

tl::expected<QueryChannel *, Failure> StreamChannels::channelFor(const wire::SubscribeQuery &request,
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

std::optional<Failure> StreamChannels::refusalOf(wire::RequestId request, const HostId &host) const
{
    if (host.value().isEmpty() || host.value() == m_context.options.hostName)
        return std::nullopt;
    return Failure{request, ErrorCode::NotFound, QStringLiteral("there is no host \"%1\" here").arg(host.value()), {}};
}

tl::expected<Channel *, Failure> StreamChannels::subscribe(StreamSession &session, const wire::SubscribeTopic &request)
{
    if (const auto refusal = refusalOf(request.id, request.host))
        return tl::unexpected(*refusal);
    TopicChannel *channel = m_topics.at(std::size_t(request.topic));
    channel->add(session, request.id);
    return channel;
}

template<typename ListChannel, typename Request>
tl::expected<Channel *, Failure> StreamChannels::subscribe(StreamSession &session, wire::RequestId id, Request request,
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

tl::expected<Channel *, Failure> StreamChannels::subscribe(StreamSession &session,
                                                           const wire::SubscribeProcesses &request)
{
    ProcessRequest allowed = request.request;
    allowed.commandLines = allowed.commandLines && authorize(session.principal(), Operation::ReadCommandLines);
    return subscribe(session, request.id, allowed, m_processes);
}

tl::expected<Channel *, Failure> StreamChannels::subscribe(StreamSession &session,
                                                           const wire::SubscribeSockets &request)
{
    return subscribe(session, request.id, request.request, m_sockets);
}

} // namespace belfry

#include "moc_stream_channels.cpp"
