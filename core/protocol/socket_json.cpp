// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/limits.h"
#include "protocol/snapshot_json.h"

namespace belfry::wire {

namespace {

void knownInteger(Writer &out, std::string_view name, qint64 number)
{
    if (number != 0)
        out.integerField(name, number);
}

void write(Writer &out, const SocketRow &row)
{
    out.beginObject().optionalField("protocol", row.protocol).optionalField("localAddress", row.localAddress);
    knownInteger(out, "localPort", row.localPort);
    out.optionalField("remoteAddress", row.remoteAddress);
    knownInteger(out, "remotePort", row.remotePort);
    out.optionalField("state", row.state);
    knownInteger(out, "receiveQueue", row.receiveQueue);
    knownInteger(out, "sendQueue", row.sendQueue);
    knownInteger(out, "pid", row.pid);
    out.optionalField("process", row.process).optionalField("user", row.user).integerField("count", row.count);
    knownInteger(out, "inode", qint64(row.inode));
    out.endObject();
}

SocketRow readSocketRow(ObjectReader &in)
{
    constexpr qint64 most = 0x7fffffff;
    constexpr qint64 lastPort = 65535;
    SocketRow row;
    row.protocol = in.text("protocol", 64, Presence::Optional);
    row.localAddress = in.text("localAddress", limits::kNameChars, Presence::Optional);
    row.localPort = int(in.integer("localPort", 0, lastPort, Presence::Optional));
    row.remoteAddress = in.text("remoteAddress", limits::kNameChars, Presence::Optional);
    row.remotePort = int(in.integer("remotePort", 0, lastPort, Presence::Optional));
    row.state = in.text("state", 64, Presence::Optional);
    row.receiveQueue = in.integer("receiveQueue", 0, limits::kIntegerMax, Presence::Optional);
    row.sendQueue = in.integer("sendQueue", 0, limits::kIntegerMax, Presence::Optional);
    row.pid = int(in.integer("pid", 0, most, Presence::Optional));
    row.process = in.text("process", limits::kNameChars, Presence::Optional);
    row.user = in.text("user", limits::kNameChars, Presence::Optional);
    row.count = int(in.integer("count", 0, most));
    row.inode = quint64(in.integer("inode", 0, limits::kIntegerMax, Presence::Optional));
    return row;
}

} // namespace

void write(Writer &out, const SocketSnapshot &snapshot)
{
    out.beginObject().integerField("t", snapshot.t).integerField("total", snapshot.total);
    out.integerField("established", snapshot.established).integerField("listening", snapshot.listening);
    out.integerField("leftOut", snapshot.leftOut).integerField("matching", snapshot.matching);
    out.key("rows").beginArray();
    for (const SocketRow &row : snapshot.rows)
        write(out, row);
    out.endArray().endObject();
}

SocketSnapshotPtr readSocketSnapshot(ObjectReader &in)
{
    constexpr qint64 most = 0x7fffffff;
    auto snapshot = std::make_shared<SocketSnapshot>();
    snapshot->t = in.integer("t", -limits::kIntegerMax, limits::kIntegerMax);
    snapshot->total = int(in.integer("total", 0, most));
    snapshot->established = int(in.integer("established", 0, most));
    snapshot->listening = int(in.integer("listening", 0, most));
    snapshot->leftOut = int(in.integer("leftOut", 0, most));
    snapshot->matching = int(in.integer("matching", 0, most));
    in.each("rows", SocketRequest::kMostRows,
            [&snapshot](ObjectReader &item) { snapshot->rows.push_back(readSocketRow(item)); });
    return snapshot;
}

} // namespace belfry::wire
