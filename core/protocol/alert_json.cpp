// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/snapshot_json.h"

#include "protocol/limits.h"

#include <algorithm>
#include <array>

namespace belfry::wire {

namespace {

using limits::kIntegerMax;
using limits::kListItems;
using limits::kNameChars;
using limits::kTextChars;

constexpr std::array kStates{AlertState::Inactive, AlertState::Resolved, AlertState::Pending, AlertState::Firing};
constexpr std::array kHealths{RuleHealth::Unknown, RuleHealth::Ok, RuleHealth::Error};

/// The value among `all` whose word stands in the field.
template<typename Enum, std::size_t N>
Enum readWord(ObjectReader &in, const char *key, const std::array<Enum, N> &all)
{
    const std::string word = in.text(key, 64).toStdString();
    const auto it = std::find_if(all.begin(), all.end(), [&](Enum e) { return toString(e) == word; });
    if (it != all.end())
        return *it;
    QString known;
    for (const Enum e : all)
        known +=
            (known.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(std::string(toString(e)));
    in.fail(key, QStringLiteral("one of ") + known);
    return all.front();
}

Timestamp readTime(ObjectReader &in, const char *key)
{
    return in.integer(key, -kIntegerMax, kIntegerMax, Presence::Optional);
}

std::chrono::milliseconds readDuration(ObjectReader &in, const char *key)
{
    return std::chrono::milliseconds(in.integer(key, 0, kIntegerMax, Presence::Optional));
}

void timeField(Writer &out, std::string_view key, Timestamp t)
{
    if (t != 0)
        out.integerField(key, t);
}

void write(Writer &out, const Acknowledgement &acknowledgement)
{
    out.beginObject().field("by", acknowledgement.by).integerField("at", acknowledgement.at);
    out.optionalField("comment", acknowledgement.comment);
    timeField(out, "expiresAt", acknowledgement.expiresAt);
    out.endObject();
}

Acknowledgement readAcknowledgement(ObjectReader &in)
{
    Acknowledgement acknowledgement;
    acknowledgement.by = in.text("by", kNameChars);
    acknowledgement.at = readTime(in, "at");
    acknowledgement.comment = in.text("comment", kTextChars, Presence::Optional);
    acknowledgement.expiresAt = readTime(in, "expiresAt");
    return acknowledgement;
}

void write(Writer &out, const Silence &silence)
{
    writeMatchers(out.beginObject().field("id", silence.id).key("matchers"), silence.matchers);
    out.integerField("startsAt", silence.startsAt).integerField("endsAt", silence.endsAt);
    out.integerField("updatedAt", silence.updatedAt).field("createdBy", silence.createdBy);
    out.optionalField("comment", silence.comment).endObject();
}

Silence readSilence(ObjectReader &in)
{
    Silence silence;
    silence.id = in.text("id", kNameChars);
    silence.matchers = readMatchers(in, "matchers", kListItems);
    silence.startsAt = readTime(in, "startsAt");
    silence.endsAt = readTime(in, "endsAt");
    silence.updatedAt = readTime(in, "updatedAt");
    silence.createdBy = in.text("createdBy", kTextChars);
    silence.comment = in.text("comment", kTextChars, Presence::Optional);
    return silence;
}

} // namespace

void writeMatchers(Writer &out, const std::vector<Matcher> &matchers)
{
    out.beginArray();
    for (const Matcher &matcher : matchers) {
        out.beginObject().field("name", std::string_view(matcher.label));
        out.field("value", std::string_view(matcher.value)).field("isRegex", isRegex(matcher.op));
        out.field("isEqual", isEqual(matcher.op)).endObject();
    }
    out.endArray();
}

std::vector<Matcher> readMatchers(ObjectReader &in, const char *key, qsizetype most)
{
    std::vector<Matcher> matchers;
    in.each(key, most, [&matchers](ObjectReader &one) {
        Matcher &matcher = matchers.emplace_back();
        matcher.label = one.text("name", kNameChars).toStdString();
        matcher.value = one.text("value", kTextChars).toStdString();
        const bool isRegex = one.boolean("isRegex", Presence::Required, false);
        matcher.op = matchOp(isRegex, one.boolean("isEqual", Presence::Optional, true));
    });
    return matchers;
}

void write(Writer &out, const Alert &alert)
{
    out.beginObject()
        .field("fingerprint", alert.fingerprint())
        .key("labels")
        .labels(alert.labels)
        .key("annotations")
        .labels(alert.annotations);
    out.field("state", toString(alert.state)).field("value", alert.value);
    timeField(out, "activeAt", alert.activeAt);
    timeField(out, "firedAt", alert.firedAt);
    timeField(out, "resolvedAt", alert.resolvedAt);
    timeField(out, "keepFiringSince", alert.keepFiringSince);
    if (alert.acknowledgement)
        write(out.key("acknowledgement"), *alert.acknowledgement);
    if (!alert.silencedBy.empty()) {
        out.key("silencedBy").beginArray();
        for (const QString &id : alert.silencedBy)
            out.value(id);
        out.endArray();
    }
    out.endObject();
}

namespace {

Alert readAlert(ObjectReader &in)
{
    Alert alert;
    alert.labels = in.labels("labels");
    alert.annotations = in.labels("annotations");
    alert.state = readWord(in, "state", kStates);
    alert.value = in.number("value");
    alert.activeAt = readTime(in, "activeAt");
    alert.firedAt = readTime(in, "firedAt");
    alert.resolvedAt = readTime(in, "resolvedAt");
    alert.keepFiringSince = readTime(in, "keepFiringSince");
    if (in.has("acknowledgement")) {
        ObjectReader acknowledgement = in.object("acknowledgement");
        alert.acknowledgement = readAcknowledgement(acknowledgement);
    }
    alert.silencedBy = in.texts("silencedBy", kListItems, kNameChars, Presence::Optional);
    return alert;
}

void write(Writer &out, const RuleStatus &rule)
{
    out.beginObject().field("kind", rule.kind == RuleKind::Recording ? "recording" : "alerting");
    out.field("name", rule.name).field("query", rule.query);
    timeField(out, "holdFor", rule.holdFor.count());
    timeField(out, "keepFiringFor", rule.keepFiringFor.count());
    out.key("labels").labels(rule.labels).key("annotations").labels(rule.annotations);
    out.field("health", toString(rule.health)).optionalField("lastError", rule.lastError);
    timeField(out, "lastEvaluation", rule.lastEvaluation);
    out.field("evaluationSeconds", rule.evaluationSeconds).field("state", toString(rule.state));
    out.key("alerts").beginArray();
    for (const Alert &alert : rule.alerts)
        write(out, alert);
    out.endArray().endObject();
}

RuleStatus readRule(ObjectReader &in)
{
    RuleStatus rule;
    rule.kind = in.text("kind", 64) == QLatin1String("recording") ? RuleKind::Recording : RuleKind::Alerting;
    rule.name = in.text("name", kNameChars);
    rule.query = in.text("query", kTextChars);
    rule.holdFor = readDuration(in, "holdFor");
    rule.keepFiringFor = readDuration(in, "keepFiringFor");
    rule.labels = in.labels("labels");
    rule.annotations = in.labels("annotations");
    rule.health = readWord(in, "health", kHealths);
    rule.lastError = in.text("lastError", kTextChars, Presence::Optional);
    rule.lastEvaluation = readTime(in, "lastEvaluation");
    rule.evaluationSeconds = in.number("evaluationSeconds");
    rule.state = readWord(in, "state", kStates);
    in.each("alerts", kListItems, [&rule](ObjectReader &alert) { rule.alerts.push_back(readAlert(alert)); });
    return rule;
}

void write(Writer &out, const Error &error)
{
    out.beginObject().field("message", error.message).optionalField("file", error.place.file);
    out.optionalField("pointer", error.place.pointer);
    if (error.place.line > 0)
        out.integerField("line", error.place.line).integerField("column", error.place.column);
    out.endObject();
}

Error readError(ObjectReader &in)
{
    Error error;
    error.message = in.text("message", kTextChars);
    error.place.file = in.text("file", kTextChars, Presence::Optional);
    error.place.pointer = in.text("pointer", kTextChars, Presence::Optional);
    error.place.line = int(in.integer("line", 0, 0x7fffffff, Presence::Optional));
    error.place.column = int(in.integer("column", 0, 0x7fffffff, Presence::Optional));
    return error;
}

RuleGroupStatus readGroup(ObjectReader &in)
{
    RuleGroupStatus group;
    group.name = in.text("name", kNameChars);
    group.file = in.text("file", kTextChars);
    group.interval = readDuration(in, "interval");
    group.lastEvaluation = readTime(in, "lastEvaluation");
    group.evaluationSeconds = in.number("evaluationSeconds");
    in.each("rules", kListItems, [&group](ObjectReader &rule) { group.rules.push_back(readRule(rule)); });
    return group;
}

} // namespace

void write(Writer &out, const AlertSnapshot &snapshot)
{
    out.beginObject().integerField("t", snapshot.t).integerField("revision", qint64(snapshot.revision));
    out.key("groups").beginArray();
    for (const RuleGroupStatus &group : snapshot.groups) {
        out.beginObject().field("name", group.name).field("file", group.file);
        timeField(out, "interval", group.interval.count());
        timeField(out, "lastEvaluation", group.lastEvaluation);
        out.field("evaluationSeconds", group.evaluationSeconds).key("rules").beginArray();
        for (const RuleStatus &rule : group.rules)
            write(out, rule);
        out.endArray().endObject();
    }
    out.endArray().key("silences").beginArray();
    for (const Silence &silence : snapshot.silences) {
        if (silence.state(snapshot.t) != SilenceState::Expired) // what is over is asked for over REST
            write(out, silence);
    }
    out.endArray().key("loadErrors").beginArray();
    for (const Error &error : snapshot.loadErrors)
        write(out, error);
    out.endArray().endObject();
}

AlertSnapshotPtr readAlertSnapshot(ObjectReader &in)
{
    auto snapshot = std::make_shared<AlertSnapshot>();
    snapshot->t = readTime(in, "t");
    snapshot->revision = std::uint64_t(in.integer("revision", 0, kIntegerMax));
    in.each("groups", kListItems, [&](ObjectReader &group) { snapshot->groups.push_back(readGroup(group)); });
    if (in.has("silences")) // none come from a server that knows none
        in.each("silences", kListItems,
                [&](ObjectReader &silence) { snapshot->silences.push_back(readSilence(silence)); });
    in.each("loadErrors", kListItems, [&](ObjectReader &error) { snapshot->loadErrors.push_back(readError(error)); });
    return snapshot;
}

} // namespace belfry::wire
