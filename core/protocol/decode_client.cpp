// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"
#include "protocol/decode_message.h"
#include "protocol/limits.h"

#include <cmath>

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
    m.compress = in.texts("compress", 16, 64, Presence::Optional);
    return m;
}

HistoryOptions readHistoryOptions(ObjectReader &in)
{
    HistoryOptions o;
    o.historyMs = in.integer("historyMs", 0, limits::kHistoryMsMax, Presence::Optional);
    o.from = in.integer("from", 0, limits::kIntegerMax, Presence::Optional);
    o.maxPoints = int(in.integer("maxPoints", 0, limits::kMaxPoints, Presence::Optional));
    if (!in.has("reduce"))
        return o;
    const std::optional<Reduce> reduce = reduceFromString(in.text("reduce", 64));
    if (!reduce)
        in.fail("reduce", QStringLiteral("one of last, minmax, lttb"));
    else if (*reduce != Reduce::Last && o.maxPoints == 0)
        in.fail("reduce", QStringLiteral("maxPoints beside minmax and lttb"));
    o.reduce = reduce.value_or(Reduce::Last);
    return o;
}

PointOptions readPointOptions(ObjectReader &in)
{
    PointOptions o;
    o.delta = in.boolean("delta", Presence::Optional, false);
    if (in.has("precision")) {
        const QString precision = in.text("precision", 64);
        o.single = precision == QLatin1String("single");
        if (!o.single && precision != QLatin1String("double"))
            in.fail("precision", QStringLiteral("one of double, single"));
    }
    o.batchMs = int(in.integer("batchMs", 0, limits::kBatchMsMax, Presence::Optional));
    o.match = in.text("match", limits::kQueryChars, Presence::Optional);
    o.top = int(in.integer("top", 0, limits::kSeries, Presence::Optional));
    if (in.has("deadband")) {
        o.deadband = in.number("deadband");
        if (!(o.deadband >= 0) || std::isinf(o.deadband))
            in.fail("deadband", QStringLiteral("a number that isn't negative"));
    }
    return o;
}

ProcessRequest readProcessRequest(ObjectReader &in)
{
    ProcessRequest r;
    r.host = readHost(in);
    if (in.has("sort")) {
        const std::optional<ProcessColumn> sort = processColumnFromString(in.text("sort", 64));
        if (!sort)
            in.fail("sort", QStringLiteral("one of %1").arg(processColumnNames().join(QStringLiteral(", "))));
        r.sort = sort.value_or(ProcessColumn::Cpu);
    }
    r.descending = in.boolean("descending", Presence::Optional, true);
    r.limit = int(in.integer("limit", 1, ProcessRequest::kMostRows, Presence::Optional, r.limit));
    r.filter = in.text("filter", ProcessRequest::kFilterChars, Presence::Optional);
    r.stepMs = in.integer("step", ProcessRequest::kLeastStepMs, ProcessRequest::kMostStepMs, Presence::Optional, 1000);
    r.commandLines = in.boolean("commandLines", Presence::Optional, true);
    return r;
}

SocketRequest readSocketRequest(ObjectReader &in)
{
    SocketRequest r;
    r.host = readHost(in);
    if (in.has("group")) {
        const std::optional<SocketGroup> group = socketGroupFromString(in.text("group", 64));
        if (!group)
            in.fail("group", QStringLiteral("one of none, remote, port"));
        r.group = group.value_or(SocketGroup::None);
    }
    if (in.has("sort")) {
        const std::optional<SocketColumn> sort = socketColumnFromString(in.text("sort", 64));
        if (!sort)
            in.fail("sort", QStringLiteral("one of %1").arg(socketColumnNames().join(QStringLiteral(", "))));
        r.sort = sort.value_or(SocketColumn::Count);
    }
    r.descending = in.boolean("descending", Presence::Optional, true);
    r.limit = int(in.integer("limit", 1, SocketRequest::kMostRows, Presence::Optional, r.limit));
    r.filter = in.text("filter", SocketRequest::kFilterChars, Presence::Optional);
    r.stepMs =
        in.integer("step", SocketRequest::kLeastStepMs, SocketRequest::kMostStepMs, Presence::Optional, r.stepMs);
    return r;
}

ClientMessage readSubscribe(ObjectReader &in)
{
    const RequestId id = readId(in);
    if (in.has("topic")) {
        const std::optional<Topic> topic = topicFromString(in.text("topic", 64));
        if (!topic)
            in.fail("topic",
                    QStringLiteral("one of alerts, health, layouts, hosts, processes, connections, annotations"));
        else if (*topic == Topic::Processes)
            return SubscribeProcesses{id, readProcessRequest(in)};
        else if (*topic == Topic::Connections)
            return SubscribeSockets{id, readSocketRequest(in)};
        return SubscribeTopic{id, topic.value_or(Topic::Alerts), readHost(in)};
    }
    const qint64 stepMs = in.integer("step", limits::kStepMsMin, limits::kStepMsMax, Presence::Optional, 1000);
    const HostId host = readHost(in);
    const HistoryOptions history = readHistoryOptions(in);
    const PointOptions points = readPointOptions(in);
    if (in.has("layout")) {
        const QString page = in.text("page", limits::kNameChars, Presence::Optional);
        const auto variables =
            in.textLists("variables", limits::kVariables, limits::kVariableValues, limits::kNameChars);
        return SubscribeLayout{id,       in.text("layout", limits::kNameChars), page, stepMs, host, history, points,
                               variables};
    }
    const QString query = in.text("query", limits::kQueryChars);
    if (in.ok() && query.trimmed().isEmpty())
        in.fail("query", QStringLiteral("a PromQL expression"));
    return SubscribeQuery{id, query, stepMs, host, history, points};
}

ClientMessage readUnsubscribe(ObjectReader &in)
{
    return Unsubscribe{readId(in)};
}

ClientMessage readPause(ObjectReader &in)
{
    return Pause{readId(in)};
}

ClientMessage readResume(ObjectReader &in)
{
    return Resume{readId(in)};
}

ClientMessage readPing(ObjectReader &in)
{
    return Ping{in.integer("nonce", -limits::kIntegerMax, limits::kIntegerMax, Presence::Optional)};
}

constexpr std::array kClientReaders{
    MessageReader<ClientMessage>{"hello", readHello},
    MessageReader<ClientMessage>{"subscribe", readSubscribe},
    MessageReader<ClientMessage>{"unsubscribe", readUnsubscribe},
    MessageReader<ClientMessage>{"pause", readPause},
    MessageReader<ClientMessage>{"resume", readResume},
    MessageReader<ClientMessage>{"ping", readPing},
};

} // namespace

Decoded<ClientMessage> decodeClient(const QByteArray &bytes, Encoding encoding)
{
    return decodeByType<ClientMessage>(bytes, limits::kClientMessageBytes, encoding, kClientReaders);
}

} // namespace belfry::wire
