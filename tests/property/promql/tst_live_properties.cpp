// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_store.h"
#include "program/test_class.h"
#include "property/promql/expression_generator.h"
#include "query/engine.h"
#include "query/live_queries.h"
#include "store/store.h"

#include <QTemporaryDir>

#include <cmath>
#include <thread>

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

std::map<Labels, double> livePointOf(const QueryResult &result)
{
    std::map<Labels, double> point;
    for (const ResultSeries &series : result.series)
        point[*series.labels] = series.samples.front().v;
    if (result.type == ValueType::Scalar)
        point[Labels()] = result.scalar.v;
    return point;
}

std::map<Labels, double> livePointOf(const LivePoint &live)
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

/// Queries live over one store, so that they share feeds; each point must be what a fresh engine gives.
class Comparison
{
public:
    Comparison(const Queryable &store, std::vector<std::string> texts, Sameness same)
        : m_fresh(store), m_texts(std::move(texts)), m_same(same)
    {
    }

    /// One query more at each of the first instants.
    void at(Timestamp t)
    {
        if (m_queries.size() < m_texts.size()) {
            const std::string &text = m_texts[m_queries.size()];
            auto query = m_live.subscribe(QString::fromStdString(text));
            if (!query)
                RC_FAIL(text + ": " + query.error().toString().toStdString());
            m_queries.push_back(std::move(*query));
        }
        m_live.evaluateAt(t);
        for (const std::shared_ptr<LiveQuery> &query : m_queries)
            compare(*query, t);
    }

private:
    void compare(const LiveQuery &query, Timestamp t) const
    {
        const auto expected = m_fresh.instant(query.expression(), t);
        const std::string where = query.expression().toStdString() + " at " + std::to_string(t) + ": ";
        if (expected.has_value() == query.lastError().has_value())
            RC_FAIL(where + (expected ? query.lastError()->message : expected.error().message).toStdString());
        if (!expected)
            return;
        const auto point = livePointOf(*query.last());
        const auto wanted = livePointOf(*expected);
        const bool equal =
            query.last()->t == t &&
            std::equal(point.begin(), point.end(), wanted.begin(), wanted.end(), [this](const auto &a, const auto &b) {
                return a.first == b.first && m_same(a.second, b.second);
            });
        if (!equal)
            RC_FAIL(where + toString(point) + ", expected" + toString(wanted));
    }

    const Engine m_fresh;
    const SystemClock m_clock;
    Instruments m_instruments;
    // A busy machine shall not send a query aside, where it leaves instants out.
    LiveQueries m_live{m_fresh, m_clock, m_instruments, {60'000, 60'000}};
    const std::vector<std::string> m_texts;
    const Sameness m_same;
    std::vector<std::shared_ptr<LiveQuery>> m_queries;
};

void tellStory(const std::vector<std::string> &texts, Story::Values values, Sameness same)
{
    MemoryStore store;
    Story story(store, values);
    Comparison comparison(store, texts, same);
    const int ticks = *rc::gen::inRange(20, 90);
    Timestamp t = 100'000;
    for (int i = 0; i < ticks; ++i) {
        t += *rc::gen::weightedElement<int>({{30, 1000}, {3, 2000}, {1, 25'000}, {1, 80'000}});
        story.tick(t);
        if (*rc::gen::inRange(0, 10) != 0) // some ticks aren't evaluated
            comparison.at(t);
    }
}

/// A host's ticks in a real store: processes come and go, rules write behind the newest instant, scrapes between two,
/// and ticks are missed.
class HostStory
{
public:
    explicit HostStory(SampleSink &sink) : m_sink(sink) {}

    void tick(Timestamp t)
    {
        if (*rc::gen::inRange(0, 3) == 0)
            m_sink.append(column(listOf({"r"}), m_last)); // what a rule made of the tick before
        auto frame = std::make_shared<Frame>();
        frame->missedTicks = static_cast<int>((t - m_last) / 1000) - 1;
        if (!m_host || *rc::gen::inRange(0, 6) == 0)
            m_host = listOf(*rc::gen::element(Names{"1", "2", "3"}, Names{"1", "3"}, Names{"2", "3"}, Names{"3"}));
        frame->host = column(m_host, t);
        if (*rc::gen::inRange(0, 3) == 0)
            frame->batches.push_back(column(listOf({"s"}), t - *rc::gen::element(1, 700, 1700)));
        m_sink.append(FramePtr(frame));
        m_last = t;
    }

private:
    using Names = std::vector<const char *>;

    static SeriesListPtr listOf(const Names &names)
    {
        auto list = std::make_shared<SeriesList>();
        for (const char *a : names) {
            for (const char *b : {"x", "y"}) {
                for (const char *metric : {"c_total", "g"})
                    list->labels.push_back(std::make_shared<const Labels>(Labels::of(metric, {{"a", a}, {"b", b}})));
            }
        }
        return list;
    }

    static Column column(const SeriesListPtr &series, Timestamp t)
    {
        Column column{series, t, std::vector<double>(series->size())};
        for (double &v : column.values)
            v = *rc::gen::inRange(0, 15) == 0 ? staleMarker() : *rc::gen::inRange(0, 40);
        return column;
    }

    SampleSink &m_sink;
    SeriesListPtr m_host;
    Timestamp m_last = 0;
};

void tellHostStory(const std::vector<std::string> &texts)
{
    QTemporaryDir directory;
    const SystemClock clock;
    Instruments instruments;
    StoreOptions options;
    options.blockTicks = 8;
    const auto store = Store::open(directory.path(), clock, instruments, options);
    RC_ASSERT(store.has_value());
    HostStory story(**store);
    Comparison comparison(**store, texts, {});
    Timestamp t = clock.nowMs() / 1000 * 1000;
    for (int i = 0; i < 60; ++i) {
        t += *rc::gen::weightedElement<int>({{20, 1000}, {1, 3000}, {1, 15'000}});
        story.tick(t);
        while ((*store)->newest() < t)
            std::this_thread::yield();
        comparison.at(t);
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

    void hostsStoriesAreFresh()
    {
        QVERIFY(rc::check([] {
            const std::vector<std::string> texts{expressions::vector(2), expressions::windowCall(0),
                                                 expressions::selector()};
            RC_PRE(!mentions(texts, {"stddev_over_time", "stdvar_over_time"}));
            tellHostStory(texts);
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

BELFRY_TEST(TestLiveProperties)
#include "tst_live_properties.moc"
