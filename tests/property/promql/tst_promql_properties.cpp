// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_store.h"
#include "program/test_class.h"
#include "property/promql/expression_generator.h"
#include "query/engine.h"
#include "query/live_queries.h"

#include <QSignalSpy>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>

using namespace belfry;

namespace {

/// Counters with resets and gauges at uneven seconds, with gaps and a stale marker.
void fillStore(MemoryStore &store)
{
    std::uint64_t seed = 42;
    const auto random = [&seed](int below) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((seed >> 33) % static_cast<std::uint64_t>(below));
    };
    int id = 0;
    for (const char *a : {"1", "2", "3"}) {
        for (const char *b : {"x", "y"}) {
            double counter = 0;
            const int period = 3 + id % 3;
            for (int t = id; t <= 150; t += period) {
                counter = random(25) == 0 ? 0 : counter + random(10);
                if (random(15) == 0)
                    continue; // a gap
                store.add(Labels::of("c_total", {{"a", a}, {"b", b}}), t * 1000, counter);
                store.add(Labels::of("g", {{"a", a}, {"b", b}}), t * 1000, random(200) / 4.0 - 20);
            }
            ++id;
        }
    }
    store.add(Labels::of("g", {{"a", "3"}, {"b", "y"}}), 100'500, staleMarker());
}

/// But for the last bits: sort() decides in an instant query alone in which order an aggregation adds up.
bool sameValue(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b)) ||
           std::fabs(a - b) <= 1e-9 * std::max(std::fabs(a), std::fabs(b));
}

using Points = std::map<Timestamp, std::map<Labels, double>>;

Points pointsOf(const QueryResult &matrix)
{
    Points points;
    for (const ResultSeries &series : matrix.series) {
        for (const Sample &s : series.samples)
            points[s.t][*series.labels] = s.v;
    }
    return points;
}

std::map<Labels, double> pointOf(const QueryResult &result)
{
    std::map<Labels, double> point;
    for (const ResultSeries &series : result.series)
        point[*series.labels] = series.samples.front().v;
    if (result.type == ValueType::Scalar)
        point[Labels()] = result.scalar.v;
    return point;
}

bool samePoint(const std::map<Labels, double> &a, const std::map<Labels, double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto &x, const auto &y) { return x.first == y.first && sameValue(x.second, y.second); });
}

bool hasAnyOf(const std::string &text, std::initializer_list<const char *> parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](const char *part) { return text.find(part) != text.npos; });
}

/// Whether the last bit of a running sum, which rounds in another order than a fresh one, may be a different answer.
bool dependsOnRounding(const std::string &text)
{
    return hasAnyOf(text, {"sum_over_time", "avg_over_time", "stddev_over_time", "stdvar_over_time"}) &&
           hasAnyOf(text, {"count_values", "topk", "ceil", "floor", "round", "sgn", "sqrt", "ln(", " % ", " > ",
                           " <= ", " == ", " < "});
}

} // namespace

class TestPromqlProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fillStore(store); }

    /// Printing what was parsed and parsing what was printed changes nothing any more.
    void printedIsAFixedPoint()
    {
        QVERIFY(rc::check([] {
            const std::string text = expressions::vector(3);
            const auto once = parseQuery(text);
            if (!once)
                RC_FAIL(text + ": " + once.error().toString().toStdString());
            const auto twice = parseQuery((*once)->canonical);
            if (!twice)
                RC_FAIL(text + " -> " + (*once)->canonical + ": " + twice.error().toString().toStdString());
            RC_ASSERT((*twice)->canonical == (*once)->canonical);
            const auto pretty = parseQuery(promql::prettyExpr(*(*once)->root));
            RC_ASSERT(pretty.has_value());
            RC_ASSERT((*pretty)->canonical == (*once)->canonical);
        }));
    }

    void anyBytesAreAnswered()
    {
        QVERIFY(rc::check([](const std::vector<char> &bytes) {
            const auto query = parseQuery(std::string_view(bytes.data(), bytes.size()));
            RC_ASSERT((query || query.error().place.line >= 1)); // || of RC_ASSERT asks both
        }));
    }

    /// Pieces of the language in any order reach deeper than bytes do.
    void anyTokensAreAnswered()
    {
        const std::vector<std::string> pieces{
            "sum",   "by",         "(",  ")",  "{",  "}", "[",    "]",   "5m",     ":", "up",    "a:b",  "=",   "=~",
            "\"x\"", "'",          "\\", ",",  "+",  "-", "*",    "^",   "offset", "@", "start", "()",   "and", "bool",
            "on",    "group_left", "1",  "0x", "1e", ".", "rate", "inf", "topk",   "#", "\n",    "\xff", "!~"};
        QVERIFY(rc::check([&pieces] {
            const auto chosen = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
            std::string text;
            for (const std::string &piece : chosen)
                text += piece + " ";
            const auto query = parseQuery(text);
            if (query)
                RC_ASSERT(parseQuery((*query)->canonical).has_value());
            else
                RC_ASSERT(query.error().place.line >= 1 && query.error().place.column >= 1);
        }));
    }

    void rangeIsTheSequenceOfInstants()
    {
        QVERIFY(rc::check([this] {
            const std::string text = expressions::vector(3);
            const auto query = parseQuery(text);
            RC_ASSERT(query.has_value());
            const Timestamp from = *rc::gen::inRange(0, 60) * 1000;
            const std::int64_t step = *rc::gen::element(1000, 5000, 7000);
            const Timestamp to = from + 12 * step;
            // The bounds of an instant query are its instant: @ start() and @ end() mean something else.
            RC_PRE(text.find("start()") == std::string::npos && text.find("end()") == std::string::npos);
            // Which of equal values topk takes depends on the order of the series.
            RC_PRE(text.find("topk") == std::string::npos);
            const auto range = engine.range(**query, from, to, step);
            if (!range)
                return; // some instant is refused; which, the scripts test
            const Points points = pointsOf(*range);
            for (Timestamp t = from; t <= to; t += step) {
                const auto instant = engine.instant(**query, t);
                RC_ASSERT(instant.has_value());
                const auto at = points.find(t);
                if (!samePoint(pointOf(*instant), at == points.end() ? std::map<Labels, double>() : at->second))
                    RC_FAIL(text + " at " + std::to_string(t));
            }
        }));
    }

    void liveIsFresh()
    {
        QVERIFY(rc::check([] {
            MemoryStore all;
            fillStore(all);
            MemoryStore growing;
            const Engine fresh(all);
            const Engine grown(growing);
            SystemClock clock;
            Instruments instruments;
            LiveQueries live(grown, clock, instruments, {60'000, 60'000});
            const std::string text = expressions::vector(2);
            RC_PRE(!dependsOnRounding(text));
            const auto query = live.subscribe(QString::fromStdString(text));
            RC_ASSERT(query.has_value());
            const auto series = all.select({.from = -1, .to = 1'000'000}, {});
            std::multimap<Timestamp, std::pair<LabelsPtr, double>> samples;
            for (const SeriesData &one : series->series) {
                for (const Sample &s : one.samples)
                    samples.emplace(s.t, std::pair(one.labels, s.v));
            }
            Timestamp fed = -1;
            for (Timestamp t = 5000; t <= 60'000; t += 1000) {
                for (auto it = samples.upper_bound(fed); it != samples.end() && it->first <= t; ++it)
                    growing.add(*it->second.first, it->first, it->second.second);
                fed = t;
                live.evaluateAt(t);
                // A look at the future needs a store that has it.
                RC_PRE(text.find("offset -") == std::string::npos && text.find('@') == std::string::npos);
                const auto expected = fresh.instant(QString::fromStdString(text), t);
                RC_ASSERT(expected.has_value() == !(*query)->lastError().has_value());
                if (!expected)
                    continue;
                const LivePointPtr point = (*query)->last();
                std::map<Labels, double> got;
                for (std::size_t i = 0; i < point->values.size(); ++i)
                    got[*point->series->labels[i]] = point->values[i];
                RC_ASSERT(point->t == t);
                if (!samePoint(got, pointOf(*expected)))
                    RC_FAIL(text + " at " + std::to_string(t));
            }
        }));
    }

private:
    MemoryStore store;
    Engine engine{store};
};

BELFRY_TEST(TestPromqlProperties)
#include "tst_promql_properties.moc"
