// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "base/when_done.h"
#include "protocol/explanation_json.h"
#include "protocol/json_writer.h"
#include "protocol/limits.h"
#include "server/pool_work.h"
#include "server/refusals.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "server/server_context.h"

#include <QPointer>

namespace belfry {

namespace {

/// Every instant is looked at for all series, which costs as much as so many queries of one.
constexpr double kPointsOfInstant = 100;

tl::expected<MovementQuery, FieldErrors> readMovementQuery(const QJsonObject &body)
{
    rest::Members members(body);
    MovementQuery query;
    query.expr = members.text("query", 1, wire::limits::kQueryChars);
    query.labels = members.labels("labels");
    query.t = members.time("t", 0);
    query.beforeMs = members.integer("beforeMs", MovementQuery::kShortestMs, MovementQuery::kLongestMs, query.beforeMs);
    query.afterMs = members.integer("afterMs", MovementQuery::kShortestMs, MovementQuery::kLongestMs, query.afterMs);
    query.stepMs = members.integer("stepMs", 1000, MovementQuery::kLongestMs / 5, 0);
    query.limit = int(members.integer("limit", 1, MovementQuery::kMostMetrics, query.limit));
    FieldErrors errors = members.finish();
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return query;
}

/// Of the body, what the source says is wrong: without a member of its own it is the expression.
HttpResponse explainError(const HttpCall &call, const Error &error)
{
    if (error.kind != ErrorKind::Invalid)
        return errorAnswer(call.request, error);
    const bool namesMember = !error.place.pointer.isEmpty();
    return fieldsProblem(422, {{FieldError::Part::Body, namesMember ? error.place.pointer : QStringLiteral("/query"),
                                namesMember ? error.message : error.toString()}});
}

HttpResponse explainAnswer(const HttpCall &call, const Result<ExplanationPtr> &explanation)
{
    if (!explanation)
        return explainError(call, explanation.error());
    wire::JsonWriter out;
    wire::write(out, **explanation);
    return rest::json(out.take());
}

HttpAnswer answerExplain(ServerContext &context, const HttpCallPtr &call)
{
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    const auto query = readMovementQuery(*body);
    if (!query)
        return answerNow(fieldsProblem(422, query.error()));
    const double instants = double(query->beforeMs + query->afterMs) / double(query->stepMs > 0 ? query->stepMs : 1000);
    if (!call->spend(std::min(instants, MovementQuery::kInstants) * kPointsOfInstant))
        return answerNow(tooManyPoints(call->request));
    auto promise = std::make_shared<QPromise<HttpResponse>>();
    promise->start();
    ExplainSource &explanations = context.source->explanations();
    // Encoded in the pool: it may be some hundred kilobytes.
    const auto take = [promise, call, &pool = context.services.pool](const Result<ExplanationPtr> &explanation) {
        pool.start([promise, call, explanation] {
            promise->addResult(explainAnswer(*call, explanation));
            promise->finish();
        });
    };
    const QPointer watcher = watch(explanations.explain({{}, *query, 0}), &explanations, take);
    call->whenAbandoned([watcher] {
        if (watcher)
            watcher->cancel();
    });
    return promise->future();
}

} // namespace

void addExplainRoutes(Router &router, ServerContext &context)
{
    router.add("POST", QStringLiteral("/api/belfry/v1/explain"), Operation::Query,
               [&context](const HttpCallPtr &call) { return answerExplain(context, call); });
}

} // namespace belfry
