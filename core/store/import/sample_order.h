// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <cmath>
#include <optional>
#include <vector>

namespace belfry {

/// Two samples of one series that can't both be.
struct SampleClash {
    Sample first;
    Sample second;
};

/// The same for a history that went through a text: not-numbers lose their payload there.
inline bool sameInText(double a, double b)
{
    return sameBits(a, b) || (std::isnan(a) && std::isnan(b));
}

/// Sorts by time and keeps one of those that are there more than once. A clash if two of one time differ.
std::optional<SampleClash> sortUnique(std::vector<Sample> &samples);

/// Takes out of `samples` what `known` has too; both ascend. A clash (known first) if two of one time differ.
std::optional<SampleClash> removeKnown(std::vector<Sample> &samples, const std::vector<Sample> &known);

} // namespace belfry
