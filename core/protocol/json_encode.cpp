// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/codec.h"
#include "protocol/json_writer.h"
#include "protocol/snapshot_json.h"

namespace belfry::wire {

namespace {

JsonWriter &open(JsonWriter &out, const char *type)
{
    return out.beginObject().field("type", type);
}

void hostField(JsonWriter &out, const HostId &host)
{
    out.optionalField("host", host.value());
}

void write(JsonWriter &out, const Hello &m)
{
    open(out, "hello").integerField("version", m.version);
    out.optionalField("token", m.token).optionalField("epoch", m.epoch).optionalField("client", m.client);
}

void write(JsonWriter &out, const SubscribeQuery &m)
{
    open(out, "subscribe").integerField("id", m.id).field("query", m.query).integerField("step", m.stepMs);
    hostField(out, m.host);
    if (m.historyMs > 0)
        out.integerField("historyMs", m.historyMs);
    if (m.maxPoints > 0)
        out.integerField("maxPoints", m.maxPoints);
}

void write(JsonWriter &out, const SubscribeTopic &m)
{
    open(out, "subscribe").integerField("id", m.id).field("topic", toString(m.topic));
    hostField(out, m.host);
}

void write(JsonWriter &out, const Unsubscribe &m)
{
    open(out, "unsubscribe").integerField("id", m.id);
}

void write(JsonWriter &out, const Ping &m)
{
    open(out, "ping").integerField("nonce", m.nonce);
}

void write(JsonWriter &out, const Welcome &m)
{
    open(out, "welcome").integerField("version", m.version).field("epoch", m.epoch).field("server", m.server);
    out.field("host", m.host.value()).key("capabilities").beginArray();
    if (m.capabilities.testFlag(Capability::EditLayouts))
        out.value("editLayouts");
    if (m.capabilities.testFlag(Capability::Acknowledge))
        out.value("acknowledge");
    if (m.capabilities.testFlag(Capability::Administrate))
        out.value("administrate");
    out.endArray().integerField("time", m.time);
}

void write(JsonWriter &out, const Subscribed &m)
{
    open(out, "subscribed").integerField("id", m.id).integerField("channel", m.channel.value());
    out.integerField("offset", qint64(m.offset));
}

void write(JsonWriter &out, const Series &m)
{
    open(out, "series").integerField("channel", m.channel.value()).key("refs").beginArray();
    for (const SeriesRef &series : m.refs)
        out.beginObject().integerField("ref", series.ref).key("labels").labels(*series.labels).endObject();
    out.endArray();
}

void writeHistoryStart(JsonWriter &out, const History &m)
{
    open(out, "history").integerField("channel", m.channel.value());
    out.integerField("offset", qint64(m.offset)).integerField("from", m.from).integerField("to", m.to);
    out.integerField("step", m.stepMs);
    out.field("resolution", m.resolution);
    if (!m.warnings.empty()) {
        out.key("warnings").beginArray();
        for (const QString &warning : m.warnings)
            out.value(warning);
        out.endArray();
    }
    out.key("series").beginArray();
    for (const HistorySeries &series : m.series)
        out.beginObject().key("labels").labels(*series.labels).key("values").values(series.values).endObject();
    out.endArray();
}

void write(JsonWriter &out, const History &m)
{
    writeHistoryStart(out, m);
    out.integerField("id", m.id);
}

void writePoints(JsonWriter &out, ChannelId channel, quint64 offset, Timestamp t, std::span<const double> values)
{
    open(out, "points").integerField("channel", channel.value()).integerField("offset", qint64(offset));
    out.integerField("t", t).key("values").values(values);
}

void write(JsonWriter &out, const Points &m)
{
    writePoints(out, m.channel, m.offset, m.t, m.values);
}

template<typename T>
void writeState(JsonWriter &out, const std::shared_ptr<const T> &snapshot)
{
    if (snapshot)
        wire::write(out, *snapshot);
    else
        out.null();
}

void writeState(JsonWriter &out, const std::vector<LayoutVersion> &layouts)
{
    out.beginArray();
    for (const LayoutVersion &layout : layouts) {
        out.beginObject().field("id", layout.id).field("name", layout.name);
        out.integerField("version", qint64(layout.version)).endObject();
    }
    out.endArray();
}

void writeState(JsonWriter &out, const std::vector<HostInfo> &hosts)
{
    out.beginArray();
    for (const HostInfo &host : hosts)
        wire::write(out, host);
    out.endArray();
}

void write(JsonWriter &out, const TopicUpdate &m)
{
    open(out, "topic").field("topic", toString(m.topic())).integerField("channel", m.channel.value());
    out.integerField("offset", qint64(m.offset));
    hostField(out, m.host);
    const QByteArray key = toString(m.topic()).toLatin1();
    out.key(std::string_view(key.constData(), std::size_t(key.size())));
    std::visit([&out](const auto &state) { writeState(out, state); }, m.state);
}

void write(JsonWriter &out, const Gap &m)
{
    open(out, "gap").integerField("channel", m.channel.value()).integerField("from", m.from).integerField("to", m.to);
    out.field("reason", m.reason);
}

void write(JsonWriter &out, const Failure &m)
{
    open(out, "error");
    if (m.id)
        out.integerField("id", *m.id);
    out.field("code", toString(m.code)).field("message", m.message);
    if (m.place == Place{})
        return;
    out.key("place").beginObject().optionalField("pointer", m.place.pointer).optionalField("file", m.place.file);
    if (m.place.line > 0)
        out.integerField("line", m.place.line).integerField("column", m.place.column);
    out.endObject();
}

void write(JsonWriter &out, const Pong &m)
{
    open(out, "pong").integerField("nonce", m.nonce).integerField("time", m.time);
}

template<typename Message>
QByteArray encodeJson(const Message &message)
{
    JsonWriter out;
    std::visit([&out](const auto &m) { write(out, m); }, message);
    return out.endObject().take();
}

} // namespace

QByteArray encode(const ClientMessage &message, Encoding encoding)
{
    Q_UNUSED(encoding) // one value so far
    return encodeJson(message);
}

QByteArray encode(const ServerMessage &message, Encoding encoding)
{
    Q_UNUSED(encoding)
    return encodeJson(message);
}

QByteArray encodeHistoryStart(const History &history)
{
    JsonWriter out;
    writeHistoryStart(out, history);
    return out.take();
}

QByteArray historyEnd(RequestId id)
{
    return ",\"id\":" + QByteArray::number(id) + '}';
}

QByteArray encodePoints(ChannelId channel, quint64 offset, Timestamp t, std::span<const double> values,
                        Encoding encoding)
{
    Q_UNUSED(encoding)
    JsonWriter out;
    out.reserve(96 + qsizetype(values.size()) * 12);
    writePoints(out, channel, offset, t, values);
    return out.endObject().take();
}

} // namespace belfry::wire
