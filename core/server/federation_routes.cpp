// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "exposition/text_format.h"
#include "query/parser.h"
#include "server/error_answer.h"
#include "server/pool_work.h"
#include "server/refusals.h"
#include "server/router.h"
#include "server/server_context.h"

#include <algorithm>
#include <map>

namespace belfry {

namespace {

constexpr std::int64_t kLookbackMs = 5 * 60 * 1000; // as an instant query

using Selectors = std::vector<std::vector<Matcher>>;

struct Newest {
    LabelsPtr labels;
    Sample sample;
};

/// The newest sample of each series that one of the selectors wants, each once, sorted by time and then by labels.
Result<std::vector<Newest>> newestOf(const Queryable &store, const Selectors &selectors, const SelectHints &hints)
{
    std::vector<Newest> all;
    for (const std::vector<Matcher> &matchers : selectors) {
        auto done = store.each(hints, matchers, [&all](SeriesData &series) -> Result<void> {
            if (!series.samples.empty() && !isStale(series.samples.back().v))
                all.push_back({series.labels, series.samples.back()});
            return {};
        });
        if (!done)
            return tl::unexpected(done.error());
    }
    std::sort(all.begin(), all.end(), [](const Newest &a, const Newest &b) {
        return a.sample.t != b.sample.t ? a.sample.t < b.sample.t : *a.labels < *b.labels;
    });
    const auto isSame = [](const Newest &a, const Newest &b) { return *a.labels == *b.labels; };
    all.erase(std::unique(all.begin(), all.end(), isSame), all.end());
    return all;
}

/// Under one heading for each time.
std::vector<Column> toColumns(const std::vector<Newest> &newest, const Queryable &store)
{
    std::map<std::string, std::shared_ptr<const Metadata>, std::less<>> metadata;
    for (auto &[name, one] : store.metadata())
        metadata.emplace(name, std::make_shared<const Metadata>(std::move(one)));
    std::vector<Column> columns;
    std::shared_ptr<SeriesList> list;
    for (const auto &[labels, sample] : newest) {
        if (columns.empty() || columns.back().t != sample.t) {
            list = std::make_shared<SeriesList>();
            columns.push_back({list, sample.t, {}});
        }
        const auto known = metadata.find(labels->metric());
        list->labels.push_back(labels);
        list->metadata.push_back(known == metadata.end() ? nullptr : known->second);
        columns.back().values.push_back(sample.v);
    }
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
    if (!call->spend(double(selectors.size())))
        return answerNow(tooManyPoints(call->request));
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
                         const auto newest = newestOf(store, selectors, hints);
                         if (!newest)
                             return prometheusError(newest.error());
                         TextWriter writer(format, TextScope::Federate);
                         return {200, contentType(format), writer.write(toColumns(*newest, store)), {}};
                     });
}

} // namespace

void addFederationRoutes(Router &router, ServerContext &context)
{
    router.add("GET", QStringLiteral("/federate"), Operation::Query,
               [&context](const HttpCallPtr &call) { return answerFederation(context, call); });
}

} // namespace belfry
