// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "property/bucket_definition.h"
#include "unit/store/storetesting.h"

#include <map>
#include <optional>
#include <set>

#include <rapidcheck.h>

// Random frames, columns, changes of series, restarts and seals against a plain map: whatever the order, every query
// must answer what the map says.

using namespace belfry;
using namespace belfry::test;

namespace {

constexpr int kSeries = 7;
constexpr Timestamp kTick = 1000;

std::string nameOf(int series)
{
    return std::string(1, char('a' + series));
}

struct Reading {
    double v;
    int epoch; ///< how often the clock had been set back
};

struct StoreModel {
    struct Series {
        std::map<Timestamp, Reading> samples;
        std::set<Timestamp> late; ///< times of values that came late
        bool live = false;
        Timestamp last = -1;
    };
    std::array<Series, kSeries> series;
    std::set<int> host;
    Timestamp lastRow = -1;
    Timestamp lastTick = -1;
    Timestamp newest = -1;
    std::optional<Timestamp> pendingGap;
    int epoch = 0;
    bool late = false; ///< a late value came, which becomes right in buckets once it is sealed

    void put(int s, Timestamp t, double value)
    {
        Series &one = series[std::size_t(s)];
        const bool alive = !isStale(value);
        if (!alive && !one.live)
            return;
        const auto there = one.samples.find(t);
        const bool taken = there != one.samples.end() && there->second.epoch == epoch;
        if (t <= one.last) {
            if (!alive || t == one.last || t <= one.last - 300'000)
                return;
            late = true; // one that is known too, if the head has let go of it
            if (!taken) {
                one.samples[t] = {value, epoch};
                one.late.insert(t);
            }
            return;
        }
        one.samples[t] = {value, epoch};
        one.last = t;
        one.live = alive;
        newest = std::max(newest, t);
    }
    void gap(Timestamp t)
    {
        const bool any = std::any_of(series.begin(), series.end(), [](const Series &one) { return one.live; });
        for (int s = 0; s < kSeries; ++s)
            put(s, t, staleMarker());
        lastRow = any ? std::max(lastRow, t) : lastRow;
    }
    void tick(Timestamp t, const std::vector<int> &list, const std::vector<double> &values, int missed)
    {
        if (t == lastRow)
            return;
        if (t < lastRow)
            stepBack(t);
        auto before = std::exchange(pendingGap, std::nullopt);
        if (!before && missed >= StoreOptions().gapTicks)
            before = newest + kTick;
        if (before && t > *before)
            gap(*before);
        const std::set<int> now(list.begin(), list.end());
        for (std::size_t i = 0; i < list.size(); ++i)
            put(list[i], t, values[i]);
        for (const int s : host) {
            if (!now.contains(s))
                put(s, t, staleMarker());
        }
        host = now;
        lastRow = lastTick = t;
        newest = std::max(newest, t);
    }
    void stepBack(Timestamp t)
    {
        ++epoch;
        lastRow = lastTick = newest = t - 1;
        for (Series &one : series)
            one.last = std::min(one.last, t - 1);
    }
    void restart(Timestamp now)
    {
        pendingGap.reset();
        for (Series &one : series)
            one.last = std::max(one.last, lastTick > 0 ? std::min(newest, lastTick) : newest);
        if (std::none_of(series.begin(), series.end(), [](const Series &one) { return one.live; }))
            return;
        const Timestamp t = newest + kTick;
        if (now < t + kTick)
            pendingGap = t;
        else
            gap(t);
    }
};

double someSampleValue()
{
    return *rc::gen::weightedOneOf<double>(
        {{6, rc::gen::map(rc::gen::inRange(0, 50), [](int v) { return double(v); })},
         {3, rc::gen::map(rc::gen::inRange(0, 5000), [](int v) { return v / 100.0; })},
         {2, rc::gen::just(staleMarker())},
         {1, rc::gen::element(-0.0, std::bit_cast<double>(kNaNBits), 1e300, 0.1 + 0.2)}});
}

class Machine
{
public:
    Machine() : m_under(smallTiers(4, 2, 12'000, 20'000)) { RC_ASSERT(m_under.open() != nullptr); }

