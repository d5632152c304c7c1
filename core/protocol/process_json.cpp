// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/limits.h"
#include "protocol/snapshot_json.h"

#include <cmath>

namespace belfry::wire {

namespace {

/// What isn't known is left out.
void knownField(Writer &out, std::string_view name, double number)
{
    if (!std::isnan(number))
        out.field(name, number);
}

void write(Writer &out, const ProcessRow &row)
{
    out.beginObject().integerField("pid", row.key.pid).integerField("start", qint64(row.key.start));
    out.integerField("parent", row.parent).field("name", row.name).optionalField("commandLine", row.commandLine);
    out.field("user", row.user).optionalField("unit", row.unit).optionalField("state", row.state);
    knownField(out, "cpu", row.cpu);
    out.integerField("residentBytes", row.residentBytes).integerField("threads", row.threads);
    out.integerField("nice", row.nice);
    knownField(out, "readBytes", row.readBytes);
    knownField(out, "writeBytes", row.writeBytes);
    if (row.started != 0)
        out.integerField("started", row.started);
    out.endObject();
}

ProcessRow readRow(ObjectReader &in)
{
    constexpr qint64 most = 0x7fffffff;
    ProcessRow row;
    row.key = {int(in.integer("pid", 0, most)), quint64(in.integer("start", 0, limits::kIntegerMax))};
    row.parent = int(in.integer("parent", 0, most));
    row.name = in.text("name", limits::kNameChars);
    row.commandLine = in.text("commandLine", limits::kTextChars, Presence::Optional);
    row.user = in.text("user", limits::kNameChars);
    row.unit = in.text("unit", limits::kNameChars, Presence::Optional);
    row.state = in.text("state", 64, Presence::Optional);
    row.cpu = in.number("cpu", Presence::Optional);
    row.residentBytes = in.integer("residentBytes", 0, limits::kIntegerMax);
    row.threads = int(in.integer("threads", 0, most));
    row.nice = int(in.integer("nice", kLeastNice, kMostNice));
    row.readBytes = in.number("readBytes", Presence::Optional);
    row.writeBytes = in.number("writeBytes", Presence::Optional);
    row.started = in.integer("started", -limits::kIntegerMax, limits::kIntegerMax, Presence::Optional);
    return row;
}

} // namespace

void write(Writer &out, const ProcessSnapshot &snapshot)
{
    out.beginObject().integerField("t", snapshot.t).integerField("total", snapshot.total);
    out.integerField("matching", snapshot.matching).integerField("running", snapshot.running);
    out.integerField("threads", snapshot.threads).integerField("processors", snapshot.processors);
    out.field("commandLines", snapshot.commandLines).key("rows").beginArray();
    for (const ProcessRow &row : snapshot.rows)
        write(out, row);
    out.endArray().endObject();
}

ProcessSnapshotPtr readProcessSnapshot(ObjectReader &in)
{
    constexpr qint64 most = 0x7fffffff;
    auto snapshot = std::make_shared<ProcessSnapshot>();
    snapshot->t = in.integer("t", -limits::kIntegerMax, limits::kIntegerMax);
    snapshot->total = int(in.integer("total", 0, most));
    snapshot->matching = int(in.integer("matching", 0, most));
    snapshot->running = int(in.integer("running", 0, most));
    snapshot->threads = int(in.integer("threads", 0, most));
    snapshot->processors = int(in.integer("processors", 0, most));
    snapshot->commandLines = in.boolean("commandLines", Presence::Optional, false);
    in.each("rows", ProcessRequest::kMostRows,
            [&snapshot](ObjectReader &item) { snapshot->rows.push_back(readRow(item)); });
    return snapshot;
}

} // namespace belfry::wire
