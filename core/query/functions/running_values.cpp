// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/functions/kahan.h"
#include "query/functions/running_value.h"
#include "query/functions/two_stacks.h"
#include "query/functions/window_values.h"

#include <cmath>
#include <functional>

namespace belfry::promql {

namespace {

std::optional<double> finite(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

class RunningChanges final : public RunningValue
{
public:
    void reset(std::span<const Sample> samples) override
    {
        m_count = 0;
        count(samples, 1);
    }

    void move(std::span<const Sample> samples, std::size_t left, std::size_t entered) override
    {
        count(samples.first(left + 1), -1);
        count(samples.last(entered + 1), 1);
    }

    std::optional<double> value() const override { return static_cast<double>(m_count); }

private:
    void count(std::span<const Sample> samples, std::int64_t each)
    {
        for (std::size_t i = 1; i < samples.size(); ++i)
            m_count += isChange(samples[i - 1].v, samples[i].v) ? each : 0;
    }

    std::int64_t m_count = 0;
};

struct Sum {
    explicit Sum(const Sample &sample) { sum.add(sample.v); }
    void append(const Sum &after)
    {
        sum.add(after.sum.sum);
        sum.compensation += after.sum.compensation;
        count += after.count;
    }
    KahanSum sum;
    double count = 1;
};

class RunningSum final : public TwoStacks<Sum>
{
public:
    std::optional<double> value() const override { return finite(whole().sum.value()); }
};

class RunningAverage final : public TwoStacks<Sum>
{
public:
    std::optional<double> value() const override
    {
        const Sum all = whole();
        return finite(all.sum.sum / all.count + all.sum.compensation / all.count);
    }
};

/// Mean and sum of squared distances from it; two of them are joined as Chan, Golub and LeVeque (1979) do.
struct Moments {
    explicit Moments(const Sample &sample) { mean.sum = sample.v; }
    void append(const Moments &after)
    {
        const double distance = (after.mean.sum - mean.sum) + (after.mean.compensation - mean.compensation);
        const double all = count + after.count;
        squares.add(after.squares.sum);
        squares.add(distance * distance * count * (after.count / all));
        squares.compensation += after.squares.compensation;
        mean.add(distance * (after.count / all));
        count = all;
    }
    double variance() const { return std::isfinite(mean.sum) ? squares.value() / count : mean.sum - mean.sum; }
    KahanSum mean;
    KahanSum squares;
    double count = 1;
};

class RunningVariance final : public TwoStacks<Moments>
{
public:
    std::optional<double> value() const override { return finite(whole().variance()); }
};

class RunningDeviation final : public TwoStacks<Moments>
{
public:
    std::optional<double> value() const override { return finite(std::sqrt(whole().variance())); }
};

template<typename Beats>
struct Extreme {
    explicit Extreme(const Sample &sample) : best(sample) {}
    void append(const Extreme &after)
    {
        if (isBetter<Beats>(after.best.v, best.v))
            best = after.best;
    }
    Sample best;
};

template<typename Beats>
class RunningExtreme final : public TwoStacks<Extreme<Beats>>
{
public:
    std::optional<double> value() const override { return this->whole().best.v; }
};

template<typename Beats>
class RunningTimeOfExtreme final : public TwoStacks<Extreme<Beats>>
{
public:
    std::optional<double> value() const override { return secondsOf(this->whole().best.t); }
};

} // namespace

RunningValuePtr runningChanges()
{
    return std::make_unique<RunningChanges>();
}

RunningValuePtr runningSum()
{
    return std::make_unique<RunningSum>();
}

RunningValuePtr runningAverage()
{
    return std::make_unique<RunningAverage>();
}

RunningValuePtr runningVariance()
{
    return std::make_unique<RunningVariance>();
}

RunningValuePtr runningDeviation()
{
    return std::make_unique<RunningDeviation>();
}

RunningValuePtr runningMinimum()
{
    return std::make_unique<RunningExtreme<std::less<>>>();
}

RunningValuePtr runningMaximum()
{
    return std::make_unique<RunningExtreme<std::greater<>>>();
}

RunningValuePtr runningTimeOfMinimum()
{
    return std::make_unique<RunningTimeOfExtreme<std::less_equal<>>>();
}

RunningValuePtr runningTimeOfMaximum()
{
    return std::make_unique<RunningTimeOfExtreme<std::greater_equal<>>>();
}

} // namespace belfry::promql
