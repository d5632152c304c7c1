// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/engine.h"
#include "unit/store/storetesting.h"

#include <QTest>

#include <cmath>
#include <random>

#include <rapidcheck.h>

// What functions make of buckets is what they make of the samples, wherever windows end where buckets end: across
// resets of counters, stale markers, pauses and restarts.

using namespace belfry;
using namespace belfry::test;

namespace {

constexpr Timestamp kAligned = 1'699'999'200'000; // where buckets of every width begin
constexpr int kSeconds = 2 * 3600;

/// A store with two hours of random counters and gauges, whose blocks cut buckets anywhere.
class RandomHistory
{
public:
    explicit RandomHistory(unsigned seed) : m_random(seed), m_under(smallTiers(53, 3, 300'000, 480'000))
    {
        RC_ASSERT(m_under.open() != nullptr);
        for (int i = 1; i <= kSeconds; ++i) {
            if (chance(2000)) { // asleep
                i += between(1, 200);
                restart(i);
            } else if (chance(3000)) {
                restart(i);
            }
            tick(i);
            if (chance(600))
                RC_ASSERT(m_under.store->sealNow().has_value());
        }
        if (chance(2))
            RC_ASSERT(m_under.store->sealNow().has_value());
        m_under.store->flush();
    }

    Store &store() { return *m_under.store; }

private:
    int between(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    bool chance(int oneIn) { return between(1, oneIn) == 1; }
    void restart(int i)
    {
        m_under.close();
        m_under.clock.set(kAligned + i * 1000);
        RC_ASSERT(m_under.open() != nullptr);
    }
    void tick(int i)
    {
        m_counter = chance(300) ? between(0, 3) : m_counter + between(0, 40);
        m_cpu = chance(900) ? 0 : m_cpu + between(0, 12) / 100.0;
        m_gauge = chance(10) ? between(-500, 500) / 8.0 : m_gauge;
        const double absent = staleMarker();
        if (i % 200 == 0)
            m_under.store->flush(); // so many may wait
        m_under.clock.set(kAligned + i * 1000);
        m_under.store->append(frameOf(m_list, kAligned + i * 1000,
                                      {m_counter, m_cpu, m_gauge, i / 100 % 3 == 1 ? absent : m_counter,
                                       std::sin(i / 50.0), i / 40 % 5 == 2 ? absent : double(i / 7 % 4)}));
    }

    std::mt19937 m_random;
    StoreUnderTest m_under;
    SeriesListPtr m_list = [] {
        auto list = std::make_shared<SeriesList>();
        for (const char *name : {"a_total", "b_total", "c", "d_total", "e", "f"})
            list->labels.push_back(std::make_shared<const Labels>(Labels::of(name, {{"job", "x"}, {"of", name}})));
        return list;
    }();
    double m_counter = 0;
    double m_cpu = 0;
    double m_gauge = 0;
};

bool close(double a, double b, double scale)
{
    return (std::isnan(a) && std::isnan(b)) || std::fabs(a - b) <= 1e-9 * std::max(std::fabs(a), scale);
}

void compare(const QueryResult &found, const QueryResult &wanted)
{
    RC_ASSERT(found.series.size() == wanted.series.size());
    for (std::size_t s = 0; s < found.series.size(); ++s) {
        RC_ASSERT(*found.series[s].labels == *wanted.series[s].labels);
        RC_ASSERT(found.series[s].samples.size() == wanted.series[s].samples.size());
        for (std::size_t i = 0; i < found.series[s].samples.size(); ++i) {
            RC_ASSERT(found.series[s].samples[i].t == wanted.series[s].samples[i].t);
            RC_LOG() << "at " << (found.series[s].samples[i].t - kAligned) / 1000 << " of "
                     << found.series[s].labels->toString() << '\n';
            RC_ASSERT(close(found.series[s].samples[i].v, wanted.series[s].samples[i].v, 1e-3));
        }
    }
}

QueryOptions automatic()
{
    QueryOptions options;
    options.resolution = Resolution::Auto;
    return options;
}

} // namespace

class TestTierAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalThoseOfSamplesWhereWindowsEndWithBuckets()
    {
        static const char *const functions[] = {
            "avg_over_time",
            "count_over_time",
            "first_over_time",
            "increase",
            "last_over_time",
            "max_over_time",
            "min_over_time",
            "present_over_time",
            "rate",
            "sum_over_time",
            "absent_over_time",
            "delta",
            "ts_of_first_over_time",
            "ts_of_last_over_time",
            "stddev_over_time",
        };
        QVERIFY(rc::check("buckets answer as samples do", [] {
            RandomHistory history(*rc::gen::arbitrary<unsigned>());
            const Engine engine(history.store());
            for (const Tier tier : {Tier::TenSeconds, Tier::Minute, Tier::QuarterHour}) {
                for (const char *function : functions) {
                    const std::int64_t width = bucketWidth(tier);
                    const std::int64_t step = width * *rc::gen::inRange(1, 4);
                    const std::int64_t range = width * *rc::gen::inRange(1, 4);
                    const std::string_view name(function);
                    const bool firsts = name == "first_over_time" || name == "delta"; // of gauges, buckets don't know
                    const QString expr = QStringLiteral("%1({__name__=~\"%2\"}[%3s])")
                                             .arg(QLatin1String(function), QLatin1String(firsts ? ".*_total" : ".+"))
                                             .arg(range / 1000);
                    const bool counters = name == "rate" || name == "increase";
                    const QString asked =
                        counters ? QString(expr).replace(QLatin1String(".+"), QLatin1String(".*_total")) : expr;
                    RC_LOG() << qPrintable(asked) << " step " << step / 1000 << '\n';
                    const auto wanted = engine.range(asked, kAligned, kAligned + kSeconds * 1000, step);
                    const auto found = engine.range(asked, kAligned, kAligned + kSeconds * 1000, step, automatic());
                    RC_LOG() << (wanted ? "" : qPrintable(wanted.error().toString())) << '\n';
                    RC_ASSERT(wanted.has_value() && found.has_value());
                    RC_ASSERT(found->warnings.empty());
                    compare(*found, *wanted);
                }
            }
        }));
    }

    void selectorsGiveTheLastValue()
    {
        QVERIFY(rc::check("instants where buckets end", [] {
            RandomHistory history(*rc::gen::arbitrary<unsigned>());
            const Engine engine(history.store());
            for (const std::int64_t step : {10'000, 30'000, 60'000}) {
                const auto wanted = engine.range("{job=\"x\"}", kAligned, kAligned + kSeconds * 1000, step);
                const auto found = engine.range("{job=\"x\"}", kAligned, kAligned + kSeconds * 1000, step, automatic());
                RC_ASSERT(wanted.has_value() && found.has_value());
                compare(*found, *wanted);
            }
        }));
    }
};

int main(int argc, char **argv)
{
    qputenv("RC_PARAMS", "max_success=6"); // each has two hours of samples
    const QCoreApplication app(argc, argv);
    TestTierAnswers test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_tier_answers.moc"
