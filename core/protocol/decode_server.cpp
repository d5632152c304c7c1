// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"
#include "protocol/decode_message.h"
#include "protocol/limits.h"
#include "protocol/snapshot_json.h"

#include <algorithm>
#include <cmath>

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
        else if (word == QLatin1String("annotate"))
            capabilities |= Capability::Annotate;
        else if (word == QLatin1String("controlProcesses"))
            capabilities |= Capability::ControlProcesses;
        else if (word == QLatin1String("seeCommandLines"))
            capabilities |= Capability::SeeCommandLines;
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
    m.compress = in.text("compress", 64, Presence::Optional);
    return m;
}

ServerMessage readSubscribed(ObjectReader &in)
{
    const RequestId id = readId(in);
    const ChannelId channel = readChannel(in);
    return Subscribed{id, channel, readOffset(in)};
}

Component readComponent(ObjectReader &in)
{
    Component component;
    component.page = in.text("page", limits::kNameChars);
    component.component = in.text("component", limits::kNameChars);
    in.each("queries", limits::kListItems, [&component](ObjectReader &item) {
        ComponentQuery query;
        query.query = item.text("query", limits::kQueryChars);
        query.error = item.text("error", limits::kTextChars, Presence::Optional);
        if (query.error.isEmpty())
            query.channel = readChannel(item);
        component.queries.push_back(std::move(query));
    });
    return component;
}

ServerMessage readComponents(ObjectReader &in)
{
    Components m;
    m.id = readId(in);
    m.layout = in.text("layout", limits::kNameChars);
    m.version = quint64(in.integer("version", 0, kIntegerMax));
    in.each("components", limits::kComponents,
            [&m](ObjectReader &item) { m.components.push_back(readComponent(item)); });
    m.variables = in.textLists("variables", limits::kVariables, limits::kVariableValues, limits::kNameChars);
    return m;
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

HistorySeries readHistorySeries(ObjectReader &in, qint64 instants)
{
    HistorySeries series;
    series.labels = std::make_shared<const Labels>(in.labels("labels"));
    series.values = in.numbers("values", limits::kHistorySamples);
    const auto expect = [&in](const char *key, std::size_t is, qint64 count) {
        if (in.ok() && qint64(is) != count)
            in.fail(key, QStringLiteral("%1 values, one for each step").arg(count));
    };
    if (in.has("at")) {
        series.at = in.ascending("at", qsizetype(instants), quint32(std::max<qint64>(instants - 1, 0)));
        expect("at", series.at.size(), qint64(series.values.size()));
        return series;
    }
    expect("values", series.values.size(), instants);
    if (in.has("min")) {
        series.min = in.numbers("min", limits::kHistorySamples);
        series.max = in.numbers("max", limits::kHistorySamples);
        expect("min", series.min.size(), instants);
        expect("max", series.max.size(), instants);
    }
    return series;
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
    const qint64 instants = m.to < m.from ? 0 : (m.to - m.from) / m.stepMs + 1;
    in.each("series", limits::kSeries,
            [&m, instants](ObjectReader &item) { m.series.push_back(readHistorySeries(item, instants)); });
    return m;
}

Points readPoints(ObjectReader &in)
{
    Points m;
    m.channel = readChannel(in);
    m.offset = readOffset(in);
    m.t = readInstant(in, "t");
    m.values = in.numbers("values", limits::kSeries);
    return m;
}

Delta readDelta(ObjectReader &in)
{
    Delta m;
    m.channel = readChannel(in);
    m.dtMs = in.integer("dt", -kIntegerMax, kIntegerMax, Presence::Optional, limits::kUsualDtMs);
    const std::vector<double> pairs = in.numbers("changes", 2 * limits::kSeries);
    qint64 index = -1;
    for (std::size_t i = 0; i < pairs.size() && in.ok(); i += 2) {
        const bool isStep = pairs[i] >= 0 && pairs[i] < double(limits::kSeries) && std::trunc(pairs[i]) == pairs[i];
        if (!isStep || i + 1 == pairs.size()) {
            in.fail("changes", QStringLiteral("pairs of a whole number that isn't negative and a value"));
            break;
        }
        index += qint64(pairs[i]) + 1;
        m.changes.push_back({quint32(index), pairs[i + 1]});
    }
    return m;
}

ServerMessage readBatch(ObjectReader &in)
{
    Batch m;
    in.each("of", limits::kBatchPoints, [&m](ObjectReader &item) {
        const QString type = item.text("type", 64);
        if (type == QLatin1String("points"))
            m.of.emplace_back(readPoints(item));
        else if (type == QLatin1String("delta"))
            m.of.emplace_back(readDelta(item));
        else
            item.fail("type", QStringLiteral("one of points, delta"));
    });
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
    case Topic::Processes: {
        ObjectReader snapshot = in.object("processes");
        return readProcessSnapshot(snapshot);
    }
    case Topic::Connections: {
        ObjectReader snapshot = in.object("connections");
        return readSocketSnapshot(snapshot);
    }
    case Topic::Annotations: {
        ObjectReader annotations = in.object("annotations");
        return AnnotationRevision{quint64(annotations.integer("revision", 0, kIntegerMax))};
    }
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
        in.fail("topic", QStringLiteral("one of alerts, health, layouts, hosts, processes, connections, annotations"));
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

template<auto Read>
ServerMessage readAs(ObjectReader &in)
{
    return Read(in);
}

using Reader = MessageReader<ServerMessage>;
constexpr std::array kServerReaders{
    Reader{"welcome", readWelcome},       Reader{"subscribed", readSubscribed},
    Reader{"components", readComponents}, Reader{"series", readSeries},
    Reader{"history", readHistory},       Reader{"points", readAs<readPoints>},
    Reader{"delta", readAs<readDelta>},   Reader{"batch", readBatch},
    Reader{"topic", readTopic},           Reader{"gap", readGap},
    Reader{"error", readFailure},         Reader{"pong", readPong},
};

} // namespace

Decoded<ServerMessage> decodeServer(const QByteArray &bytes, Encoding encoding)
{
    return decodeByType<ServerMessage>(bytes, limits::kServerMessageBytes, encoding, kServerReaders);
}

} // namespace belfry::wire
