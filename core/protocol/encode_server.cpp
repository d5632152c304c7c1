// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/encode_message.h"
#include "protocol/snapshot_json.h"

namespace belfry::wire {

namespace {

constexpr char kCborEnd = char(0xff); // of an item without a length in front

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
    if (m.capabilities.testFlag(Capability::Annotate))
        out.value("annotate");
    if (m.capabilities.testFlag(Capability::ControlProcesses))
        out.value("controlProcesses");
    if (m.capabilities.testFlag(Capability::SeeCommandLines))
        out.value("seeCommandLines");
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
    textListsField(out, "variables", m.variables);
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

void writeState(Writer &out, const AnnotationRevision &annotations)
{
    out.beginObject().integerField("revision", qint64(annotations.revision)).endObject();
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

QByteArray encodePart(const std::variant<Points, Delta> &part, Encoding encoding)
{
    if (const auto *points = std::get_if<Points>(&part))
        return encodePoints(points->channel, points->offset, points->t, points->values, encoding);
    const Delta &delta = std::get<Delta>(part);
    return encodeDelta(delta.channel, delta.dtMs, delta.changes, encoding);
}

template<typename Message>
QByteArray encodeOne(const Message &message, Encoding encoding)
{
    return encodeObject(encoding, [&message](Writer &out) { write(out, message); });
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

} // namespace

QByteArray encode(const ServerMessage &message, Encoding encoding)
{
    return std::visit([encoding](const auto &m) { return encodeOne(m, encoding); }, message);
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
    return key.take() + number.take() + kCborEnd;
}

} // namespace belfry::wire
