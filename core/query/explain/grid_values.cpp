// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/explain/grid_values.h"

#include "query/functions/window_values.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace belfry::explain {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
/// So many rises make what never falls a counter.
constexpr int kRisesOfCounter = 3;

bool onlyRises(std::span<const Sample> samples)
{
    int rises = 0;
    for (std::size_t i = 1; i < samples.size(); ++i) {
        if (samples[i].v < samples[i - 1].v)
            return false;
        rises += samples[i].v > samples[i - 1].v;
    }
    return rises >= kRisesOfCounter;
}

/// Goes with the instants through the samples.
class Reader
{
public:
    Reader(std::span<const Sample> samples, Reading reading) : m_samples(samples), m_reading(reading) {}

    double at(Timestamp t)
    {
        std::size_t next = m_next;
        while (next < m_samples.size() && m_samples[next].t <= t)
            ++next;
        if (next != m_next)
            take(next - 1);
        m_next = next;
        return next > 0 && t - m_samples[next - 1].t <= kHoldMs ? m_value : kNothing;
    }

private:
    void take(std::size_t newest)
    {
        const Sample &sample = m_samples[newest];
        if (!std::isfinite(sample.v)) { // stale markers too
            m_value = kNothing;
            m_previous = nullptr;
            return;
        }
        // Several have come at once: before the first instant, or where instants are far apart after an end.
        if (!m_previous && newest > 0 && std::isfinite(m_samples[newest - 1].v))
            m_previous = &m_samples[newest - 1];
        m_value = m_reading == Reading::Value ? sample.v : rateTo(sample);
        m_previous = &sample;
    }

    double rateTo(const Sample &sample) const
    {
        if (!m_previous)
            return kNothing;
        const double increase = sample.v < m_previous->v ? sample.v : sample.v - m_previous->v;
        return increase / promql::secondsOf(sample.t - m_previous->t);
    }

    std::span<const Sample> m_samples;
    Reading m_reading;
    std::size_t m_next = 0;
    const Sample *m_previous = nullptr; ///< the newest at the instant before
    double m_value = kNothing;
};

/// Fewer digits to send, as many as a picture shows.
void roundToPicture(std::vector<double> &values)
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const double value : values) {
        if (std::isnan(value))
            continue;
        least = std::min(least, value);
        most = std::max(most, value);
    }
    const double factor = std::pow(10, std::ceil(3 - std::log10(most - least)));
    if (!std::isnormal(factor) || std::abs(std::max(most, -least)) * factor > 1e15)
        return;
    for (double &value : values) {
        if (!std::isnan(value))
            value = std::round(value * factor) / factor;
    }
}

} // namespace

Reading readingOf(std::string_view metric, MetricType type, std::span<const Sample> samples)
{
    if (type == MetricType::Counter)
        return Reading::Rate;
    if (type == MetricType::Gauge || type == MetricType::Info)
        return Reading::Value;
    return looksLikeCounter(metric) || onlyRises(samples) ? Reading::Rate : Reading::Value;
}

void readValues(std::span<const Sample> samples, Reading reading, const promql::Grid &grid, std::vector<double> &out)
{
    out.resize(grid.count);
    Reader reader(samples, reading);
    for (std::size_t i = 0; i < grid.count; ++i)
        out[i] = reader.at(grid.at(i));
}

void smooth(std::span<double> values, std::size_t count, std::vector<double> &scratch)
{
    if (count < 2)
        return;
    scratch.assign(values.begin(), values.end());
    double sum = 0;
    std::size_t summed = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i >= count && !std::isnan(scratch[i - count])) {
            sum -= scratch[i - count];
            --summed;
        }
        if (std::isnan(scratch[i]))
            continue;
        sum += scratch[i];
        values[i] = sum / static_cast<double>(++summed);
    }
}

std::vector<double> thinned(std::span<const double> values, double usual, std::size_t count)
{
    const std::size_t wanted = std::min(count, values.size());
    std::vector<double> few(wanted, staleMarker());
    for (std::size_t place = 0; place < wanted; ++place) {
        const std::size_t end = (place + 1) * values.size() / wanted;
        for (std::size_t i = place * values.size() / wanted; i < end; ++i) {
            const bool isFarther = isStale(few[place]) || std::abs(values[i] - usual) > std::abs(few[place] - usual);
            if (!std::isnan(values[i]) && isFarther)
                few[place] = values[i];
        }
    }
    roundToPicture(few);
    return few;
}

} // namespace belfry::explain
