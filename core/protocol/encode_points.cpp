// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/compact_form.h"
#include "protocol/encode_message.h"
#include "protocol/limits.h"

// The messages of every second, made for many and as fast as may be.
namespace belfry::wire {

namespace {

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

constexpr char kCborArray = char(0x9f); // of any length, up to
constexpr char kCborBreak = char(0xff);

} // namespace

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

} // namespace belfry::wire