    void step()
    {
        switch (*rc::gen::weightedElement<int>({{30, 0}, {8, 1}, {4, 2}, {3, 3}, {2, 4}, {6, 5}, {2, 6}})) {
        case 0: frame(); break;
        case 1: column(); break;
        case 2: m_list.reset(); break; // another set of series from now on
        case 3: restart(); break;
        case 4: RC_ASSERT(m_under.store->sealNow().has_value()); break;
        case 5: compare(); break;
        case 6: compareTier(*rc::gen::element(Tier::TenSeconds, Tier::Minute, Tier::QuarterHour)); break;
        }
    }
    /// Buckets of sealed blocks and of what is in memory, together, are what the samples' definition says.
    void compareTier(Tier tier)
    {
        if (m_model.epoch > 0) // buckets have both readings of what the clock showed twice
            return;
        m_under.store->flush();
        if (std::exchange(m_model.late, false))
            RC_ASSERT(m_under.store->sealNow().has_value());
        SelectHints hints{.from = 0, .to = m_t + 1'000'000, .step = bucketWidth(tier), .range = bucketWidth(tier)};
        hints.resolution = Resolution::Auto;
        hints.buckets = true;
        const auto found = m_under.store->select(hints, {});
        RC_ASSERT(found.has_value());
        auto series = found->series.begin();
        for (int s = 0; s < kSeries; ++s) {
            std::vector<Sample> samples;
            for (const auto &[t, reading] : m_model.series[std::size_t(s)].samples)
                samples.push_back({t, reading.v});
            if (samples.empty())
                continue;
            RC_ASSERT(series != found->series.end());
            RC_ASSERT(series->labels->get("name") == nameOf(s));
            // Where a late value lies, a coarser bucket that was made before may keep a loss, and an end may get lost.
            Doubtful doubtful;
            for (const Timestamp t : m_model.series[std::size_t(s)].late)
                doubtful.ends.insert(bucketEnd(t, bucketWidth(tier)));
            doubtful.losses = tier != Tier::TenSeconds;
            std::vector<TierBucket> parts = series->buckets;
            appendBuckets(series->samples, bucketWidth(tier), parts);
            std::vector<TierBucket> joined;
            appendWider(parts, bucketWidth(tier), joined);
            compareBuckets(joined, byDefinition(samples, bucketWidth(tier)), largest(samples), doubtful);
            ++series;
        }
        RC_ASSERT(series == found->series.end());
    }
    void compare()
    {
        m_under.store->flush();
        const Timestamp from = kStart + *rc::gen::inRange<Timestamp>(-2000, m_t - kStart + 1000);
        const Timestamp to = from + *rc::gen::element<Timestamp>(0, 1000, 20'000, 10'000'000);
        const auto found = m_under.select(from, to);
        auto it = found.begin();
        for (int s = 0; s < kSeries; ++s) {
            const auto &samples = m_model.series[std::size_t(s)].samples;
            auto expected = samples.upper_bound(from);
            const auto end = samples.upper_bound(to);
            if (expected == end)
                continue;
            RC_ASSERT(it != found.end());
            RC_ASSERT(it->labels->get("name") == nameOf(s));
            std::vector<Sample> wanted;
            std::transform(expected, end, std::back_inserter(wanted), [](const auto &one) {
                return Sample{one.first, one.second.v};
            });
            RC_LOG() << "wanted " << describe(wanted) << "\nfound  " << describe(it->samples) << '\n';
            RC_ASSERT(it->samples.size() == wanted.size());
            for (const Sample &sample : it->samples) {
                RC_ASSERT(sample.t == expected->first);
                RC_ASSERT(sameBits(sample.v, expected->second.v));
                ++expected;
            }
            ++it;
        }
        RC_ASSERT(it == found.end());
        compareNewest(from, to, found);
    }
    /// What an instant query reads is the last of what a range query does.
    void compareNewest(Timestamp from, Timestamp to, const std::vector<SeriesData> &all)
    {
        SelectHints hints{.from = from, .to = to};
        hints.newestOnly = true;
        const auto found = m_under.store->select(hints, {});
        RC_ASSERT(found.has_value());
        RC_ASSERT(found->series.size() == all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            const std::vector<Sample> &newest = found->series[i].samples;
            RC_ASSERT(*found->series[i].labels == *all[i].labels);
            RC_ASSERT(newest.size() == 1U);
            RC_ASSERT(newest[0].t == all[i].samples.back().t);
            RC_ASSERT(sameBits(newest[0].v, all[i].samples.back().v));
        }
    }

private:
    std::vector<int> someList()
    {
        const auto mask = *rc::gen::inRange(1, 1 << kSeries);
        std::vector<int> list;
        for (int s = 0; s < kSeries; ++s) {
            if ((mask >> s & 1) != 0)
                list.push_back(s);
        }
        return list;
    }
    static SeriesListPtr share(const std::vector<int> &list)
    {
        std::vector<std::string> names;
        for (const int s : list)
            names.push_back(nameOf(s));
        return listOf(names, "m_total"); // counters, so that buckets keep everything
    }
    void frame()
    {
        if (!m_list) {
            m_series = someList();
            m_list = share(m_series);
        }
        const int missed = *rc::gen::weightedElement<int>({{40, 0}, {8, 2}, {8, 15}, {1, -9}});
        m_t += kTick * (missed + 1); // -9: the clock is set back
        auto built = std::make_shared<Frame>();
        built->host = {m_list, m_t, {}};
        built->missedTicks = std::max(missed, 0);
        for (std::size_t i = 0; i < m_series.size(); ++i)
            built->host.values.push_back(someSampleValue());
        m_model.tick(m_t, m_series, built->host.values, built->missedTicks);
        m_under.clock.set(m_t);
        m_under.store->append(FramePtr(built));
    }
    void column()
    {
        const std::vector<int> list = someList();
        const Timestamp t = m_t + *rc::gen::inRange<Timestamp>(-1500, 1500);
        std::vector<double> values;
        for (const int s : list) {
            values.push_back(someSampleValue());
            m_model.put(s, t, values.back());
        }
        m_under.store->append(Column{share(list), t, values});
    }
    void restart()
    {
        m_under.close();
        m_t += *rc::gen::element<Timestamp>(0, 0, kTick, 50 * kTick);
        m_under.clock.set(m_t);
        RC_ASSERT(m_under.open() != nullptr);
        RC_ASSERT(m_under.store->openNotes().isEmpty());
        m_model.restart(m_t);
    }

    StoreUnderTest m_under;
    StoreModel m_model;
    Timestamp m_t = kStart;
    std::vector<int> m_series;
    SeriesListPtr m_list;
};

} // namespace

class TestStoreModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWhatThePlainMapSays()
    {
        QVERIFY(rc::check("store equals map", [] {
            Machine machine;
            const int steps = *rc::gen::inRange(1, 120);
            for (int i = 0; i < steps; ++i)
                machine.step();
            machine.compare();
            for (const Tier tier : {Tier::TenSeconds, Tier::Minute, Tier::QuarterHour})
                machine.compareTier(tier);
        }));
    }
};

BELFRY_TEST(TestStoreModel)
#include "tst_store_model.moc"
