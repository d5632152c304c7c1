// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differential/sample_series.h"

#include <array>
#include <functional>
#include <limits>
#include <optional>
#include <random>

namespace belfry::differential {

namespace {

constexpr std::int64_t kInterval = 15'000;
constexpr int kScrapes = static_cast<int>((kLast - kFirst) / kInterval);

class Generator
{
public:
    /// `value`(i) is the sample of the i-th scrape; nothing for a gap.
    using Value = std::function<std::optional<double>(int)>;

    void add(const Labels &labels, const Value &value)
    {
        Series series{std::make_shared<const Labels>(labels), {}};
        for (int i = 0; i < kScrapes; ++i) {
            if (const auto v = value(i))
                series.samples.push_back({kFirst + i * kInterval + 10 + below(280), *v});
        }
        m_series.push_back(std::move(series));
    }

    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }
    bool oneIn(int chances) { return below(chances) == 0; }

    /// Grows by up to `most` each time from `base`, and falls back to it now and then.
    Value counter(double base, int most, int least = 0)
    {
        return [=, this, v = base](int) mutable {
            v = oneIn(60) ? base : v + least + below(most);
            return std::optional(v);
        };
    }

    Value withGaps(Value value, int chances)
    {
        return [=, this, gap = 0](int i) mutable -> std::optional<double> {
            const auto v = value(i);
            if (gap == 0 && oneIn(chances))
                gap = 1 + below(30);
            return gap > 0 ? (--gap, std::nullopt) : v;
        };
    }

    void counters();
    void gauges();
    void constants();
    void histograms();

    std::vector<Series> take() { return std::move(m_series); }

private:
    void histogram(const Labels &labels, int most);

    std::mt19937 m_random{20'260'101};
    std::vector<Series> m_series;
};

/// Those without gaps count from zero. Those with gaps never come near it: how far a rate is extended towards zero
/// over a gap is one of the known differences.
void Generator::counters()
{
    for (const char *job : {"api", "web"}) {
        for (const char *instance : {"a", "b", "c"}) {
            for (const char *code : {"200", "500"})
                add(Labels::of("requests_total", {{"job", job}, {"instance", instance}, {"code", code}}),
                    counter(0, 40));
            add(Labels::of("errors_total", {{"job", job}, {"instance", instance}}),
                withGaps(counter(1'000'000, 12), 25));
        }
    }
}

void Generator::gauges()
{
    for (const char *room : {"hall", "attic", "cellar"}) {
        for (const char *floor : {"1", "2"})
            add(Labels::of("temperature", {{"room", room}, {"floor", floor}}),
                withGaps([this](int) { return (below(640) - 200) / 8.0; }, 40));
    }
    constexpr double inf = std::numeric_limits<double>::infinity();
    const std::array<double, 6> odd{std::numeric_limits<double>::quiet_NaN(), inf, -inf, -0.0, 0.0, 1e300};
    for (const char *kind : {"x", "y", "z"})
        add(Labels::of("special", {{"kind", kind}}), [&odd, this](int) {
            return oneIn(3) ? odd[static_cast<std::size_t>(below(odd.size()))] : below(100) - 50.0;
        });
    for (const char *n : {"1", "2", "3", "4"})
        add(Labels::of("sparse", {{"n", n}}), [this, next = below(20)](int i) mutable -> std::optional<double> {
            if (i < next)
                return std::nullopt;
            next = i + 12 + below(22);
            return below(9) - 4.0;
        });
    for (const char *part : {"fan", "pump"})
        add(Labels::of("ends", {{"part", part}, {"job", "web"}}),
            [this, ended = false](int i) mutable -> std::optional<double> {
                if (!oneIn(25))
                    return ended ? std::nullopt : std::optional(i % 7 - 3.0);
                ended = !ended;
                return ended ? staleMarker() : 5.0;
            });
}

void Generator::constants()
{
    for (const char *instance : {"a", "b", "c"})
        add(Labels::of("build_info", {{"instance", instance}, {"version", *instance < 'c' ? "1.0" : "1.1"}}),
            [](int) { return 1.0; });
    for (const char *job : {"api", "web"})
        add(Labels::of("limits", {{"job", job}, {"team", *job == 'a' ? "red" : "blue"}}),
            [job](int) { return *job == 'a' ? 250.0 : 12.0; });
}

/// Every bucket grows at every scrape, so that no quantile falls on the edge of an empty one, and from afar (see
/// counters()).
void Generator::histogram(const Labels &labels, int most)
{
    static constexpr std::array<const char *, 6> kBounds{"0.1", "0.5", "1", "2.5", "10", "+Inf"};
    std::vector<std::array<double, 6>> counts(kScrapes);
    std::vector<double> sums(kScrapes);
    std::array<double, 6> now{};
    double sum = 0;
    for (int i = 0; i < kScrapes; ++i) {
        const bool reset = oneIn(90);
        double cumulative = 0;
        for (std::size_t b = 0; b < now.size(); ++b) {
            cumulative += 1 + below(most);
            const double base = 100'000.0 * static_cast<double>(b + 1);
            now[b] = reset || now[b] == 0 ? base : now[b] + cumulative;
        }
        sum = reset ? 50'000 : sum + below(most * 40) / 8.0;
        counts[static_cast<std::size_t>(i)] = now;
        sums[static_cast<std::size_t>(i)] = sum;
    }
    const std::string name(labels.metric());
    for (std::size_t b = 0; b < kBounds.size(); ++b)
        add(labels.with(kMetricName, name + "_bucket").with("le", kBounds[b]),
            [&counts, b](int i) { return counts[static_cast<std::size_t>(i)][b]; });
    add(labels.with(kMetricName, name + "_count"), [&counts](int i) { return counts[static_cast<std::size_t>(i)][5]; });
    add(labels.with(kMetricName, name + "_sum"), [&sums](int i) { return sums[static_cast<std::size_t>(i)]; });
}

void Generator::histograms()
{
    for (const char *job : {"api", "web"}) {
        for (const char *instance : {"a", "b"})
            histogram(Labels::of("latency_seconds", {{"job", job}, {"instance", instance}}), *job == 'a' ? 9 : 30);
    }
    // Counts that fall from bucket to bucket, a bound that is no number, and none at infinity.
    int count = 60;
    for (const char *le : {"-1", "0", "2", "4", "+Inf", "wide"})
        add(Labels::of("odd_bucket", {{"le", le}, {"set", "falling"}}),
            [this, count = (count -= 7)](int) { return static_cast<double>(count + below(30)); });
    for (const char *le : {"1", "2"})
        add(Labels::of("odd_bucket", {{"le", le}, {"set", "finite"}}), [le](int i) { return i * (*le - '0') * 1.0; });
}

} // namespace

std::vector<Series> generateSeries()
{
    Generator generator;
    generator.counters();
    generator.gauges();
    generator.constants();
    generator.histograms();
    return generator.take();
}

} // namespace belfry::differential
