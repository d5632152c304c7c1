// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live/sample_ring.h"

#include <algorithm>

namespace belfry::promql {

namespace {

constexpr std::size_t kFewest = 32; // samples that aren't worth moving the others for

} // namespace

std::span<const double> SampleRing::falls(std::uint64_t first, std::uint64_t last) const
{
    if (m_fallen.empty())
        return {};
    const auto from = std::upper_bound(m_fallen.begin(), m_fallen.end(), first);
    const auto to = std::lower_bound(from, m_fallen.end(), last);
    return std::span(m_fallenFrom)
        .subspan(static_cast<std::size_t>(from - m_fallen.begin()), static_cast<std::size_t>(to - from));
}

void SampleRing::push(Sample sample)
{
    if (!empty() && sample.v < m_samples.back().v) {
        m_fallen.push_back(end());
        m_fallenFrom.push_back(m_samples.back().v);
    }
    m_samples.push_back(sample);
}

void SampleRing::dropUpTo(Timestamp t)
{
    std::size_t start = m_start;
    while (start < m_samples.size() && m_samples[start].t <= t)
        ++start;
    m_dropped += start - m_start;
    m_start = start;
    // At most four times as many are moved as have gone since the last time.
    if (m_start >= kFewest && m_start >= size() / 4) {
        m_samples.erase(m_samples.begin(), m_samples.begin() + static_cast<std::ptrdiff_t>(m_start));
        m_start = 0;
    }
    const auto gone = std::upper_bound(m_fallen.begin(), m_fallen.end(), m_dropped) - m_fallen.begin();
    m_fallen.erase(m_fallen.begin(), m_fallen.begin() + gone);
    m_fallenFrom.erase(m_fallenFrom.begin(), m_fallenFrom.begin() + gone);
}

void SampleRing::dropAfter(Timestamp t)
{
    const std::size_t before = m_samples.size();
    while (m_samples.size() > m_start && m_samples.back().t > t)
        m_samples.pop_back();
    if (m_samples.size() == before)
        return;
    ++m_epoch;
    while (!m_fallen.empty() && m_fallen.back() >= end()) {
        m_fallen.pop_back();
        m_fallenFrom.pop_back();
    }
}

void SampleRing::clear()
{
    m_dropped = end();
    m_samples.clear();
    m_start = 0;
    m_fallen.clear();
    m_fallenFrom.clear();
    ++m_epoch;
}

} // namespace belfry::promql
