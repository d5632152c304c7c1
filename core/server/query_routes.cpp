// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "base/when_done.h"
#include "query/parser.h"
#include "server/error_answer.h"
#include "server/pool_work.h"
#include "server/prometheus_values.h"
#include "server/refusals.h"
#include "server/router.h"
#include "server/server_context.h"
#include "server/syntax_json.h"

#include <QPointer>

namespace belfry {

namespace {

constexpr std::int64_t kMaxPoints = 11'000;
/// An answer up to this size is encoded faster than another thread is woken.
constexpr std::size_t kFewSamples = 500;

HttpAnswer badParameter(const QString &name, const Error &error)
{
    return answerNow(
        prometheusError(400, "bad_data", QStringLiteral("invalid parameter \"%1\": %2").arg(name, error.toString())));
}

HttpAnswer badParameter(const QString &name, const QString &message)
{
    return badParameter(name, Error{message, ErrorKind::Invalid, {}});
}

/// What query and query_range have in common.
struct Common {
    QString query;
    ValueType type = ValueType::Vector;
    std::int64_t timeLimitMs = 0; ///< 0: no shorter than any query's
    std::size_t limit = 0;
};

tl::expected<Common, HttpAnswer> readCommon(const HttpCall &call)
{
    Common common;
    common.query = call.params.value(QStringLiteral("query"));
    const auto parsed = parseQuery(common.query);
    if (!parsed)
        return tl::unexpected(badParameter(QStringLiteral("query"), parsed.error()));
    common.type = (*parsed)->type();
    if (const QString text = call.params.value(QStringLiteral("timeout")); !text.isEmpty()) {
        const Result<std::int64_t> timeout = prometheus::parseDuration(text);
        if (!timeout)
            return tl::unexpected(badParameter(QStringLiteral("timeout"), timeout.error()));
        common.timeLimitMs = std::max<std::int64_t>(*timeout, 1);
    }
    const auto limit = prometheus::parseLimit(call.params.value(QStringLiteral("limit")));
    if (!limit)
        return tl::unexpected(badParameter(QStringLiteral("limit"), limit.error()));
    common.limit = *limit;
    return common;
}

HttpResponse encode(const Result<QueryResultPtr> &result, std::size_t limit, qint64 maxBytes)
{
    if (!result)
        return prometheusError(result.error());
    HttpResponse response = prometheus::answer(**result, limit);
    if (response.body.size() <= maxBytes)
        return response;
    return prometheusError(422, "execution", QStringLiteral("the answer is larger than %1 bytes").arg(maxBytes));
}

bool isSmall(const Result<QueryResultPtr> &result)
{
    if (!result)
        return true;
    std::size_t samples = 0;
    for (const ResultSeries &series : (*result)->series)
        samples += series.samples.size() + 1;
    return samples <= kFewSamples;
}

/// Encodes large answers in the pool.
HttpAnswer encodeAnswer(const ServerContext &context, const HttpCallPtr &call,
                        const QFuture<Result<QueryResultPtr>> &future, std::size_t limit)
{
    auto promise = std::make_shared<QPromise<HttpResponse>>();
    promise->start();
    HttpAnswer answer = promise->future();
    const auto take = [promise, limit, maxBytes = context.limits.answerBytes,
                       &pool = context.services.pool](const Result<QueryResultPtr> &result) {
        const auto work = [promise, limit, maxBytes, result] {
            promise->addResult(encode(result, limit, maxBytes));
            promise->finish();
        };
        isSmall(result) ? work() : pool.start(work);
    };
    const QPointer<QFutureWatcher<Result<QueryResultPtr>>> watcher = watch(future, &context.source->series(), take);
    call->whenAbandoned([watcher] {
        if (watcher)
            watcher->cancel();
    });
    return answer;
}

HttpAnswer answerInstant(ServerContext &context, const HttpCallPtr &call)
{
    const auto common = readCommon(*call);
    if (!common)
        return common.error();
    InstantRequest request;
    request.expr = common->query;
    request.timeLimitMs = common->timeLimitMs;
    request.t = context.services.clock.nowMs();
    if (const QString text = call->params.value(QStringLiteral("time")); !text.isEmpty()) {
        const Result<Timestamp> time = prometheus::parseTime(text);
        if (!time)
            return badParameter(QStringLiteral("time"), time.error());
        request.t = *time;
    }
    if (!call->spend(1))
        return answerNow(tooManyPoints(call->request));
    return encodeAnswer(context, call, context.source->series().query(request), common->limit);
}

tl::expected<RangeRequest, HttpAnswer> readRange(const HttpCall &call)
{
    RangeRequest request;
    const Result<Timestamp> start = prometheus::parseTime(call.params.value(QStringLiteral("start")));
    if (!start)
        return tl::unexpected(badParameter(QStringLiteral("start"), start.error()));
    const Result<Timestamp> end = prometheus::parseTime(call.params.value(QStringLiteral("end")));
    if (!end)
        return tl::unexpected(badParameter(QStringLiteral("end"), end.error()));
    const Result<std::int64_t> step = prometheus::parseDuration(call.params.value(QStringLiteral("step")));
    if (!step)
        return tl::unexpected(badParameter(QStringLiteral("step"), step.error()));
    if (*end < *start)
        return tl::unexpected(
            badParameter(QStringLiteral("end"), QStringLiteral("end timestamp must not be before start time")));
    if (*step <= 0)
        return tl::unexpected(
            badParameter(QStringLiteral("step"), QStringLiteral("zero or negative query resolution step widths are not "
                                                                "accepted. Try a positive integer")));
    if ((*end - *start) / *step > kMaxPoints)
        return tl::unexpected(answerNow(prometheusError(
            400, "bad_data",
            QStringLiteral("exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query "
                           "resolution (?step=XX)"))));
    request.from = *start;
    request.to = *end;
    request.stepMs = *step;
    request.resolution =
        call.params.value(QStringLiteral("resolution")) == QLatin1String("auto") ? Resolution::Auto : Resolution::Raw;
    return request;
}

HttpAnswer answerRange(ServerContext &context, const HttpCallPtr &call)
{
    auto request = readRange(*call);
    if (!request)
        return request.error();
    const auto common = readCommon(*call);
    if (!common)
        return common.error();
    if (common->type != ValueType::Scalar && common->type != ValueType::Vector)
        return badParameter(QStringLiteral("query"),
                            QStringLiteral("invalid expression type \"%1\" for range query, must be Scalar or instant "
                                           "Vector")
                                .arg(QLatin1String(promql::documentedType(common->type))));
    const std::int64_t points = (request->to - request->from) / request->stepMs + 1;
    if (!call->spend(double(points)))
        return answerNow(tooManyPoints(call->request));
    request->expr = common->query;
    request->timeLimitMs = common->timeLimitMs;
    return encodeAnswer(context, call, context.source->series().queryRange(*request), common->limit);
}

HttpAnswer answerFormat(const HttpCallPtr &call)
{
    const auto parsed = parseQuery(call->params.value(QStringLiteral("query")));
    if (!parsed)
        return badParameter(QStringLiteral("query"), parsed.error());
    const std::string text = promql::prettyExpr(*(*parsed)->root);
    return answerNow(prometheus::success([&](wire::JsonWriter &out) { out.value(std::string_view(text)); }));
}

HttpAnswer answerParse(const HttpCallPtr &call)
{
    const auto parsed = parseQuery(call->params.value(QStringLiteral("query")));
    if (!parsed)
        return badParameter(QStringLiteral("query"), parsed.error());
    return answerNow(prometheus::success([&](wire::JsonWriter &out) { writeSyntax(out, *(*parsed)->root); }));
}

/// No exemplars are kept; a client that asks is told so in the form it expects.
HttpAnswer answerExemplars(const HttpCallPtr &call)
{
    const auto parsed = parseQuery(call->params.value(QStringLiteral("query")));
    if (!parsed)
        return badParameter(QStringLiteral("query"), parsed.error());
    return answerNow(prometheus::success([](wire::JsonWriter &out) { out.beginArray().endArray(); }));
}

} // namespace

void addQueryRoutes(Router &router, ServerContext &context)
{
    for (const char *method : {"GET", "POST"}) {
        router.add(method, QStringLiteral("/api/v1/query"), Operation::Query,
                   [&context](const HttpCallPtr &call) { return answerInstant(context, call); });
        router.add(method, QStringLiteral("/api/v1/query_range"), Operation::Query,
                   [&context](const HttpCallPtr &call) { return answerRange(context, call); });
        router.add(method, QStringLiteral("/api/v1/query_exemplars"), Operation::Query, answerExemplars);
        router.add(method, QStringLiteral("/api/v1/format_query"), Operation::Query, answerFormat);
        router.add(method, QStringLiteral("/api/v1/parse_query"), Operation::Query, answerParse);
    }
}

} // namespace belfry
