// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"
#include "protocol/json_message.h"
#include "protocol/limits.h"
#include "protocol/snapshot_json.h"

namespace belfry::wire {

namespace {

using limits::kIntegerMax;

ChannelId readChannel(ObjectReader &in)
{
    return ChannelId(quint32(in.integer("channel", 1, 0xffffffffLL)));
}

quint64 readOffset(ObjectReader &in)
{
    return quint64(in.integer("offset", 0, kIntegerMax));
}

Timestamp readInstant(ObjectReader &in, const char *key)
{
    return in.integer(key, -kIntegerMax, kIntegerMax);
}

Capabilities readCapabilities(ObjectReader &in)
{
    Capabilities capabilities;
    for (const QString &word : in.texts("capabilities", 64, 64, Presence::Required)) {
        if (word == QLatin1String("editLayouts"))
            capabilities |= Capability::EditLayouts;
        else if (word == QLatin1String("acknowledge"))
            capabilities |= Capability::Acknowledge;
        else if (word == QLatin1String("administrate"))
            capabilities |= Capability::Administrate;
    }
    return capabilities;
}

ServerMessage readWelcome(ObjectReader &in)
{
    Welcome m;
    m.version = int(in.integer("version", 1, 1'000'000));
    m.epoch = in.text("epoch", limits::kNameChars);
    m.server = in.text("server", limits::kNameChars);
    m.host = HostId(in.text("host", limits::kNameChars));
    m.capabilities = readCapabilities(in);
    m.time = readInstant(in, "time");
    return m;
}

ServerMessage readSubscribed(ObjectReader &in)
{
    const RequestId id = readId(in);
    const ChannelId channel = readChannel(in);
    return Subscribed{id, channel, readOffset(in)};
}

ServerMessage readSeries(ObjectReader &in)
{
    Series m;
    m.channel = readChannel(in);
    in.each("refs", limits::kSeries, [&m](ObjectReader &item) {
        const auto ref = quint32(item.integer("ref", 1, 0xffffffffLL));
        m.refs.push_back({ref, std::make_shared<const Labels>(item.labels("labels"))});
    });
    return m;
}

ServerMessage readHistory(ObjectReader &in)
{
    History m;
    m.id = readId(in);
    m.channel = readChannel(in);
    m.offset = readOffset(in);
    m.from = readInstant(in, "from");
    m.to = readInstant(in, "to");
    m.stepMs = in.integer("step", 1, kIntegerMax);
    m.resolution = in.text("resolution", 64);
    m.warnings = in.texts("warnings", 1000, limits::kTextChars, Presence::Optional);
    if (!in.ok())
        return m; // what is missing is 0, and so the step may be
    const qint64 count = m.to < m.from ? 0 : (m.to - m.from) / m.stepMs + 1;
    in.each("series", limits::kSeries, [&m, count](ObjectReader &item) {
        auto labels = std::make_shared<const Labels>(item.labels("labels"));
        std::vector<double> values = item.numbers("values", limits::kHistorySamples);
        if (item.ok() && qint64(values.size()) != count)
            item.fail("values", QStringLiteral("%1 values, one for each step").arg(count));
        m.series.push_back({std::move(labels), std::move(values)});
    });
    return m;
}

ServerMessage readPoints(ObjectReader &in)
{
    Points m;
    m.channel = readChannel(in);
    m.offset = readOffset(in);
    m.t = readInstant(in, "t");
    m.values = in.numbers("values", limits::kSeries);
    return m;
}

std::vector<LayoutVersion> readLayouts(ObjectReader &in)
{
    std::vector<LayoutVersion> layouts;
    in.each("layouts", limits::kListItems, [&layouts](ObjectReader &item) {
        LayoutVersion layout;
        layout.id = item.text("id", limits::kNameChars);
        layout.name = item.text("name", limits::kNameChars);
        layout.version = quint64(item.integer("version", 0, kIntegerMax));
        layouts.push_back(std::move(layout));
    });
    return layouts;
}

TopicState readState(ObjectReader &in, Topic topic)
{
    switch (topic) {
    case Topic::Alerts: {
        if (in.isNull("alerts"))
            return AlertSnapshotPtr();
        ObjectReader snapshot = in.object("alerts");
        return readAlertSnapshot(snapshot);
    }
    case Topic::Health: {
        if (in.isNull("health"))
            return HealthSnapshotPtr();
        ObjectReader snapshot = in.object("health");
        return readHealthSnapshot(snapshot);
    }
    case Topic::Layouts: return readLayouts(in);
    case Topic::Hosts: break;
    }
    std::vector<HostInfo> hosts;
    in.each("hosts", limits::kListItems, [&hosts](ObjectReader &item) { hosts.push_back(readHostInfo(item)); });
    return hosts;
}

ServerMessage readTopic(ObjectReader &in)
{
    TopicUpdate m;
    const std::optional<Topic> topic = topicFromString(in.text("topic", 64));
    if (!topic)
        in.fail("topic", QStringLiteral("one of alerts, health, layouts, hosts"));
    m.channel = readChannel(in);
    m.offset = readOffset(in);
    m.host = HostId(in.text("host", limits::kNameChars, Presence::Optional));
    if (in.ok())
        m.state = readState(in, *topic);
    return m;
}

ServerMessage readGap(ObjectReader &in)
{
    const ChannelId channel = readChannel(in);
    const Timestamp from = readInstant(in, "from");
    const Timestamp to = readInstant(in, "to");
    return Gap{channel, from, to, in.text("reason", limits::kNameChars)};
}

ServerMessage readFailure(ObjectReader &in)
{
    Failure m;
    if (in.has("id"))
        m.id = readId(in);
    // A code of a later version is still an error.
    m.code = errorCodeFromString(in.text("code", 64)).value_or(ErrorCode::Internal);
    m.message = in.text("message", limits::kTextChars);
    if (!in.has("place"))
        return m;
    ObjectReader place = in.object("place");
    m.place.pointer = place.text("pointer", limits::kTextChars, Presence::Optional);
    m.place.file = place.text("file", limits::kTextChars, Presence::Optional);
    m.place.line = int(place.integer("line", 0, 0x7fffffff, Presence::Optional));
    m.place.column = int(place.integer("column", 0, 0x7fffffff, Presence::Optional));
    return m;
}

ServerMessage readPong(ObjectReader &in)
{
    const qint64 nonce = in.integer("nonce", -kIntegerMax, kIntegerMax);
    return Pong{nonce, readInstant(in, "time")};
}

constexpr std::array kServerReaders{
    MessageReader<ServerMessage>{"welcome", readWelcome}, MessageReader<ServerMessage>{"subscribed", readSubscribed},
    MessageReader<ServerMessage>{"series", readSeries},   MessageReader<ServerMessage>{"history", readHistory},
    MessageReader<ServerMessage>{"points", readPoints},   MessageReader<ServerMessage>{"topic", readTopic},
    MessageReader<ServerMessage>{"gap", readGap},         MessageReader<ServerMessage>{"error", readFailure},
    MessageReader<ServerMessage>{"pong", readPong},
};

} // namespace

Decoded<ServerMessage> decodeServer(const QByteArray &bytes, Encoding encoding)
{
    Q_UNUSED(encoding) // one value so far
    return decodeByType<ServerMessage>(bytes, limits::kServerMessageBytes, kServerReaders);
}

} // namespace belfry::wire
