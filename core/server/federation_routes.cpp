// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "exposition/text_format.h"
#include "query/parser.h"
#include "server/error_answer.h"
#include "server/pool_work.h"
#include "server/router.h"
#include "server/server_context.h"

#include <map>

namespace belfry {

namespace {

constexpr std::int64_t kLookbackMs = 5 * 60 * 1000; // as an instant query

using Selectors = std::vector<std::vector<Matcher>>;
using MetadataByName = std::map<std::string, std::shared_ptr<const Metadata>, std::less<>>;

MetadataByName metadataOf(const Queryable &store)
{
    MetadataByName found;
    for (auto &[name, metadata] : store.metadata())
        found.emplace(name, std::make_shared<const Metadata>(metadata));
    return found;
}

/// The newest sample of each series that one of the selectors wants, by its time.
Result<std::vector<Column>> newestOf(const Queryable &store, const Selectors &selectors, const SelectHints &hints)
{
    std::map<Labels, Sample> newest;
    for (const std::vector<Matcher> &matchers : selectors) {
        auto done = store.each(hints, matchers, [&newest](SeriesData &series) -> Result<void> {
            if (!series.samples.empty() && !isStale(series.samples.back().v))
                newest.emplace(*series.labels, series.samples.back());
            return {};
        });
        if (!done)
            return tl::unexpected(done.error());
    }
    const MetadataByName metadata = metadataOf(store);
    std::map<Timestamp, std::pair<std::shared_ptr<SeriesList>, std::vector<double>>> byTime;
    for (const auto &[labels, sample] : newest) {
        auto &[list, values] = byTime[sample.t];
        if (!list)
            list = std::make_shared<SeriesList>();
        const auto known = metadata.find(labels.metric());
        list->labels.push_back(std::make_shared<const Labels>(labels));
        list->metadata.push_back(known == metadata.end() ? nullptr : known->second);
        values.push_back(sample.v);
    }
    std::vector<Column> columns;
    columns.reserve(byTime.size());
    for (auto &[t, column] : byTime)
        columns.push_back({column.first, t, std::move(column.second)});
    return columns;
}

HttpAnswer answerFederation(const ServerContext &context, const HttpCallPtr &call)
{
    Selectors selectors;
    for (const QString &text : call->params.values(QStringLiteral("match[]"))) {
        auto matchers = parseSelector(text.toStdString());
        if (!matchers)
            return answerNow(prometheusError(
                400, "bad_data", QStringLiteral("invalid parameter \"match[]\": %1").arg(matchers.error().toString())));
        selectors.push_back(std::move(*matchers));
    }
    auto stop = std::make_shared<std::atomic<bool>>(false);
    call->whenAbandoned([stop] { stop->store(true); });
    SelectHints hints;
    hints.to = std::max(context.services.store.newest(), context.services.clock.nowMs());
    hints.from = hints.to - kLookbackMs;
    hints.newestOnly = true;
    hints.cancelled = stop.get();
    hints.deadline = std::chrono::steady_clock::now() + context.options.queryTimeout;
    const TextFormat format = negotiateTextFormat(call->request.header("Accept"));
    return runInPool(context.services.pool,
                     [&store = context.services.store, selectors, hints, stop, format]() -> HttpResponse {
                         const auto columns = newestOf(store, selectors, hints);
                         if (!columns)
                             return prometheusError(columns.error());
                         TextWriter writer(format, TextScope::Federate);
                         return {200, contentType(format), writer.write(*columns), {}};
                     });
}

} // namespace

void addFederationRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/federate"), Operation::Query,
               [&context](const HttpCallPtr &call) { return answerFederation(context, call); });
}

} // namespace belfry
