// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/log_json.h"

#include "protocol/limits.h"

namespace belfry::wire {

namespace {

constexpr qsizetype kWordChars = 64;

Timestamp readInstant(ObjectReader &in, const char *key, Presence presence = Presence::Required)
{
    return in.integer(key, -limits::kIntegerMax, limits::kIntegerMax, presence);
}

} // namespace

void write(Writer &out, const AlertLogEntry &entry)
{
    out.beginObject().integerField("id", entry.id).integerField("t", entry.t).field("group", entry.group);
    out.field("name", entry.name).key("labels").labels(entry.labels);
    out.field("from", entry.from).field("to", entry.to).field("value", entry.value);
    out.optionalField("summary", entry.summary);
    out.optionalLabels("translations", entry.translations).endObject();
}

AlertLogEntry readAlertLogEntry(ObjectReader &in)
{
    AlertLogEntry entry;
    entry.id = in.integer("id", 1, limits::kIntegerMax);
    entry.t = readInstant(in, "t");
    entry.group = in.text("group", limits::kNameChars);
    entry.name = in.text("name", limits::kNameChars);
    entry.labels = in.labels("labels");
    entry.from = in.text("from", kWordChars);
    entry.to = in.text("to", kWordChars);
    entry.value = in.number("value");
    entry.summary = in.text("summary", limits::kTextChars, Presence::Optional);
    entry.translations = in.labels("translations", Presence::Optional);
    return entry;
}

void write(Writer &out, const HealthIncident &incident)
{
    out.beginObject().integerField("id", incident.id).field("component", incident.component);
    out.integerField("since", incident.since);
    if (incident.until != 0)
        out.integerField("until", incident.until);
    out.field("worst", incident.worst).field("reason", incident.reason);
    out.optionalLabels("translations", incident.translations).endObject();
}

HealthIncident readHealthIncident(ObjectReader &in)
{
    HealthIncident incident;
    incident.id = in.integer("id", 1, limits::kIntegerMax);
    incident.component = in.text("component", limits::kNameChars);
    incident.since = readInstant(in, "since");
    incident.until = readInstant(in, "until", Presence::Optional);
    incident.worst = in.text("worst", kWordChars);
    incident.reason = in.text("reason", limits::kTextChars);
    incident.translations = in.labels("translations", Presence::Optional);
    return incident;
}

void write(Writer &out, const Annotation &annotation)
{
    out.beginObject().integerField("id", annotation.id).integerField("t", annotation.t);
    out.field("kind", annotation.kind).field("text", annotation.text);
    out.integerField("durationMs", annotation.durationMs).optionalField("by", annotation.by);
    if (!annotation.tags.isEmpty()) {
        out.key("tags").beginArray();
        for (const QString &tag : annotation.tags)
            out.value(tag);
        out.endArray();
    }
    out.endObject();
}

Annotation readAnnotation(ObjectReader &in)
{
    Annotation annotation;
    annotation.id = in.integer("id", 1, limits::kIntegerMax);
    annotation.t = readInstant(in, "t");
    annotation.kind = in.text("kind", limits::kNameChars);
    annotation.text = in.text("text", limits::kTextChars);
    annotation.durationMs = in.integer("durationMs", 0, limits::kIntegerMax);
    annotation.by = in.text("by", limits::kNameChars, Presence::Optional);
    for (const QString &tag : in.texts("tags", limits::kListItems, limits::kNameChars, Presence::Optional))
        annotation.tags << tag;
    return annotation;
}

} // namespace belfry::wire
