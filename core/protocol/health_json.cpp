// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/snapshot_json.h"

#include "protocol/limits.h"

namespace belfry::wire {

namespace {

using limits::kIntegerMax;

void write(Writer &out, const ComponentHealth &c)
{
    out.beginObject().field("component", c.component).field("title", c.title).field("state", toString(c.state));
    out.field("reason", c.reason).field("value", c.value).field("bound", c.bound).optionalField("unit", c.unit);
    out.integerField("since", c.since).integerField("score", c.score);
    out.optionalLabels("translations", c.translations).endObject();
}

ComponentHealth readComponent(ObjectReader &in)
{
    ComponentHealth c;
    c.component = in.text("component", limits::kNameChars);
    c.title = in.text("title", limits::kNameChars);
    c.state = healthStateFromString(in.text("state", 64).toStdString());
    c.reason = in.text("reason", limits::kTextChars);
    c.value = in.number("value");
    c.bound = in.number("bound");
    c.unit = in.text("unit", 64, Presence::Optional);
    c.since = in.integer("since", -kIntegerMax, kIntegerMax);
    c.score = int(in.integer("score", 0, 100));
    c.translations = in.labels("translations", Presence::Optional);
    return c;
}

} // namespace

void write(Writer &out, const HealthSnapshot &snapshot)
{
    out.beginObject().integerField("t", snapshot.t).integerField("revision", qint64(snapshot.revision)).key("host");
    write(out, snapshot.host);
    out.key("components").beginArray();
    for (const ComponentHealth &component : snapshot.components)
        write(out, component);
    out.endArray().endObject();
}

HealthSnapshotPtr readHealthSnapshot(ObjectReader &in)
{
    auto snapshot = std::make_shared<HealthSnapshot>();
    snapshot->t = in.integer("t", -kIntegerMax, kIntegerMax);
    snapshot->revision = std::uint64_t(in.integer("revision", 0, kIntegerMax));
    ObjectReader host = in.object("host");
    snapshot->host = readComponent(host);
    in.each("components", limits::kListItems,
            [&](ObjectReader &item) { snapshot->components.push_back(readComponent(item)); });
    return snapshot;
}

void write(Writer &out, const HostInfo &host)
{
    out.beginObject().field("id", host.id.value()).field("name", host.name).field("version", host.version);
    out.field("epoch", host.epoch).integerField("oldest", host.oldest).integerField("newest", host.newest);
    out.integerField("seriesCount", host.seriesCount).field("tickCpuMs", host.tickCpuMs);
    out.field("bytesPerSample", host.bytesPerSample).integerField("viewers", host.viewers);
    out.field("storageOk", host.storageOk).optionalField("storageMessage", host.storageMessage).endObject();
}

HostInfo readHostInfo(ObjectReader &in)
{
    HostInfo host;
    host.id = HostId(in.text("id", limits::kNameChars));
    host.name = in.text("name", limits::kNameChars);
    host.version = in.text("version", limits::kNameChars);
    host.epoch = in.text("epoch", limits::kNameChars);
    host.oldest = in.integer("oldest", -kIntegerMax, kIntegerMax);
    host.newest = in.integer("newest", -kIntegerMax, kIntegerMax);
    host.seriesCount = int(in.integer("seriesCount", 0, 0x7fffffff));
    host.tickCpuMs = in.number("tickCpuMs");
    host.bytesPerSample = in.number("bytesPerSample");
    host.viewers = int(in.integer("viewers", 0, 0x7fffffff));
    host.storageOk = in.boolean("storageOk", Presence::Optional, true);
    host.storageMessage = in.text("storageMessage", limits::kTextChars, Presence::Optional);
    return host;
}

} // namespace belfry::wire
