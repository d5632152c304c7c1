// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_store.h"
#include "property/promql/expression_generator.h"
#include "query/engine.h"
#include "query/live_queries.h"

#include <QTest>

#include <bit>
#include <cmath>

using namespace belfry;

namespace {

/// What becomes of a store from tick to tick: everything that may happen to one, at random.
class Story
{
public:
    enum class Values { Whole, Tenths, Any };
    Story(MemoryStore &store, Values values) : m_store(store), m_values(values)
    {
        m_distance = *rc::gen::element(1000, 1000, 3000, 15'000);
    }

    /// Everything of the tick at `t`, and what comes late or never.
    void tick(Timestamp t)
    {
        for (const char *a : {"1", "2", "3"}) {
            for (const char *b : {"x", "y"}) {
                sample(Labels::of("c_total", {{"a", a}, {"b", b}}), t, true);
                sample(Labels::of("g", {{"a", a}, {"b", b}}), t, false);
            }
        }
        if (chance(8))
            m_store.add(Labels::of("g", {{"a", "2"}, {"b", "x"}}), t - *rc::gen::inRange(0, 70'000) - 1, value());
    }

private:
    struct State {
        double counter = 0;
        bool there = true;
        Timestamp next = 0;
    };

    static bool chance(int oneOf) { return *rc::gen::inRange(0, oneOf) == 0; }

    double value()
    {
        if (m_values != Values::Whole && chance(12))
            return *rc::gen::element(std::nan(""), INFINITY, -INFINITY, -0.0);
        if (m_values == Values::Any && chance(12))
            return *rc::gen::element(1e300, -1e300, 1e-300);
        const int whole = *rc::gen::inRange(-50, 50);
        return m_values == Values::Whole ? whole : whole * 0.1;
    }

    void sample(const Labels &labels, Timestamp t, bool counter)
    {
        State &state = m_states[labels];
        if (t < state.next)
            return;
        state.next = t + m_distance;
        if (chance(20)) {
            state.there = !state.there; // it ends, or comes back
            if (!state.there && !chance(3))
                m_store.add(labels, t, staleMarker());
        }
        if (!state.there || chance(12))
            return;
        state.counter = chance(15) ? 0 : state.counter + *rc::gen::inRange(0, 10);
        m_store.add(labels, t - *rc::gen::element(0, 0, 0, 300), counter ? state.counter : value());
    }

    MemoryStore &m_store;
    Values m_values;
    std::int64_t m_distance;
    std::map<Labels, State> m_states;
};

struct Sameness {
    double tolerance = 0; ///< relative; 0 for the same bits

    bool operator()(double a, double b) const
    {
        if (std::isnan(a) || std::isnan(b))
            return std::isnan(a) && std::isnan(b);
        return sameBits(a, b) || std::fabs(a - b) <= tolerance * std::max(std::fabs(a), std::fabs(b));
    }
};

std::map<Labels, double> pointOf(const QueryResult &result)
{
    std::map<Labels, double> point;
    for (const ResultSeries &series : result.series)
        point[*series.labels] = series.samples.front().v;
    if (result.type == ValueType::Scalar)
        point[Labels()] = result.scalar.v;
    return point;
}

std::map<Labels, double> pointOf(const LivePoint &live)
{
    std::map<Labels, double> point;
    for (std::size_t i = 0; i < live.values.size(); ++i)
        point[*live.series->labels[i]] = live.values[i];
    return point;
}

std::string toString(const std::map<Labels, double> &point)
{
    std::string text;
    for (const auto &[labels, v] : point)
        text += ' ' + labels.toString() + '=' + QByteArray::number(v, 'g', 17).toStdString();
    return text;
}

/// Several queries live over one store, so that they share feeds; each point must be what a fresh engine gives.
void tellStory(const std::vector<std::string> &texts, Story::Values values, Sameness same)
{
    MemoryStore store;
    Story story(store, values);
    const Engine fresh(store);
    SystemClock clock;
    Instruments instruments;
    LiveQueries live(fresh, clock, instruments);
    std::vector<std::shared_ptr<LiveQuery>> queries;
    const int ticks = *rc::gen::inRange(20, 90);
    Timestamp t = 100'000;
    for (int i = 0; i < ticks; ++i) {
        t += *rc::gen::weightedElement<int>({{30, 1000}, {3, 2000}, {1, 25'000}, {1, 80'000}});
        story.tick(t);
        if (*rc::gen::inRange(0, 10) == 0)
            continue; // a tick that isn't evaluated
        if (queries.size() < texts.size()) {
            auto query = live.subscribe(QString::fromStdString(texts[queries.size()]));
            if (!query)
                RC_FAIL(texts[queries.size()] + ": " + query.error().toString().toStdString());
            queries.push_back(std::move(*query));
        }
        live.evaluateAt(t);
        for (const std::shared_ptr<LiveQuery> &query : queries) {
            const auto expected = fresh.instant(query->expression(), t);
            const std::string where = query->expression().toStdString() + " at " + std::to_string(t) + ": ";
            if (expected.has_value() == query->lastError().has_value())
                RC_FAIL(where + (expected ? query->lastError()->message : expected.error().message).toStdString());
            if (!expected)
                continue;
            const auto point = pointOf(*query->last());
            const auto wanted = pointOf(*expected);
            const bool equal =
                query->last()->t == t && std::equal(point.begin(), point.end(), wanted.begin(), wanted.end(),
                                                    [same](const auto &a, const auto &b) {
                                                        return a.first == b.first && same(a.second, b.second);
                                                    });
            if (!equal)
                RC_FAIL(where + toString(point) + ", expected" + toString(wanted));
        }
    }
}

bool mentions(const std::vector<std::string> &texts, std::initializer_list<const char *> names)
{
    return std::any_of(texts.begin(), texts.end(), [names](const std::string &text) {
        return std::any_of(names.begin(), names.end(),
                           [&text](const char *name) { return text.find(name) != std::string::npos; });
    });
}

} // namespace

class TestLiveProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Sums of whole numbers round nowhere, so all but deviations come out the same to the last bit.
    void anyExpressionOfWholeNumbersIsFresh()
    {
        QVERIFY(rc::check([] {
            std::vector<std::string> texts;
            for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
                texts.push_back(expressions::vector(2));
            RC_PRE(!mentions(texts, {"stddev_over_time", "stdvar_over_time"}));
            tellStory(texts, Story::Values::Whole, {});
        }));
    }

    /// Not-numbers, infinities and what rounds: exact for every function that doesn't add up.
    void exactFunctionsAreFresh()
    {
        QVERIFY(rc::check([] {
            std::vector<std::string> texts;
            for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
                texts.push_back(expressions::vector(2));
            RC_PRE(!mentions(texts, {"stddev_over_time", "stdvar_over_time", "sum_over_time", "avg_over_time"}));
            tellStory(texts, Story::Values::Any, {});
        }));
    }

    void sumsAreFreshButForRounding()
    {
        QVERIFY(rc::check([] {
            const std::string name = *expressions::oneOf({"sum_over_time", "avg_over_time"});
            const std::string range = *expressions::oneOf({"g[10s]", "g[31s]", "c_total[1m]"});
            tellStory({name + "(" + range + ")"}, Story::Values::Tenths, {1e-9});
        }));
    }

    void deviationsAreFreshButForRounding()
    {
        QVERIFY(rc::check([] {
            const std::string name = *expressions::oneOf({"stddev_over_time", "stdvar_over_time"});
            const std::string range = *expressions::oneOf({"g[10s]", "g[31s]", "c_total[1m]"});
            tellStory({name + "(" + range + ")"}, Story::Values::Whole, {1e-9});
        }));
    }
};

QTEST_GUILESS_MAIN(TestLiveProperties)
#include "tst_live_properties.moc"
