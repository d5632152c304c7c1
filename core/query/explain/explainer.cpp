// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/explain/explainer.h"

#include "base/round_step.h"
#include "query/explain/expression_reads.h"
#include "query/explain/movement_walk.h"
#include "query/pin_series.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace belfry {

namespace {

using namespace explain;

constexpr int kSeriesNamed = 5;

/// A member of the query is wrong.
tl::unexpected<Error> refused(const char *member, const QString &message)
{
    return failure(message, ErrorKind::Invalid, Place{{}, 0, 0, QLatin1String(member)});
}

Result<void> checkQuery(const MovementQuery &query, Timestamp newest)
{
    for (const std::int64_t side : {query.beforeMs, query.afterMs}) {
        if (side < MovementQuery::kShortestMs || side > MovementQuery::kLongestMs)
            return refused("/beforeMs", QStringLiteral("each side of the window must be from %1 s to %2 h long")
                                            .arg(MovementQuery::kShortestMs / 1000)
                                            .arg(MovementQuery::kLongestMs / 3'600'000));
    }
    if (query.stepMs != 0 && (query.stepMs < 1000 || query.stepMs > query.beforeMs / 5))
        return refused("/stepMs",
                       QStringLiteral("the step must be at least 1 s and at most a fifth of the time before"));
    if (newest == 0)
        return failure(QStringLiteral("there are no samples yet"), ErrorKind::Unavailable);
    if (query.t > newest)
        return refused("/t", QStringLiteral("the time is after the newest sample"));
    return {};
}

std::int64_t stepOf(const MovementQuery &query)
{
    if (query.stepMs != 0)
        return query.stepMs;
    const double seconds = double(query.beforeMs + query.afterMs) / 1000 / MovementQuery::kInstants;
    return std::int64_t(std::max(1.0, roundStep(seconds, {1, 2, 5}))) * 1000;
}

/// The window on both sides of the instant, which is one of its own.
void setWindow(Compared &compared, const MovementQuery &query, Timestamp newest)
{
    const std::int64_t step = stepOf(query);
    const Timestamp t = query.t != 0 ? query.t : newest;
    const std::int64_t before = query.beforeMs / step;
    const std::int64_t after = std::min(query.afterMs, newest - t) / step;
    compared.grid = {t - before * step, step, std::size_t(before + after + 1)};
    compared.index = std::size_t(before);
}

/// `count` of the series have the labels.
Error noSuchSeries(const QueryResult &result, const Labels &labels, std::ptrdiff_t count)
{
    QStringList some;
    for (const ResultSeries &series : result.series) {
        if (some.size() < kSeriesNamed)
            some << QString::fromStdString(series.labels->toString());
    }
    if (result.series.empty())
        return {QStringLiteral("the expression has no series then"), ErrorKind::NotFound, {}};
    if (count != 0)
        return {QStringLiteral("the expression has %1 series, expected labels that only one of them has: %2")
                    .arg(result.series.size())
                    .arg(some.join(QStringLiteral(", "))),
                ErrorKind::Invalid, Place{{}, 0, 0, QStringLiteral("/labels")}};
    return {QStringLiteral("the expression has no series %1, only %2")
                .arg(QString::fromStdString(labels.toString()), some.join(QStringLiteral(", "))),
            ErrorKind::NotFound,
            {}};
}

/// Leaves out the time before the series began and after it ended.
void trim(Compared &compared)
{
    const auto isThere = [](double value) { return !std::isnan(value); };
    auto &values = compared.values;
    values.erase(std::find_if(values.rbegin(), values.rend(), isThere).base(), values.end());
    const auto before = std::find_if(values.begin(), values.end(), isThere) - values.begin();
    values.erase(values.begin(), values.begin() + before);
    compared.grid.start += before * compared.grid.step;
    compared.grid.count = values.size();
    compared.index -= std::size_t(before);
}

bool hasAll(const Labels &labels, const Labels &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
                       [&labels](const Label &label) { return labels.get(label.name) == label.value; });
}

/// The series that has these labels and no others, or the only one that has them.
Result<const ResultSeries *> seriesWith(const QueryResult &result, const Labels &labels)
{
    const auto &all = result.series;
    const auto exact =
        std::find_if(all.begin(), all.end(), [&](const auto &series) { return *series.labels == labels; });
    if (exact != all.end())
        return &*exact;
    const auto has = [&](const ResultSeries &series) { return hasAll(*series.labels, labels); };
    const auto count = std::count_if(all.begin(), all.end(), has);
    if (count != 1)
        return tl::unexpected(noSuchSeries(result, labels, count));
    return &*std::find_if(all.begin(), all.end(), has);
}

