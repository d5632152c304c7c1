// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"
#include "protocol/json_message.h"
#include "protocol/limits.h"

namespace belfry::wire {

namespace {

HostId readHost(ObjectReader &in)
{
    return HostId(in.text("host", limits::kNameChars, Presence::Optional));
}

ClientMessage readHello(ObjectReader &in)
{
    Hello m;
    m.version = int(in.integer("version", 1, 1'000'000));
    m.token = in.text("token", limits::kTokenChars, Presence::Optional);
    m.epoch = in.text("epoch", limits::kNameChars, Presence::Optional);
    m.client = in.text("client", limits::kNameChars, Presence::Optional);
    return m;
}

ClientMessage readSubscribe(ObjectReader &in)
{
    const RequestId id = readId(in);
    if (in.has("topic")) {
        const std::optional<Topic> topic = topicFromString(in.text("topic", 64));
        if (!topic)
            in.fail("topic", QStringLiteral("one of alerts, health, layouts, hosts"));
        return SubscribeTopic{id, topic.value_or(Topic::Alerts), readHost(in)};
    }
    SubscribeQuery m;
    m.id = id;
    m.query = in.text("query", limits::kQueryChars);
    if (in.ok() && m.query.trimmed().isEmpty())
        in.fail("query", QStringLiteral("a PromQL expression"));
    m.stepMs = in.integer("step", limits::kStepMsMin, limits::kStepMsMax, Presence::Optional, 1000);
    m.host = readHost(in);
    m.historyMs = in.integer("historyMs", 0, limits::kHistoryMsMax, Presence::Optional);
    m.maxPoints = int(in.integer("maxPoints", 0, limits::kMaxPoints, Presence::Optional));
    return m;
}

ClientMessage readUnsubscribe(ObjectReader &in)
{
    return Unsubscribe{readId(in)};
}

ClientMessage readPing(ObjectReader &in)
{
    return Ping{in.integer("nonce", -limits::kIntegerMax, limits::kIntegerMax, Presence::Optional)};
}

constexpr std::array kClientReaders{
    MessageReader<ClientMessage>{"hello", readHello},
    MessageReader<ClientMessage>{"subscribe", readSubscribe},
    MessageReader<ClientMessage>{"unsubscribe", readUnsubscribe},
    MessageReader<ClientMessage>{"ping", readPing},
};

} // namespace

Decoded<ClientMessage> decodeClient(const QByteArray &bytes, Encoding encoding)
{
    Q_UNUSED(encoding) // one value so far
    return decodeByType<ClientMessage>(bytes, limits::kClientMessageBytes, kClientReaders);
}

} // namespace belfry::wire
