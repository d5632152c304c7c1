// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Silences by Alertmanager's API v2, as amtool and dashboards of alerts make and end them:
// https://github.com/prometheus/alertmanager/blob/v0.25.0/api/v2/openapi.yaml.

#include "server/routes.h"

#include "protocol/snapshot_json.h"
#include "server/alertmanager_filter.h"
#include "server/prometheus_values.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "server/server_context.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

using alertmanager::refusal;
using prometheus::timeText;
using wire::JsonWriter;
using wire::ObjectReader;
using wire::Presence;

constexpr qsizetype kMatchers = 50;
constexpr qsizetype kIdChars = 64;
constexpr qsizetype kTimeChars = 64;
constexpr qsizetype kNameChars = 200;

void writeSilence(JsonWriter &out, const Silence &silence, Timestamp now)
{
    out.beginObject().field("id", silence.id).key("status").beginObject();
    out.field("state", toString(silence.state(now))).endObject();
    wire::writeMatchers(out.key("matchers"), silence.matchers);
    out.field("startsAt", timeText(silence.startsAt)).field("endsAt", timeText(silence.endsAt));
    out.field("updatedAt", timeText(silence.updatedAt)).field("createdBy", silence.createdBy);
    out.field("comment", silence.comment).endObject();
}

/// A filter on silences looks at what their matchers say, as if it were labels.
Labels asLabels(const Silence &silence)
{
    std::vector<Label> labels;
    for (const Matcher &matcher : silence.matchers)
        labels.push_back({matcher.label, matcher.value});
    return Labels(std::move(labels));
}

/// Active ones before pending and expired ones; of each, those first that change next, or have changed last.
bool comesBefore(const Silence &a, const Silence &b, Timestamp now)
{
    constexpr std::array kOrder{1, 0, 2}; // by SilenceState
    const SilenceState state = a.state(now);
    if (state != b.state(now))
        return kOrder.at(std::size_t(state)) < kOrder.at(std::size_t(b.state(now)));
    switch (state) {
    case SilenceState::Pending: return a.startsAt < b.startsAt;
    case SilenceState::Active: return a.endsAt < b.endsAt;
    case SilenceState::Expired: break;
    }
    return a.endsAt > b.endsAt;
}

HttpAnswer listSilences(const ServerContext &context, const HttpCallPtr &call)
{
    const alertmanager::Filter filter(call->params);
    if (filter.problem())
        return answerNow(refusal(*filter.problem()));
    const AlertSnapshotPtr snapshot = context.source->alerts().snapshot();
    const Timestamp now = context.services.clock.nowMs();
    std::vector<Silence> silences = snapshot ? snapshot->silences : std::vector<Silence>();
    std::erase_if(silences, [&filter](const Silence &each) { return !filter.matches(asLabels(each)); });
    std::stable_sort(silences.begin(), silences.end(),
                     [now](const Silence &a, const Silence &b) { return comesBefore(a, b, now); });
    JsonWriter out;
    out.beginArray();
    for (const Silence &each : silences)
        writeSilence(out, each, now);
    out.endArray();
    return answerNow(rest::json(out.take()));
}

HttpAnswer getSilence(const ServerContext &context, const HttpCallPtr &call)
{
    if (const AlertSnapshotPtr snapshot = context.source->alerts().snapshot()) {
        for (const Silence &each : snapshot->silences) {
            if (each.id != call->captures.value(0))
                continue;
            JsonWriter out;
            writeSilence(out, each, context.services.clock.nowMs());
            return answerNow(rest::json(out.take()));
        }
    }
    return answerNow(refusal({QStringLiteral("there is no silence \"%1\"").arg(call->captures.value(0).left(kIdChars)),
                              ErrorKind::NotFound,
                              {}}));
}

Timestamp readRfcTime(ObjectReader &in, const char *name)
{
    const QString text = in.text(name, kTimeChars);
    const auto time = prometheus::parseTime(text);
    if (!time && in.ok())
        in.fail(name, QStringLiteral("a time as in RFC 3339"));
    return time.value_or(0);
}

Result<SilenceRequest> readSilence(const QJsonObject &body)
{
    std::optional<Error> problem;
    ObjectReader in(body, QString(), problem);
    SilenceRequest request;
    request.id = in.text("id", kIdChars, Presence::Optional);
    request.matchers = wire::readMatchers(in, "matchers", kMatchers);
    request.startsAt = readRfcTime(in, "startsAt");
    request.endsAt = readRfcTime(in, "endsAt");
    request.createdBy = in.text("createdBy", kNameChars);
    request.comment = in.text("comment", ServerLimits::kCommentChars);
    if (problem)
        return tl::unexpected(*problem);
    return request;
}

HttpAnswer putSilence(const ServerContext &context, const HttpCallPtr &call)
{
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    auto request = readSilence(*body);
    if (!request)
        return answerNow(refusal(request.error()));
    if (request->createdBy.isEmpty())
        request->createdBy = call->principal.name;
    return context.source->alerts().silence(*request).then([](const Result<Silence> &silence) {
        if (!silence)
            return refusal(silence.error());
        JsonWriter out;
        out.beginObject().field("silenceID", silence->id).endObject();
        return rest::json(out.take());
    });
}

HttpAnswer deleteSilence(const ServerContext &context, const HttpCallPtr &call)
{
    auto ended = context.source->alerts().expireSilence(call->captures.value(0));
    return ended.then([](const Result<Silence> &was) { return was ? rest::json(QByteArray()) : refusal(was.error()); });
}

} // namespace

void addSilenceRoutes(Router &router, ServerContext &context)
{
    const QString all = QStringLiteral("/api/v2/silences");
    const QString one = QStringLiteral("/api/v2/silence/{id}");
    router.add("GET", all, Operation::ReadAlerts,
               [&context](const HttpCallPtr &call) { return listSilences(context, call); });
    router.add("POST", all, Operation::Silence,
               [&context](const HttpCallPtr &call) { return putSilence(context, call); });
    router.add("GET", one, Operation::ReadAlerts,
               [&context](const HttpCallPtr &call) { return getSilence(context, call); });
    router.add("DELETE", one, Operation::Silence,
               [&context](const HttpCallPtr &call) { return deleteSilence(context, call); });
}

} // namespace belfry
