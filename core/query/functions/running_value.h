// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <memory>
#include <optional>
#include <span>

namespace belfry::promql {

/// The value of a function over a window that moves along one series, kept while it moves: a step costs as much as
/// samples come and go, on average, however many the window holds.
class RunningValue
{
public:
    virtual ~RunningValue() = default;

    /// Goes on from a window to the next. `samples` are those of both together: the first `left` are in the old one
    /// alone, the last `entered` in the new one alone.
    /// REQUIRES: the old window had a sample that is still there.
    virtual void move(std::span<const Sample> samples, std::size_t left, std::size_t entered) = 0;
    /// Begins with a window.
    virtual void reset(std::span<const Sample> samples) = 0;
    /// Nothing where only looking at the whole window gives the exact answer (not-numbers, infinities, overflow).
    virtual std::optional<double> value() const = 0;
};

using RunningValuePtr = std::unique_ptr<RunningValue>;

// Exactly what the function gives for the whole window:
RunningValuePtr runningChanges();
RunningValuePtr runningMinimum();
RunningValuePtr runningMaximum();
RunningValuePtr runningTimeOfMinimum();
RunningValuePtr runningTimeOfMaximum();
// The same but for rounding, as samples are added up in another order:
RunningValuePtr runningSum();
RunningValuePtr runningAverage();
RunningValuePtr runningVariance();
RunningValuePtr runningDeviation();

} // namespace belfry::promql
