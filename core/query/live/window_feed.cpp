// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live/window_feed.h"

#include "query/live/feed_walk.h"

namespace belfry::promql {

namespace {

void pushAll(SampleRing &ring, std::span<const Sample> samples)
{
    for (const Sample &sample : samples) {
        if (!isStale(sample.v))
            ring.push(sample);
    }
}

WindowFeed::SeriesPtr makeSeries(SeriesData &data)
{
    auto series = std::make_shared<WindowFeed::Series>();
    series->labels = series->seen = std::move(data.labels);
    pushAll(series->ring, data.samples);
    return series;
}

/// What of `samples` the ring doesn't have, if it has the others.
std::optional<std::span<const Sample>> unknown(const SampleRing &ring, std::span<const Sample> samples, Timestamp from)
{
    std::uint64_t known = ring.end();
    while (known > ring.begin() && ring.at(known - 1).t > from)
        --known;
    std::size_t i = 0;
    for (; known < ring.end(); ++known, ++i) {
        while (i < samples.size() && isStale(samples[i].v))
            ++i;
        if (i == samples.size() || samples[i].t != ring.at(known).t || !sameBits(samples[i].v, ring.at(known).v))
            return std::nullopt;
    }
    return samples.subspan(i);
}

} // namespace

WindowFeed::~WindowFeed()
{
    m_budget->samples -= m_samples;
}

Result<bool> WindowFeed::advance(const Queryable &store, std::int64_t range, Timestamp to, const SelectorRead &read)
{
    if (m_refused)
        return false;
    ReadPosition::Plan plan = m_position.plan(store, to);
    const bool wider = range > m_span;
    if (!plan.needed && !wider)
        return to - range >= m_from;
    const std::int64_t span = std::max(range, m_span);
    const bool whole = wider || plan.from < m_from || plan.from < plan.to - span;
    const Timestamp from = whole ? plan.to - span : plan.from;
    auto samples = read(from, plan.to);
    if (!samples)
        return tl::unexpected(samples.error());
    if (whole)
        reload(std::move(*samples));
    // What the windows of before are about to let go of is still here when they do.
    m_from = whole ? from : std::max(m_from, m_position.readTo() - span);
    m_span = span;
    if (!whole)
        take(std::move(*samples), from);
    m_position.commit(plan);
    return account() && to - range >= m_from;
}

void WindowFeed::reload(std::vector<SeriesData> read)
{
    m_series.clear();
    for (SeriesData &data : read) {
        m_series.push_back(makeSeries(data));
        if (m_series.back()->ring.empty())
            m_series.pop_back();
    }
    ++m_version;
}

void WindowFeed::take(std::vector<SeriesData> read, Timestamp from)
{
    const bool others = walkFeed(
        m_series, read,
        [from](Series &series, const SeriesData &data) {
            const auto samples = unknown(series.ring, data.samples, from);
            if (!samples)
                series.ring.dropAfter(from);
            pushAll(series.ring, samples.value_or(data.samples));
        },
        [from](Series &series) { series.ring.dropAfter(from); }, makeSeries);
    bool gone = false;
    for (const SeriesPtr &series : m_series) {
        series->ring.dropUpTo(m_from);
        gone = gone || series->ring.empty();
    }
    if (gone)
        std::erase_if(m_series, [](const SeriesPtr &series) { return series->ring.empty(); });
    m_version += others || gone ? 1 : 0;
}

/// False, and for good, if all feeds together have become too large.
bool WindowFeed::account()
{
    std::size_t samples = 0;
    for (const SeriesPtr &series : m_series)
        samples += series->ring.size();
    m_budget->samples += samples - m_samples;
    m_samples = samples;
    if (m_budget->samples <= FeedBudget::kMostSamples)
        return true;
    m_refused = true;
    m_series.clear();
    m_budget->samples -= std::exchange(m_samples, 0);
    return false;
}

} // namespace belfry::promql
