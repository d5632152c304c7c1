// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/explain/movement_walk.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace belfry::explain {

namespace {

/// How many steps a series may go before or follow.
constexpr int kMostLag = 10;
/// … and for each of these steps the window has so many instants: where it is short, something always fits at some lag.
constexpr std::size_t kInstantsOfLag = 30;
/// Series with fewer samples in the window are left out.
constexpr std::size_t kFewestSamples = 8;
/// Of a series that is kept, what is drawn.
constexpr std::size_t kDrawnValues = 100;

promql::Grid readGrid(const Compared &compared)
{
    const std::size_t more = compared.smoothed - 1;
    return {compared.grid.start - std::int64_t(more) * compared.grid.step, compared.grid.step,
            compared.grid.count + more};
}

} // namespace

MovementWalk::MovementWalk(const Engine &engine, const Compared &compared, const QueryOptions &options,
                           std::vector<LabelsPtr> own)
    : m_engine(engine),
      m_compared(compared),
      m_options(options),
      m_own(std::move(own)),
      m_saysSlow(options.whenSlow != nullptr),
      m_read(readGrid(compared)),
      m_mostLag(std::min(kMostLag, int(compared.grid.count / kInstantsOfLag))),
      m_metadata(engine.store().metadata()),
      m_comparesAny(m_first.set(compared.values))
{
}

Result<void> MovementWalk::run(Movement &movement, std::size_t limit)
{
    SelectHints hints;
    hints.from = m_read.start - kHoldMs;
    hints.to = m_read.last();
    hints.step = m_read.step;
    hints.resolution = Resolution::Auto;
    hints.cancelled = m_options.cancelled.get();
    hints.maxSamples = m_options.maxSamples;
    if (m_options.timeLimitMs > 0)
        hints.deadline = m_begin + std::chrono::milliseconds(m_options.timeLimitMs);
    const Matcher all[] = {{std::string(kMetricName), MatchOp::NotEqual, {}}};
    const auto walked = m_engine.store().each(hints, all, [this](SeriesData &series) { return take(series); });
    if (auto may = check(); !may)
        return may;
    if (!walked)
        return tl::unexpected(walked.error());
    movement.isConstant = !m_comparesAny && m_first.hasEnough();
    finish(movement, limit);
    return {};
}

Result<void> MovementWalk::check()
{
    if (m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed))
        return failure(QStringLiteral("nobody waits for the answer any more"), ErrorKind::Unavailable);
    const auto spent = std::chrono::steady_clock::now() - m_begin;
    if (m_options.timeLimitMs > 0 && spent > std::chrono::milliseconds(m_options.timeLimitMs))
        return failure(QStringLiteral("comparing series took longer than %1 ms").arg(m_options.timeLimitMs),
                       ErrorKind::Timeout);
    if (m_saysSlow && spent > std::chrono::milliseconds(m_options.slowMs)) {
        m_saysSlow = false;
        m_options.whenSlow();
    }
    return {};
}

/// Null if nothing is known of the metric.
const Metadata *MovementWalk::metadataOf(std::string_view metric) const
{
    const auto found = std::lower_bound(m_metadata.begin(), m_metadata.end(), metric,
                                        [](const auto &entry, std::string_view name) { return entry.first < name; });
    return found != m_metadata.end() && found->first == metric ? &found->second : nullptr;
}

Result<void> MovementWalk::take(SeriesData &series)
{
    if (auto may = check(); !may)
        return may;
    m_cells += m_read.count;
    if (m_cells > kMostValues)
        return failure(QStringLiteral("comparing all series at %1 instants is more than %2 values, expected a shorter "
                                      "window or a longer step")
                           .arg(m_read.count)
                           .arg(kMostValues),
                       ErrorKind::TooLarge);
    const std::string_view metric = series.labels->metric();
    const Metadata *metadata = metadataOf(metric);
    compare(series, readingOf(metric, metadata ? metadata->type : MetricType::Unknown, series.samples));
    return {};
}

bool MovementWalk::isOwn(const Labels &labels) const
{
    return std::any_of(m_own.begin(), m_own.end(), [&labels](const LabelsPtr &own) { return *own == labels; });
}

void MovementWalk::compare(const SeriesData &series, Reading reading)
{
    const bool isOfGroup = GroupChanges::measures(series.labels->metric());
    const bool hasEnough = m_comparesAny && series.samples.size() >= kFewestSamples && !isOwn(*series.labels);
    if (!isOfGroup && !hasEnough) {
        ++m_leftOut;
        return;
    }
    readValues(series.samples, reading, m_read, m_values);
    smooth(m_values, m_compared.smoothed, m_scratch);
    m_values.erase(m_values.begin(), m_values.begin() + std::ptrdiff_t(m_compared.smoothed - 1));
    if (isOfGroup)
        m_groups.add(*series.labels, reading == Reading::Rate, m_values, m_compared.index);
    const bool varies = hasEnough && m_second.set(m_values) && !(reading == Reading::Value && m_second.isLine());
    const auto correlation = varies ? correlate(m_first, m_second, m_mostLag) : std::nullopt;
    ++(correlation ? m_count : m_leftOut);
    if (correlation && std::abs(correlation->r) >= MovementRanking::kLeast)
        m_ranking.add(moved(series.labels, reading, *correlation));
}

MovedSeries MovementWalk::moved(const LabelsPtr &labels, Reading reading, const Correlation &correlation)
{
    MovedSeries series;
    series.labels = labels;
    series.isRate = reading == Reading::Rate;
    series.correlation = correlation.r;
    series.lagMs = correlation.lag * m_compared.grid.step;
    const auto last = std::int64_t(m_compared.grid.count) - 1;
    const auto index = std::clamp<std::int64_t>(std::int64_t(m_compared.index) + correlation.lag, 0, last);
    auto departure = m_meter.measure(m_values, std::size_t(index));
    if (!departure) // it has no value then, or came later
        departure = m_meter.measure(m_values, m_compared.index);
    series.departure = departure.value_or(Departure());
    series.values = thinned(m_values, series.departure.usual, kDrawnValues);
    return series;
}

void MovementWalk::finish(Movement &movement, std::size_t limit)
{
    movement.metrics = m_ranking.take(limit);
    for (MovedMetric &metric : movement.metrics) {
        if (const Metadata *metadata = metadataOf(metric.name)) {
            metric.unit = metadata->unit;
            metric.help = metadata->help;
        }
    }
    movement.groups = m_groups.largest();
    movement.compared = m_count;
    movement.leftOut = m_leftOut;
}

} // namespace belfry::explain
