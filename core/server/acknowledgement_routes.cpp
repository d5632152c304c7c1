// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "protocol/snapshot_json.h"
#include "server/idempotency.h"
#include "server/list_page.h"
#include "server/rest_request.h"
#include "server/router.h"

namespace belfry {

namespace {

/// An alert with where it comes from. Holds the snapshot, of which it is a part.
struct PlacedAlert {
    AlertSnapshotPtr snapshot;
    const RuleGroupStatus *group = nullptr;
    const Alert *alert = nullptr;

    QByteArray key() const
    {
        return alert->fingerprint().toLatin1() + '\0' + group->file.toUtf8() + '\0' + group->name.toUtf8();
    }
};

std::vector<PlacedAlert> allAlerts(const ServerContext &context)
{
    std::vector<PlacedAlert> all;
    const AlertSnapshotPtr snapshot = context.source->alerts().snapshot();
    if (!snapshot)
        return all;
    for (const RuleGroupStatus &group : snapshot->groups) {
        for (const RuleStatus &rule : group.rules) {
            for (const Alert &alert : rule.alerts)
                all.push_back({snapshot, &group, &alert});
        }
    }
    return all;
}

std::vector<PlacedAlert> acknowledgedAlerts(const ServerContext &context)
{
    std::vector<PlacedAlert> all = allAlerts(context);
    std::erase_if(all, [](const PlacedAlert &each) { return !each.alert->acknowledgement; });
    return all;
}

void writePlacedAlert(wire::JsonWriter &out, const PlacedAlert &each)
{
    out.beginObject().field("group", each.group->name).field("file", each.group->file).key("alert");
    wire::write(out, *each.alert);
    out.endObject();
}

void writeAcknowledgement(wire::JsonWriter &out, const QString &fingerprint, const Acknowledgement &acknowledgement)
{
    out.beginObject().field("fingerprint", fingerprint).field("by", acknowledgement.by);
    out.field("comment", acknowledgement.comment).integerField("at", acknowledgement.at);
    if (acknowledgement.expiresAt != 0)
        out.integerField("expiresAt", acknowledgement.expiresAt);
    out.endObject();
}

template<typename Write>
HttpAnswer listOf(const HttpCallPtr &call, std::vector<PlacedAlert> alerts, const char *member, Write writeOne)
{
    rest::Parameters parameters(call->params);
    const int limit = parameters.limit();
    const QByteArray after = rest::readCursor(parameters, call->params, member);
    const QString state = parameters.text("state", 20);
    if (!state.isEmpty() &&
        !QStringList{QStringLiteral("pending"), QStringLiteral("firing"), QStringLiteral("resolved")}.contains(state))
        parameters.fail("state", QStringLiteral("expected pending, firing or resolved"));
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    std::erase_if(alerts, [&](const PlacedAlert &each) {
        return !state.isEmpty() && state.toStdString() != toString(each.alert->state);
    });
    const auto page = rest::pageOf(std::move(alerts), after, limit, [](const PlacedAlert &each) { return each.key(); });
    wire::JsonWriter out;
    out.beginObject().key(member).beginArray();
    for (const PlacedAlert &each : page.items)
        writeOne(out, each);
    out.endArray();
    if (!page.next.isEmpty())
        out.field("next", QString::fromLatin1(rest::writeCursor(member, page.next)));
    return answerNow(rest::json(out.endObject().take()));
}

HttpAnswer listAcknowledgements(ServerContext &context, const HttpCallPtr &call)
{
    return listOf(call, acknowledgedAlerts(context), "acknowledgements",
                  [](wire::JsonWriter &out, const PlacedAlert &each) {
                      writeAcknowledgement(out, each.alert->fingerprint(), *each.alert->acknowledgement);
                  });
}

HttpAnswer getAcknowledgement(ServerContext &context, const HttpCallPtr &call)
{
    const QString fingerprint = call->captures.value(0);
    for (const PlacedAlert &each : acknowledgedAlerts(context)) {
        if (each.alert->fingerprint() != fingerprint)
            continue;
        wire::JsonWriter out;
        writeAcknowledgement(out, fingerprint, *each.alert->acknowledgement);
        return answerNow(rest::json(out.take()));
    }
    return answerNow(
        errorAnswer(call->request,
                    {QStringLiteral("no alert with the fingerprint \"%1\" is acknowledged").arg(fingerprint.left(64)),
                     ErrorKind::NotFound,
                     {}}));
}

HttpAnswer createAcknowledgement(ServerContext &context, const HttpCallPtr &call)
{
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    rest::Members members(*body);
    AcknowledgeRequest request;
    request.fingerprint = members.text("fingerprint", 1, 64);
    request.comment = members.text("comment", 0, ServerLimits::kCommentChars);
    request.expiresAt = members.time("expiresAt", 0);
    request.by = call->principal.name;
    if (const FieldErrors errors = members.finish(); !errors.empty())
        return answerNow(fieldsProblem(422, errors));
    auto done = context.source->alerts().acknowledge(request);
    return done.then([call, request](const Result<Acknowledgement> &acknowledgement) {
        if (!acknowledgement) {
            const bool isWrong = acknowledgement.error().kind == ErrorKind::Invalid;
            return errorAnswer(call->request, isWrong ? 422 : statusFor(acknowledgement.error().kind),
                               acknowledgement.error());
        }
        wire::JsonWriter out;
        writeAcknowledgement(out, request.fingerprint, *acknowledgement);
        return rest::json(out.take(), 201)
            .with("Location", "/api/belfry/v1/acknowledgements/" + request.fingerprint.toLatin1());
    });
}

HttpAnswer deleteAcknowledgement(ServerContext &context, const HttpCallPtr &call)
{
    auto done = context.source->alerts().withdraw(call->captures.value(0));
    return done.then([call](const Result<Acknowledgement> &was) {
        return was ? HttpResponse{204, {}, {}, {}} : errorAnswer(call->request, was.error());
    });
}

} // namespace

void addAcknowledgementRoutes(Router &router, ServerContext &context)
{
    const QString all = QStringLiteral("/api/belfry/v1/acknowledgements");
    const QString one = all + QStringLiteral("/{fingerprint}");
    const auto once = std::make_shared<IdempotentAnswers>(context);
    router.add(
        "GET", QStringLiteral("/api/belfry/v1/alerts"), Operation::ReadAlerts,
        [&context](const HttpCallPtr &call) { return listOf(call, allAlerts(context), "alerts", writePlacedAlert); });
    router.add("GET", all, Operation::ReadAlerts,
               [&context](const HttpCallPtr &call) { return listAcknowledgements(context, call); });
    router.add("POST", all, Operation::Acknowledge, [&context, once](const HttpCallPtr &call) {
        return once->answer(call, [&](const HttpCallPtr &first) { return createAcknowledgement(context, first); });
    });
    router.add("GET", one, Operation::ReadAlerts,
               [&context](const HttpCallPtr &call) { return getAcknowledgement(context, call); });
    router.add("DELETE", one, Operation::Acknowledge,
               [&context](const HttpCallPtr &call) { return deleteAcknowledgement(context, call); });
}

} // namespace belfry
