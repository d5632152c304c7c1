// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sample_runs.h"

#include <algorithm>
#include <utility>

namespace belfry {

namespace {

bool sameTime(const Sample &a, const Sample &b)
{
    return a.t == b.t;
}

} // namespace

void SampleRuns::settle()
{
    const auto epoch = m_samples.begin() + std::ptrdiff_t(m_epoch);
    if (std::exchange(m_mixed, false)) {
        std::stable_sort(epoch, m_samples.end(), earlier);
        m_samples.erase(std::unique(epoch, m_samples.end(), sameTime), m_samples.end());
    }
    if (m_epoch == 0 || m_epoch == m_samples.size() || epoch[-1].t < epoch->t)
        return;
    // The later epoch goes first, so that its sample is the one that stays.
    std::rotate(m_samples.begin(), epoch, m_samples.end());
    std::stable_sort(m_samples.begin(), m_samples.end(), earlier);
    m_samples.erase(std::unique(m_samples.begin(), m_samples.end(), sameTime), m_samples.end());
}

void SampleRuns::append(const SampleRuns &other, std::int64_t epoch)
{
    beginEpoch(epoch);
    append([&other](std::vector<Sample> &samples) {
        samples.insert(samples.end(), other.m_samples.begin(), other.m_samples.end());
        return true;
    });
}

void SampleRuns::clear()
{
    m_samples.clear();
    m_epoch = 0;
    m_number = 0;
    m_mixed = false;
}

void SampleRuns::changeEpoch(std::int64_t epoch)
{
    settle();
    m_epoch = m_samples.size();
    m_number = epoch;
}

} // namespace belfry
