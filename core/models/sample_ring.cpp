// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sample_ring.h"

#include <algorithm>
#include <cmath>

namespace belfry {

SampleRing::SampleRing(std::size_t capacity, std::int64_t bucketMs)
    : m_samples(std::max<std::size_t>(capacity, 1)), m_bucketMs(bucketMs)
{
}

void SampleRing::append(Sample sample)
{
    if (m_size > 0) {
        Sample &last = m_samples[(m_first + m_size - 1) % m_samples.size()];
        if (sample.t <= last.t || (isStale(sample.v) && isStale(last.v)))
            return;
        if (m_bucketMs > 0 && sample.t / m_bucketMs == last.t / m_bucketMs) {
            // A series that ends within a bucket keeps its last value there; the gap begins with the next.
            if (isStale(sample.v))
                return;
            forget(last.v);
            last = sample;
            remember(sample.v);
            return;
        }
    }
    if (m_size == m_samples.size())
        dropOldest();
    m_samples[(m_first + m_size) % m_samples.size()] = sample;
    ++m_size;
    ++m_total;
    remember(sample.v);
}

void SampleRing::clear()
{
    m_first = 0;
    m_size = 0;
    m_total = 0;
    m_dirty = false;
    m_min = m_max = std::numeric_limits<double>::quiet_NaN();
}

void SampleRing::dropBefore(Timestamp from)
{
    while (m_size > 0 && at(0).t < from)
        dropOldest();
}

std::span<const Sample> SampleRing::older() const
{
    return {m_samples.data() + m_first, std::min(m_size, m_samples.size() - m_first)};
}

std::span<const Sample> SampleRing::newer() const
{
    return {m_samples.data(), m_size - older().size()};
}

double SampleRing::min() const
{
    findExtremes();
    return m_min;
}

double SampleRing::max() const
{
    findExtremes();
    return m_max;
}

double SampleRing::average() const
{
    double sum = 0;
    std::size_t count = 0;
    for (const auto &piece : {older(), newer()}) {
        for (const Sample &sample : piece) {
            if (std::isnan(sample.v))
                continue;
            sum += sample.v;
            ++count;
        }
    }
    return count > 0 ? sum / static_cast<double>(count) : std::numeric_limits<double>::quiet_NaN();
}

double SampleRing::valueAt(Timestamp t, std::int64_t withinMs) const
{
    std::size_t low = 0;
    std::size_t high = m_size;
    while (low < high) { // the first sample after t
        const std::size_t middle = (low + high) / 2;
        if (at(middle).t <= t)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || t - at(low - 1).t >= withinMs || isStale(at(low - 1).v))
        return std::numeric_limits<double>::quiet_NaN();
    return at(low - 1).v;
}

void SampleRing::dropOldest()
{
    forget(at(0).v);
    m_first = (m_first + 1) % m_samples.size();
    --m_size;
}

/// Only a sample that was an extreme makes the others worth looking at again.
void SampleRing::forget(double v)
{
    m_dirty = m_dirty || v == m_min || v == m_max;
}

void SampleRing::remember(double v)
{
    if (m_dirty || std::isnan(v))
        return;
    m_min = std::fmin(m_min, v);
    m_max = std::fmax(m_max, v);
}

void SampleRing::findExtremes() const
{
    if (!m_dirty)
        return;
    m_dirty = false;
    m_min = m_max = std::numeric_limits<double>::quiet_NaN();
    for (const auto &piece : {older(), newer()}) {
        for (const Sample &sample : piece) {
            // A stale marker is a signalling NaN, which fmin() would pass on.
            if (std::isnan(sample.v))
                continue;
            m_min = std::fmin(m_min, sample.v);
            m_max = std::fmax(m_max, sample.v);
        }
    }
}

} // namespace belfry
