// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "query/parser.h"
#include "server/error_answer.h"
#include "server/escaped_name.h"
#include "server/pool_work.h"
#include "server/prometheus_values.h"
#include "server/router.h"
#include "server/server_context.h"

#include <algorithm>
#include <limits>
#include <set>

namespace belfry {

namespace {

constexpr std::size_t kMostItems = 100'000;

HttpAnswer bad(const QString &name, const QString &why)
{
    return answerNow(prometheusError(400, "bad_data", QStringLiteral("invalid parameter \"%1\": %2").arg(name, why)));
}

/// Which series are meant: match[], start, end, limit.
struct Selection {
    std::vector<std::vector<Matcher>> selectors; ///< a series fits if one of them fits; empty: all
    Timestamp from = 0;
    Timestamp to = 0;
    std::size_t limit = kMostItems;
};

tl::expected<Selection, HttpAnswer> readSelection(const HttpCall &call, const ServerContext &context)
{
    Selection selection;
    for (const QString &text : call.params.values(QStringLiteral("match[]"))) {
        const auto matchers = parseSelector(text.toStdString());
        if (!matchers)
            return tl::unexpected(bad(QStringLiteral("match[]"), matchers.error().toString()));
        selection.selectors.push_back(*matchers);
    }
    selection.to = std::max(context.services.store.newest(), context.services.clock.nowMs());
    // Times are open on the left; the interface is closed on both sides.
    selection.from = context.services.store.oldest() - 1;
    for (const QString &name : {QStringLiteral("start"), QStringLiteral("end")}) {
        const QString text = call.params.value(name);
        if (text.isEmpty())
            continue;
        const Result<Timestamp> time = prometheus::parseTime(text);
        if (!time)
            return tl::unexpected(bad(name, time.error().toString()));
        (name == QLatin1String("start") ? selection.from : selection.to) =
            name == QLatin1String("start") ? *time - 1 : *time;
    }
    if (!call.params.has(QStringLiteral("start")))
        selection.from = std::min(selection.from, selection.to);
    if (selection.to < selection.from)
        return tl::unexpected(
            bad(QStringLiteral("end"), QStringLiteral("end timestamp must not be before start time")));
    const auto limit = prometheus::parseLimit(call.params.value(QStringLiteral("limit")));
    if (!limit)
        return tl::unexpected(bad(QStringLiteral("limit"), limit.error().toString()));
    if (*limit > 0)
        selection.limit = std::min(*limit, kMostItems);
    return selection;
}

/// All series that are meant, each once, sorted.
Result<std::vector<LabelsPtr>> find(const Queryable &store, const Selection &selection)
{
    if (selection.selectors.empty())
        return store.series(selection.from, selection.to, {});
    std::vector<LabelsPtr> all;
    for (const std::vector<Matcher> &matchers : selection.selectors) {
        Result<std::vector<LabelsPtr>> some = store.series(selection.from, selection.to, matchers);
        if (!some)
            return some;
        all.insert(all.end(), some->begin(), some->end());
    }
    std::sort(all.begin(), all.end(), [](const LabelsPtr &a, const LabelsPtr &b) { return *a < *b; });
    all.erase(std::unique(all.begin(), all.end(), [](const LabelsPtr &a, const LabelsPtr &b) { return *a == *b; }),
              all.end());
    return all;
}

std::vector<QString> truncated(bool yes)
{
    return yes ? std::vector{QStringLiteral("results truncated due to limit")} : std::vector<QString>{};
}

HttpResponse writeTexts(const std::set<std::string> &texts, std::size_t limit)
{
    const auto write = [&](wire::JsonWriter &out) {
        out.beginArray();
        std::size_t count = 0;
        for (const std::string &text : texts) {
            if (count++ == limit)
                break;
            out.value(std::string_view(text));
        }
        out.endArray();
    };
    return prometheus::success(write, truncated(texts.size() > limit));
}

/// Looks the selection up in the pool and lets `write` make the answer of it there.
template<typename Write>
HttpAnswer answerFrom(const ServerContext &context, const Selection &selection, Write write)
{
    return runInPool(context.services.pool, [&store = context.services.store, selection, write]() -> HttpResponse {
        const Result<std::vector<LabelsPtr>> series = find(store, selection);
        return series ? write(*series, selection.limit) : prometheusError(series.error());
    });
}

HttpAnswer answerSeries(const ServerContext &context, const HttpCallPtr &call)
{
    const auto selection = readSelection(*call, context);
    if (!selection)
        return selection.error();
    if (selection->selectors.empty())
        return answerNow(prometheusError(400, "bad_data", QStringLiteral("no match[] parameter provided")));
    return answerFrom(context, *selection, [](const std::vector<LabelsPtr> &series, std::size_t limit) {
        const auto write = [&](wire::JsonWriter &out) {
            out.beginArray();
            for (std::size_t i = 0; i < std::min(limit, series.size()); ++i)
                out.labels(*series[i]);
            out.endArray();
        };
        return prometheus::success(write, truncated(series.size() > limit));
    });
}

HttpAnswer answerLabels(const ServerContext &context, const HttpCallPtr &call)
{
    const auto selection = readSelection(*call, context);
    if (!selection)
        return selection.error();
    return answerFrom(context, *selection, [](const std::vector<LabelsPtr> &series, std::size_t limit) {
        std::set<std::string> names;
        for (const LabelsPtr &labels : series) {
            for (const Label &label : *labels)
                names.insert(label.name);
        }
        return writeTexts(names, limit);
    });
}

HttpAnswer answerLabelValues(const ServerContext &context, const HttpCallPtr &call)
{
    const auto name = labelNameOfPath(call->captures.value(0).toStdString());
    if (!name)
        return answerNow(prometheusError(400, "bad_data",
                                         QStringLiteral("invalid label name: \"%1\"").arg(call->captures.value(0))));
    const auto selection = readSelection(*call, context);
    if (!selection)
        return selection.error();
    return answerFrom(context, *selection, [name = *name](const std::vector<LabelsPtr> &series, std::size_t limit) {
        std::set<std::string> values;
        for (const LabelsPtr &labels : series) {
            if (const std::string_view value = labels->get(name); !value.empty())
                values.emplace(value);
        }
        return writeTexts(values, limit);
    });
}

HttpAnswer answerMetadata(const ServerContext &context, const HttpCallPtr &call)
{
    const std::string metric = call->params.value(QStringLiteral("metric")).toStdString();
    const QString limitText = call->params.value(QStringLiteral("limit"));
    bool right = false;
    qint64 limit = limitText.toLongLong(&right);
    if (!limitText.isEmpty() && !right)
        return bad(QStringLiteral("limit"), QStringLiteral("expected a whole number"));
    if (limitText.isEmpty() || limit < 0)
        limit = std::numeric_limits<qint64>::max();
    const auto write = [&](wire::JsonWriter &out) {
        out.beginObject();
        for (const auto &[name, data] : context.services.store.metadata()) {
            if ((!metric.empty() && name != metric) || limit-- <= 0)
                continue;
            out.key(name).beginArray().beginObject().field("type", toString(data.type));
            out.field("help", std::string_view(data.help)).field("unit", std::string_view(data.unit));
            out.endObject().endArray();
        }
        out.endObject();
    };
    return answerNow(prometheus::success(write));
}

} // namespace

void addMetadataRoutes(Router &router, ServerContext &context)
{
    for (const char *method : {"GET", "POST"}) {
        router.add(method, QStringLiteral("/api/v1/series"), Operation::Query,
                   [&context](const HttpCallPtr &call) { return answerSeries(context, call); });
        router.add(method, QStringLiteral("/api/v1/labels"), Operation::Query,
                   [&context](const HttpCallPtr &call) { return answerLabels(context, call); });
    }
    router.add("GET", QStringLiteral("/api/v1/label/{name}/values"), Operation::Query,
               [&context](const HttpCallPtr &call) { return answerLabelValues(context, call); });
    router.add("GET", QStringLiteral("/api/v1/metadata"), Operation::Query,
               [&context](const HttpCallPtr &call) { return answerMetadata(context, call); });
}

} // namespace belfry
