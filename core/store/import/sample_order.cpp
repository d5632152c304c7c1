// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/import/sample_order.h"

#include <algorithm>

namespace belfry {

std::optional<SampleClash> sortUnique(std::vector<Sample> &samples)
{
    if (!std::is_sorted(samples.begin(), samples.end(), earlier))
        std::stable_sort(samples.begin(), samples.end(), earlier);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Sample sample = samples[i];
        if (kept == 0 || samples[kept - 1].t != sample.t)
            samples[kept++] = sample;
        else if (!sameInText(samples[kept - 1].v, sample.v))
            return SampleClash{samples[kept - 1], sample};
    }
    samples.resize(kept);
    return std::nullopt;
}

std::optional<SampleClash> removeKnown(std::vector<Sample> &samples, const std::vector<Sample> &known)
{
    std::size_t kept = 0;
    auto other = known.begin();
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Sample sample = samples[i];
        other = std::lower_bound(other, known.end(), sample, earlier);
        if (other == known.end() || other->t != sample.t)
            samples[kept++] = sample;
        else if (!sameInText(other->v, sample.v))
            return SampleClash{*other, sample};
    }
    samples.resize(kept);
    return std::nullopt;
}

} // namespace belfry
