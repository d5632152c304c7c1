// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/cbor_writer.h"
#include "protocol/codec.h"
#include "protocol/compact_form.h"
#include "protocol/json_writer.h"
#include "protocol/limits.h"
#include "protocol/snapshot_json.h"

namespace belfry::wire {

namespace {

Writer &open(Writer &out, const char *type)
{
    return out.beginObject().field("type", type);
}

void optionalInteger(Writer &out, std::string_view name, qint64 number)
{
    if (number != 0)
        out.integerField(name, number);
}

void textsField(Writer &out, std::string_view name, const std::vector<QString> &texts)
{
    if (texts.empty())
        return;
    out.key(name).beginArray();
    for (const QString &text : texts)
        out.value(text);
    out.endArray();
}

void hostField(Writer &out, const HostId &host)
{
    out.optionalField("host", host.value());
}

void write(Writer &out, const Hello &m)
{
    open(out, "hello").integerField("version", m.version);
    out.optionalField("token", m.token).optionalField("epoch", m.epoch).optionalField("client", m.client);
    textsField(out, "compress", m.compress);
}

void optionFields(Writer &out, const HistoryOptions &history, const PointOptions &points)
{
    optionalInteger(out, "historyMs", history.historyMs);
    optionalInteger(out, "from", history.from);
    optionalInteger(out, "maxPoints", history.maxPoints);
    if (history.reduce != Reduce::Last)
        out.field("reduce", toString(history.reduce));
    if (points.delta)
        out.field("delta", true);
    if (points.single)
        out.field("precision", "single");
    optionalInteger(out, "batchMs", points.batchMs);
    out.optionalField("match", points.match);
    optionalInteger(out, "top", points.top);
    if (points.deadband > 0)
        out.field("deadband", points.deadband);
}

void write(Writer &out, const SubscribeQuery &m)
{
    open(out, "subscribe").integerField("id", m.id).field("query", m.query).integerField("step", m.stepMs);
    hostField(out, m.host);
    optionFields(out, m.history, m.points);
}

void write(Writer &out, const SubscribeLayout &m)
{
    open(out, "subscribe").integerField("id", m.id).field("layout", m.layout).optionalField("page", m.page);
    out.integerField("step", m.stepMs);
    hostField(out, m.host);
    optionFields(out, m.history, m.points);
}

void write(Writer &out, const SubscribeTopic &m)
{
    open(out, "subscribe").integerField("id", m.id).field("topic", toString(m.topic));
    hostField(out, m.host);
}

void write(Writer &out, const Unsubscribe &m)
{
    open(out, "unsubscribe").integerField("id", m.id);
}

void write(Writer &out, const Pause &m)
{
    open(out, "pause").integerField("id", m.id);
}

void write(Writer &out, const Resume &m)
{
    open(out, "resume").integerField("id", m.id);
}

void write(Writer &out, const Ping &m)
{
    open(out, "ping").integerField("nonce", m.nonce);
}

void write(Writer &out, const Welcome &m)
{
    open(out, "welcome").integerField("version", m.version).field("epoch", m.epoch).field("server", m.server);
    out.field("host", m.host.value()).key("capabilities").beginArray();
    if (m.capabilities.testFlag(Capability::EditLayouts))
        out.value("editLayouts");
    if (m.capabilities.testFlag(Capability::Acknowledge))
        out.value("acknowledge");
    if (m.capabilities.testFlag(Capability::Administrate))
        out.value("administrate");
    out.endArray().integerField("time", m.time).optionalField("compress", m.compress);
}

void write(Writer &out, const Subscribed &m)
{
    open(out, "subscribed").integerField("id", m.id).integerField("channel", m.channel.value());
    out.integerField("offset", qint64(m.offset));
}

void write(Writer &out, const ComponentQuery &m)
{
    out.beginObject().field("query", m.query);
    optionalInteger(out, "channel", m.channel.value());
    out.optionalField("error", m.error).endObject();
}

void write(Writer &out, const Components &m)
{
    open(out, "components").integerField("id", m.id).field("layout", m.layout);
    out.integerField("version", qint64(m.version)).key("components").beginArray();
    for (const Component &component : m.components) {
        out.beginObject().field("page", component.page).field("component", component.component);
        out.key("queries").beginArray();
        for (const ComponentQuery &query : component.queries)
            write(out, query);
        out.endArray().endObject();
    }
    out.endArray();
}

void write(Writer &out, const Series &m)
{
    open(out, "series").integerField("channel", m.channel.value()).key("refs").beginArray();
    for (const SeriesRef &series : m.refs)
        out.beginObject().integerField("ref", series.ref).key("labels").labels(*series.labels).endObject();
    out.endArray();
}

void write(Writer &out, const HistorySeries &m)
{
    out.beginObject().key("labels").labels(*m.labels).key("values").values(m.values);
    if (!m.min.empty())
        out.key("min").values(m.min).key("max").values(m.max);
    if (!m.at.empty()) {
        out.key("at").beginArray();
        for (const quint32 at : m.at)
            out.integer(at);
        out.endArray();
    }
    out.endObject();
}

void writeHistoryStart(Writer &out, const History &m)
{
    open(out, "history").integerField("channel", m.channel.value());
    out.integerField("offset", qint64(m.offset)).integerField("from", m.from).integerField("to", m.to);
    out.integerField("step", m.stepMs);
    out.field("resolution", m.resolution);
    textsField(out, "warnings", m.warnings);
    out.key("series").beginArray();
    for (const HistorySeries &series : m.series)
        write(out, series);
    out.endArray();
}

void write(Writer &out, const History &m)
{
    writeHistoryStart(out, m);
    out.integerField("id", m.id);
}

void writePoints(JsonWriter &out, ChannelId channel, quint64 offset, Timestamp t, std::span<const double> values)
{
    open(out, "points").integerField("channel", channel.value()).integerField("offset", qint64(offset));
    out.integerField("t", t).key("values").values(values);
    out.endObject();
}

void writePoints(CborWriter &out, ChannelId channel, quint64 offset, Timestamp t, std::span<const double> values)
{
    out.beginArray(kPointsForm.items()).integer(kPointsForm.number).integer(channel.value()).integer(qint64(offset));
    out.integer(t).beginArray(values.size());
    for (const double value : values)
        out.value(value);
    out.endArray().endArray();
}

/// How many series lie between, unchanged, and the value, in turn.
void writeChanges(Writer &out, std::span<const Change> changes)
{
    quint32 next = 0;
    for (const Change &change : changes) {
        out.integer(change.index - next).value(change.value);
        next = change.index + 1;
    }
    out.endArray();
}

void writeDelta(JsonWriter &out, ChannelId channel, qint64 dtMs, std::span<const Change> changes)
{
    open(out, "delta").integerField("channel", channel.value());
    if (dtMs != limits::kUsualDtMs)
        out.integerField("dt", dtMs);
    out.key("changes").beginArray();
    writeChanges(out, changes);
    out.endObject();
}

void writeDelta(CborWriter &out, ChannelId channel, qint64 dtMs, std::span<const Change> changes)
{
    const bool isUsual = dtMs == limits::kUsualDtMs;
    out.beginArray(kDeltaForm.items() - (isUsual ? 1 : 0)).integer(kDeltaForm.number).integer(channel.value());
    out.beginArray(2 * changes.size());
    writeChanges(out, changes);
    if (!isUsual)
        out.integer(dtMs);
    out.endArray();
}

QByteArray encodePart(const std::variant<Points, Delta> &part, Encoding encoding)
{
    if (const auto *points = std::get_if<Points>(&part))
        return encodePoints(points->channel, points->offset, points->t, points->values, encoding);
    const Delta &delta = std::get<Delta>(part);
    return encodeDelta(delta.channel, delta.dtMs, delta.changes, encoding);
}

template<typename T>
void writeState(Writer &out, const std::shared_ptr<const T> &snapshot)
{
    if (snapshot)
        wire::write(out, *snapshot);
    else
        out.null();
}

void writeState(Writer &out, const std::vector<LayoutVersion> &layouts)
{
    out.beginArray();
    for (const LayoutVersion &layout : layouts) {
        out.beginObject().field("id", layout.id).field("name", layout.name);
        out.integerField("version", qint64(layout.version)).endObject();
    }
    out.endArray();
}

void writeState(Writer &out, const std::vector<HostInfo> &hosts)
{
    out.beginArray();
    for (const HostInfo &host : hosts)
        wire::write(out, host);
    out.endArray();
}

void write(Writer &out, const TopicUpdate &m)
{
    open(out, "topic").field("topic", toString(m.topic())).integerField("channel", m.channel.value());
    out.integerField("offset", qint64(m.offset));
    hostField(out, m.host);
    const QByteArray key = toString(m.topic()).toLatin1();
    out.key(std::string_view(key.constData(), std::size_t(key.size())));
    std::visit([&out](const auto &state) { writeState(out, state); }, m.state);
}

void write(Writer &out, const Gap &m)
{
    open(out, "gap").integerField("channel", m.channel.value()).integerField("from", m.from).integerField("to", m.to);
    out.field("reason", m.reason);
}

void write(Writer &out, const Failure &m)
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

void write(Writer &out, const Pong &m)
{
    open(out, "pong").integerField("nonce", m.nonce).integerField("time", m.time);
}

template<typename Message>
QByteArray encodeTree(const Message &message, Encoding encoding)
{
    const auto fill = [&message](Writer &&out) {
        write(out, message);
        return out.endObject().take();
    };
    return encoding == Encoding::Json ? fill(JsonWriter()) : fill(CborWriter());
}

template<typename Message>
QByteArray encodeOne(const Message &message, Encoding encoding)
{
    return encodeTree(message, encoding);
}

QByteArray encodeOne(const Points &points, Encoding encoding)
{
    return encodePart(points, encoding);
}

QByteArray encodeOne(const Delta &delta, Encoding encoding)
{
    return encodePart(delta, encoding);
}

QByteArray encodeOne(const Batch &batch, Encoding encoding)
{
    std::vector<QByteArray> parts;
    for (const auto &part : batch.of)
        parts.push_back(encodePart(part, encoding));
    return encodeBatch(parts, encoding);
}

constexpr char kCborArray = char(0x9f); // of any length, up to
constexpr char kCborBreak = char(0xff);

} // namespace

QByteArray encode(const ClientMessage &message, Encoding encoding)
{
    return std::visit([encoding](const auto &m) { return encodeTree(m, encoding); }, message);
}

QByteArray encode(const ServerMessage &message, Encoding encoding)
{
    return std::visit([encoding](const auto &m) { return encodeOne(m, encoding); }, message);
}

QByteArray encodePoints(ChannelId channel, quint64 offset, Timestamp t, std::span<const double> values,
                        Encoding encoding, Precision precision)
{
    if (encoding == Encoding::Cbor) {
        CborWriter out;
        writePoints(out, channel, offset, t, values);
        return out.take();
    }
    JsonWriter out(precision);
    out.reserve(96 + qsizetype(values.size()) * 12);
    writePoints(out, channel, offset, t, values);
    return out.take();
}

QByteArray encodeDelta(ChannelId channel, qint64 dtMs, std::span<const Change> changes, Encoding encoding,
                       Precision precision)
{
    if (encoding == Encoding::Cbor) {
        CborWriter out;
        writeDelta(out, channel, dtMs, changes);
        return out.take();
    }
    JsonWriter out(precision);
    writeDelta(out, channel, dtMs, changes);
    return out.take();
}

QByteArray encodeBatch(std::span<const QByteArray> points, Encoding encoding)
{
    const bool isCbor = encoding == Encoding::Cbor;
    QByteArray out =
        isCbor ? QByteArray(1, kCborArray) + char(kBatchNumber) : QByteArray("{\"type\":\"batch\",\"of\":[");
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isCbor && i > 0)
            out += ',';
        out += points[i];
    }
    return isCbor ? out += kCborBreak : out += "]}";
}

QByteArray encodeHistoryStart(const History &history, Encoding encoding)
{
    const auto fill = [&history](Writer &&out) {
        writeHistoryStart(out, history);
        return out.take();
    };
    return encoding == Encoding::Json ? fill(JsonWriter()) : fill(CborWriter());
}

QByteArray historyEnd(RequestId id, Encoding encoding)
{
    if (encoding == Encoding::Json)
        return ",\"id\":" + QByteArray::number(id) + '}';
    CborWriter key;
    key.key("id");
    CborWriter number;
    number.integer(id);
    return key.take() + number.take() + kCborBreak;
}

} // namespace belfry::wire
