// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "server/cardinality.h"
#include "server/error_answer.h"
#include "server/pool_work.h"
#include "server/prometheus_values.h"
#include "server/router.h"
#include "server/server_context.h"

#include <QDir>
#include <QThread>

#include <limits>

namespace belfry {

namespace {

using prometheus::success;
using prometheus::timeText;
using wire::JsonWriter;

constexpr std::size_t kTopItems = 10;
constexpr std::int64_t kHeadMs = 3'600'000; // "head" is the newest hour

HttpAnswer answerBuildInfo()
{
    return answerNow(success([](JsonWriter &out) {
        // Clients choose features of the API by Prometheus's version, so this is the one whose API is answered.
        out.beginObject().field("version", "3.0.0").field("revision", "").field("branch", "").field("buildUser", "");
        out.field("buildDate", "").field("goVersion", "").field("application", "belfry");
        out.field("belfryVersion", BELFRY_VERSION).endObject();
    }));
}

/// Under Prometheus's names, which are its runtime's: threads stand for goroutines, and there is no memory limit.
HttpAnswer answerRuntimeInfo(const ServerContext &context, Timestamp started)
{
    return answerNow(success([&](JsonWriter &out) {
        const QDir threads(QStringLiteral("/proc/self/task"));
        out.beginObject().field("startTime", timeText(started)).field("CWD", QDir::currentPath());
        out.field("hostname", context.options.hostName).field("serverTime", timeText(context.services.clock.nowMs()));
        out.field("reloadConfigSuccess", true).field("lastConfigTime", timeText(started));
        out.integerField("corruptionCount", 0);
        out.integerField("goroutineCount", threads.entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
        out.integerField("GOMAXPROCS", QThread::idealThreadCount());
        out.integerField("GOMEMLIMIT", std::numeric_limits<qint64>::max());
        out.field("GOGC", "").field("GODEBUG", "").field("storageRetention", "").endObject();
    }));
}

HttpAnswer answerFlags(const ServerContext &context)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(context.limits.queryTime);
    return answerNow(success([&](JsonWriter &out) {
        out.beginObject().field("query.lookback-delta", "5m");
        out.field("query.timeout", QStringLiteral("%1s").arg(seconds.count()));
        out.field("web.listen-address", context.options.listen.toString()).endObject();
    }));
}

/// Belfry's configuration isn't Prometheus's.
HttpAnswer answerConfig()
{
    return answerNow(success([](JsonWriter &out) { out.beginObject().field("yaml", "").endObject(); }));
}

void writeCounts(JsonWriter &out, std::string_view key, const Cardinality::Counts &counts)
{
    out.key(key).beginArray();
    for (const auto &[name, count] : counts)
        out.beginObject().field("name", std::string_view(name)).integerField("value", qint64(count)).endObject();
    out.endArray();
}

HttpResponse tsdbStatus(const Queryable &store, std::size_t most)
{
    const Timestamp newest = store.newest();
    const Timestamp from = std::max(newest - kHeadMs, store.oldest() - 1);
    const auto series = store.series(from, newest, {});
    if (!series)
        return prometheusError(series.error());
    const Cardinality cardinality = Cardinality::of(*series, most);
    return success([&](JsonWriter &out) {
        out.beginObject().key("headStats").beginObject().integerField("numSeries", qint64(cardinality.series));
        out.integerField("numLabelPairs", qint64(cardinality.labelPairs));
        // Each series writes one chunk at a time.
        out.integerField("chunkCount", qint64(cardinality.series));
        out.integerField("minTime", from + 1).integerField("maxTime", newest).endObject();
        writeCounts(out, "seriesCountByMetricName", cardinality.seriesByMetric);
        writeCounts(out, "labelValueCountByLabelName", cardinality.valuesByLabel);
        writeCounts(out, "memoryInBytesByLabelName", cardinality.bytesByLabel);
        writeCounts(out, "seriesCountByLabelValuePair", cardinality.seriesByLabelAndValue);
        out.endObject();
    });
}

HttpAnswer answerTsdb(const ServerContext &context, const HttpCallPtr &call)
{
    const auto limit = prometheus::parseLimit(call->params.value(QStringLiteral("limit")));
    if (!limit)
        return answerNow(prometheusError(
            400, "bad_data", QStringLiteral("invalid parameter \"limit\": %1").arg(limit.error().toString())));
    return runInPool(context.services.pool, [&store = context.services.store, most = *limit ? *limit : kTopItems] {
        return tsdbStatus(store, most);
    });
}

/// Nothing is scraped yet, and alerts go to no Alertmanager.
HttpAnswer answerNoTargets()
{
    return answerNow(success([](JsonWriter &out) {
        out.beginObject().key("activeTargets").beginArray().endArray().key("droppedTargets").beginArray().endArray();
        out.key("droppedTargetCounts").beginObject().endObject().endObject();
    }));
}

HttpAnswer answerNoAlertmanagers()
{
    return answerNow(success([](JsonWriter &out) {
        out.beginObject().key("activeAlertmanagers").beginArray().endArray();
        out.key("droppedAlertmanagers").beginArray().endArray().endObject();
    }));
}

HttpAnswer answerEmptyList()
{
    return answerNow(success([](JsonWriter &out) { out.beginArray().endArray(); }));
}

HttpAnswer answerText(const char *text)
{
    return answerNow({200, "text/plain; charset=utf-8", text, {}});
}

} // namespace

void addStatusRoutes(Router &router, ServerContext &context)
{
    const auto get = [&router](const char *path, Operation operation, Router::Handler handler) {
        router.add("GET", QString::fromLatin1(path), operation, std::move(handler));
    };
    const Timestamp started = context.services.clock.nowMs();
    get("/api/v1/status/buildinfo", Operation::Query, [](const HttpCallPtr &) { return answerBuildInfo(); });
    get("/api/v1/status/runtimeinfo", Operation::Query,
        [&context, started](const HttpCallPtr &) { return answerRuntimeInfo(context, started); });
    get("/api/v1/status/flags", Operation::Query, [&context](const HttpCallPtr &) { return answerFlags(context); });
    get("/api/v1/status/config", Operation::Query, [](const HttpCallPtr &) { return answerConfig(); });
    get("/api/v1/status/tsdb", Operation::Query,
        [&context](const HttpCallPtr &call) { return answerTsdb(context, call); });
    get("/api/v1/targets", Operation::Query, [](const HttpCallPtr &) { return answerNoTargets(); });
    get("/api/v1/targets/metadata", Operation::Query, [](const HttpCallPtr &) { return answerEmptyList(); });
    get("/api/v1/alertmanagers", Operation::ReadAlerts, [](const HttpCallPtr &) { return answerNoAlertmanagers(); });
    get("/-/healthy", Operation::Identify, [](const HttpCallPtr &) { return answerText("Belfry is healthy.\n"); });
    get("/-/ready", Operation::Identify, [](const HttpCallPtr &) { return answerText("Belfry is ready.\n"); });
}

} // namespace belfry
