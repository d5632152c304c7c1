// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What correlations are, whatever the series.

#include "fakes/memory_store.h"
#include "query/explain/correlation.h"
#include "query/explain/departure.h"
#include "query/explain/explainer.h"

#include <rapidcheck.h>

#include <cmath>
#include <cstdlib>
#include <limits>

using namespace belfry;
using explain::Correlation;
using explain::Standardised;

namespace {

constexpr int kMostLag = 5;
constexpr Timestamp kStart = 1'790'000'000'000;

/// Values with whole numbers, some of them missing.
std::vector<double> column(bool withGaps)
{
    const auto numbers = *rc::gen::container<std::vector<int>>(120, rc::gen::inRange(-1000, 1000));
    std::vector<double> values(numbers.begin(), numbers.end());
    if (withGaps) {
        for (const int gap : *rc::gen::container<std::vector<int>>(10, rc::gen::inRange(0, 120)))
            values[std::size_t(gap)] = std::numeric_limits<double>::quiet_NaN();
    }
    return values;
}

std::optional<Correlation> correlationOf(const std::vector<double> &first, const std::vector<double> &second)
{
    Standardised x;
    Standardised y;
    RC_PRE(x.set(first) && y.set(second));
    return explain::correlate(x, y, kMostLag);
}

bool near(double a, double b)
{
    return std::abs(a - b) < 1e-6;
}

void scaleAndOffsetDontMatter(bool withGaps)
{
    const auto first = column(withGaps);
    const auto second = column(withGaps);
    const double scale = std::pow(10, *rc::gen::inRange(-12, 12)) * *rc::gen::element(1, -1);
    const double offset = scale * *rc::gen::inRange(-1000, 1000);
    std::vector<double> other = second;
    for (double &value : other)
        value = value * scale + offset;
    const auto plain = correlationOf(first, second);
    const auto scaled = correlationOf(first, other);
    RC_ASSERT(plain.has_value() && scaled.has_value());
    RC_ASSERT(near(std::abs(plain->r), std::abs(scaled->r)));
    RC_ASSERT(plain->lag == scaled->lag || near(std::abs(plain->r), std::abs(scaled->r)));
    RC_ASSERT(plain->lag != scaled->lag || near(plain->r * (scale < 0 ? -1 : 1), scaled->r));
}

void lagIsSymmetric(bool withGaps)
{
    const auto first = column(withGaps);
    const auto second = column(withGaps);
    const auto there = correlationOf(first, second);
    const auto back = correlationOf(second, first);
    RC_ASSERT(there.has_value() && back.has_value());
    RC_ASSERT(near(std::abs(there->r), std::abs(back->r)));
    RC_ASSERT(std::abs(there->lag) == std::abs(back->lag));
}

/// A series moved by some steps is found there, and its order turned round finds it on the other side.
void movedSeriesAreFound()
{
    const auto whole = *rc::gen::container<std::vector<int>>(140, rc::gen::inRange(-1000, 1000));
    const int lag = *rc::gen::inRange(-kMostLag, kMostLag + 1);
    std::vector<double> first(whole.begin() + 10, whole.begin() + 130);
    std::vector<double> second(whole.begin() + 10 - lag, whole.begin() + 130 - lag);
    const auto there = correlationOf(first, second);
    const auto back = correlationOf(second, first);
    RC_ASSERT(there.has_value() && back.has_value());
    RC_ASSERT(near(there->r, 1));
    RC_ASSERT(there->lag == lag);
    RC_ASSERT(back->lag == -lag);
}

double anyNumber()
{
    return *rc::gen::weightedOneOf<double>({
        {6, rc::gen::arbitrary<double>()},
        {1, rc::gen::element(0.0, -0.0, 1e308, -1e308, 1e-308, HUGE_VAL, -HUGE_VAL,
                             std::numeric_limits<double>::quiet_NaN(), staleMarker())},
    });
}

void nothingIsNoNumber()
{
    MemoryStore store;
    const int seconds = 60;
    for (const char *metric : {"a", "b", "c_total", "namedprocess_namegroup_cpu_seconds_total"}) {
        for (int second = 0; second < seconds; ++second)
            store.add(Labels::of(metric, {{"groupname", "g"}}), kStart + second * 1000, anyNumber());
    }
    store.add(Labels::of("a", {{"groupname", "g"}}), kStart + 40'000, 1);
    const Engine engine(store);
    MovementQuery query;
    query.expr = QStringLiteral("a");
    query.t = kStart + 40'000;
    query.beforeMs = 40'000;
    query.afterMs = 20'000;
    const auto movement = movementAt(engine, query, {});
    RC_ASSERT(movement.has_value());
    const auto isRight = [](const Departure &departure) {
        return std::isfinite(departure.value) && std::isfinite(departure.usual) &&
               std::isfinite(departure.spreads.value_or(0));
    };
    RC_ASSERT(isRight(movement->departure));
    for (const MovedMetric &metric : movement->metrics) {
        for (const MovedSeries &series : metric.series) {
            RC_ASSERT(std::abs(series.correlation) <= 1 && std::abs(series.correlation) >= 0.5);
            RC_ASSERT(isRight(series.departure));
            for (const double value : series.values)
                RC_ASSERT(std::isfinite(value) || isStale(value));
        }
    }
    for (const GroupChange &group : movement->groups)
        RC_ASSERT(std::isfinite(group.before) && std::isfinite(group.at));
}

/// Whatever else there is, what did the same stands first.
void aPlantedCopyComesFirst()
{
    MemoryStore store;
    const auto asked = *rc::gen::container<std::vector<int>>(100, rc::gen::inRange(-1000, 1000));
    const double scale = *rc::gen::inRange(1, 1000);
    for (int second = 0; second < 100; ++second) {
        const Timestamp t = kStart + second * 1000;
        store.add(Labels::of("asked"), t, asked[std::size_t(second)]);
        store.add(Labels::of("copy"), t, asked[std::size_t(second)] * scale + 7);
        for (int i = 0; i < 5; ++i)
            store.add(Labels::of("a_noise", {{"i", std::to_string(i)}}), t, *rc::gen::inRange(-1000, 1000));
    }
    const Engine engine(store);
    MovementQuery query;
    query.expr = QStringLiteral("asked");
    query.t = kStart + 60'000;
    query.beforeMs = 60'000;
    query.afterMs = 39'000;
    const auto movement = movementAt(engine, query, {});
    RC_ASSERT(movement.has_value());
    RC_PRE(!movement->isConstant);
    RC_ASSERT(!movement->metrics.empty());
    RC_ASSERT(movement->metrics.front().name == "copy");
    RC_ASSERT(near(movement->metrics.front().series.front().correlation, 1));
    RC_ASSERT(movement->metrics.front().series.front().lagMs == 0);
}

} // namespace

int main()
{
    bool ok = rc::check("scale and offset don't matter", [] { scaleAndOffsetDontMatter(false); });
    ok &= rc::check("nor where values are missing", [] { scaleAndOffsetDontMatter(true); });
    ok &= rc::check("the lag is symmetric", [] { lagIsSymmetric(false); });
    ok &= rc::check("also where values are missing", [] { lagIsSymmetric(true); });
    ok &= rc::check("series that moved some steps apart are found", movedSeriesAreFound);
    ok &= rc::check("no answer has what is no number", nothingIsNoNumber);
    ok &= rc::check("a planted copy comes first", aPlantedCopyComesFirst);
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