/// Evaluates the series asked about.
Result<LabelsPtr> setValues(Compared &compared, const Engine &engine, const ParsedQuery &parsed, const Labels &labels,
                            QueryOptions options)
{
    options.resolution = Resolution::Auto;
    const auto result = engine.range(parsed, compared.grid.start, compared.grid.last(), compared.grid.step, options);
    if (!result)
        return tl::unexpected(result.error());
    const auto found = seriesWith(*result, labels);
    if (!found)
        return tl::unexpected(found.error());
    compared.values.assign(compared.grid.count, std::numeric_limits<double>::quiet_NaN());
    for (const Sample &sample : (*found)->samples) {
        const auto index = std::size_t((sample.t - compared.grid.start) / compared.grid.step);
        if (std::isfinite(sample.v))
            compared.values[index] = sample.v;
    }
    if (std::isnan(compared.values[compared.index]))
        return failure(QStringLiteral("the series has no value then"), ErrorKind::NotFound);
    trim(compared);
    return (*found)->labels;
}

/// The series of selectors that read one alone: the one asked about, before the expression did something with it.
Result<std::vector<LabelsPtr>> ownSeries(const Queryable &store, const ExpressionReads &reads, const promql::Grid &grid)
{
    std::vector<LabelsPtr> own;
    for (const promql::VectorSelector *selector : reads.selectors) {
        auto series = store.series(grid.start - grid.step, grid.last(), selector->matchers);
        if (!series)
            return tl::unexpected(series.error());
        if (series->size() == 1)
            own.push_back(std::move(series->front()));
    }
    return own;
}

Movement movementOf(const Compared &compared, LabelsPtr labels)
{
    Movement movement;
    movement.t = compared.grid.at(compared.index);
    movement.from = compared.grid.start;
    movement.to = compared.grid.last();
    movement.stepMs = compared.grid.step;
    movement.smoothedMs = compared.smoothed > 1 ? std::int64_t(compared.smoothed) * compared.grid.step : 0;
    movement.labels = std::move(labels);
    const double value = compared.values[compared.index];
    movement.departure = DepartureMeter().measure(compared.values, compared.index).value_or(Departure{value, value});
    movement.values = compared.values;
    std::replace_if(
        movement.values.begin(), movement.values.end(), [](double v) { return std::isnan(v); }, staleMarker());
    return movement;
}

} // namespace

Result<Movement> movementAt(const Engine &engine, const MovementQuery &query, const QueryOptions &options)
{
    const auto parsed = parseQuery(query.expr);
    if (!parsed)
        return tl::unexpected(parsed.error());
    if ((*parsed)->type() != ValueType::Vector)
        return failure(QStringLiteral("expected an expression that yields an instant vector, this one yields a %1")
                           .arg(QLatin1String(promql::documentedType((*parsed)->type()))));
    const Timestamp newest = engine.store().newest();
    if (const auto right = checkQuery(query, newest); !right)
        return tl::unexpected(right.error());
    const auto pinned = parseQuery(pinnedTo(query.expr, query.labels));
    if (!pinned)
        return tl::unexpected(pinned.error());
    const ExpressionReads reads = readsOf(*(*pinned)->root);
    Compared compared;
    setWindow(compared, query, newest);
    const std::int64_t smoothedMs = std::min(reads.smoothedMs, query.beforeMs);
    compared.smoothed = std::size_t(std::max<std::int64_t>(1, smoothedMs / compared.grid.step));
    auto labels = setValues(compared, engine, **pinned, query.labels, options);
    if (!labels)
        return tl::unexpected(labels.error());
    auto own = ownSeries(engine.store(), reads, compared.grid);
    if (!own)
        return tl::unexpected(own.error());
    Movement movement = movementOf(compared, std::move(*labels));
    MovementWalk walk(engine, compared, options, std::move(*own));
    if (const auto walked = walk.run(movement, std::size_t(std::clamp(query.limit, 1, MovementQuery::kMostMetrics)));
        !walked)
        return tl::unexpected(walked.error());
    return movement;
}

} // namespace belfry
