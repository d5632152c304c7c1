// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "store/label_index.h"
#include "store/list_resolver.h"
#include "store/regex_shape.h"
#include "store/series_registry.h"
#include "unit/store/storetesting.h"

#include <algorithm>
#include <atomic>
#include <thread>

using namespace belfry;
using namespace belfry::test;

namespace {

LabelsPtr labelsOf(const char *metric)
{
    return std::make_shared<const Labels>(Labels::of(metric));
}

std::vector<SeriesId> idsOf(const std::vector<std::uint32_t> &numbers)
{
    std::vector<SeriesId> ids;
    for (const std::uint32_t number : numbers)
        ids.push_back(SeriesId(number));
    return ids;
}

std::size_t selected(const SeriesRegistry &registry, std::vector<Matcher> matchers)
{
    const auto selection = registry.select(matchers);
    return selection ? (*selection)->ids.size() : 999;
}

} // namespace

class TestSeriesRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesIdsOnceAndFindsThemAgain()
    {
        SeriesRegistry registry;
        const auto a = labelsOf("a");
        const auto again = labelsOf("a");
        const SeriesId id = registry.resolve(a);
        QCOMPARE(registry.resolve(again), id);
        QCOMPARE(registry.labels(id), again); // one copy is shared from now on
        QCOMPARE(registry.size(), 1U);
        QVERIFY(registry.restore(SeriesId(7), labelsOf("b")));
        QVERIFY(!registry.restore(SeriesId(5), labelsOf("late")));
        QCOMPARE(registry.resolve(labelsOf("c")), SeriesId(8));
        registry.reserveUpTo(SeriesId(20));
        QCOMPARE(registry.resolve(labelsOf("d")), SeriesId(21));
        QCOMPARE(registry.labels(SeriesId(15)), LabelsPtr());
    }

    void laterIdOnDiskWins()
    {
        SeriesRegistry registry;
        QVERIFY(registry.restore(SeriesId(3), labelsOf("a")));
        QCOMPARE(selected(registry, {{"__name__", MatchOp::Equal, "a"}}), 1U);
        QVERIFY(registry.restore(SeriesId(9), labelsOf("a")));
        QCOMPARE(registry.resolve(labelsOf("a")), SeriesId(9));
        QCOMPARE(registry.size(), 1U);
        const auto found = registry.select(std::vector<Matcher>{{"__name__", MatchOp::Equal, "a"}});
        QCOMPARE((*found)->ids, idsOf({9}));
    }

    void removedSeriesComeBackUnderAnotherId()
    {
        SeriesRegistry registry;
        registry.resolve(labelsOf("a"));
        registry.resolve(labelsOf("b"));
        QCOMPARE(selected(registry, {}), 2U);
        QCOMPARE(registry.remove(idsOf({1, 5})), idsOf({1}));
        QCOMPARE(registry.size(), 1U);
        QCOMPARE(registry.labels(SeriesId(1)), LabelsPtr());
        QCOMPARE(selected(registry, {}), 1U);
        QCOMPARE(selected(registry, {{"__name__", MatchOp::Equal, "a"}}), 0U);
        QCOMPARE(registry.resolve(labelsOf("a")), SeriesId(3));
        QCOMPARE(selected(registry, {{"__name__", MatchOp::Equal, "a"}}), 1U);
    }

    void heldAndStoredSeriesStay()
    {
        SeriesRegistry registry;
        const std::vector<LabelsPtr> labels{labelsOf("a"), labelsOf("b"), labelsOf("a")};
        std::vector<SeriesId> ids(3);
        registry.hold(labels, ids);
        QCOMPARE(ids, idsOf({1, 2, 0}));
        std::vector<SeriesId> more{SeriesId(1)};
        registry.hold(std::span(labels).first(1), more);
        registry.release(ids);
        QCOMPARE(registry.remove(idsOf({1, 2})), idsOf({2}));
        registry.release(more);
        QCOMPARE(registry.remove(idsOf({1}), [](SeriesId id) { return id == SeriesId(1); }), idsOf({}));
        QCOMPARE(registry.remove(idsOf({1})), idsOf({1}));
    }

    void indexListsSeriesByValue()
    {
        LabelIndex index;
        const std::vector<LabelsPtr> labels{std::make_shared<const Labels>(Labels::of("m", {{"cpu", "0"}})),
                                            std::make_shared<const Labels>(Labels::of("m", {{"cpu", "1"}})),
                                            std::make_shared<const Labels>(Labels::of("n", {{"cpu", "1"}}))};
        for (std::uint32_t i = 0; i < 3; ++i)
            index.add(SeriesId(i + 1), *labels[i]);
        QCOMPARE(*index.find("cpu", "1"), (Postings{SeriesId(2), SeriesId(3)}));
        QCOMPARE(*index.find("__name__", "m"), (Postings{SeriesId(1), SeriesId(2)}));
        QVERIFY(!index.find("cpu", "9"));
        QVERIFY(!index.find("none", "1"));
        QCOMPARE(index.countValues("cpu"), 2U);
        QCOMPARE(index.countValues("none"), 0U);

        index.remove(idsOf({1, 2}), std::span(labels).first(2));
        QVERIFY(!index.find("cpu", "0"));
        QVERIFY(!index.find("__name__", "m"));
        QCOMPARE(*index.find("cpu", "1"), Postings{SeriesId(3)});
    }

    void selectsEachSeriesOnceWhileOthersCome()
    {
        SeriesRegistry registry;
        std::atomic<bool> done{false};
        std::atomic<int> wrong{0};
        const std::vector<Matcher> all{{"__name__", MatchOp::Equal, "busy"}};
        std::vector<std::thread> readers;
        for (int r = 0; r < 3; ++r) {
            readers.emplace_back([&] {
                while (!done) {
                    const auto selection = *registry.select(all);
                    const auto unordered = [](const LabelsPtr &a, const LabelsPtr &b) { return !(*a < *b); };
                    const auto &labels = selection->labels;
                    wrong += std::adjacent_find(labels.begin(), labels.end(), unordered) != labels.end() ? 1 : 0;
                }
            });
        }
        for (int i = 0; i < 3000; ++i)
            (void)registry.resolve(
                std::make_shared<const Labels>(Labels::of("busy", {{"n", std::to_string(10000 + i)}})));
        done = true;
        for (auto &reader : readers)
            reader.join();
        QCOMPARE(wrong.load(), 0);
        QCOMPARE(selected(registry, all), 3000U);
    }

    void resolverForgetsListsButNotSeries()
    {
        SeriesRegistry registry;
        ListResolver resolver(registry);
        const auto list = listOf({"a", "b", "a"});
        const auto first = resolver.resolve(list);
        QCOMPARE(first->ids, idsOf({1, 2, 0}));
        QCOMPARE(resolver.resolve(list), first);
        std::vector<SeriesListPtr> others;
        for (int i = 0; i < 100; ++i)
            resolver.resolve(others.emplace_back(listOf({"a"})));
        QCOMPARE(resolver.size(), 64U);
        QVERIFY(resolver.resolve(list) != first);
        QCOMPARE(resolver.resolve(list)->ids, first->ids);
    }

    void resolverLooksUpOnlyWhatChanged()
    {
        SeriesRegistry registry;
        ListResolver resolver(registry);
        auto list = listOf({"a", "b", "c", "d"});
        resolver.resolve(list);
        // As a collector's next list: b ended, x and y came, the rest shares its labels.
        auto next = std::make_shared<SeriesList>();
        const auto fresh = listOf({"x", "y"});
        next->labels = {list->labels[0], fresh->labels[0], fresh->labels[1], list->labels[2], list->labels[3]};
        QCOMPARE(resolver.resolve(next)->ids, idsOf({1, 5, 6, 3, 4}));
        // A list that is shorter than what it has in common with the one before.
        auto last = std::make_shared<SeriesList>();
        last->labels = {list->labels[0], list->labels[3]};
        QCOMPARE(resolver.resolve(last)->ids, idsOf({1, 4}));
    }

    // Lists that nobody has any more are forgotten, and with the last of them their series may go.
    void resolverLetsGoOfEndedSeries()
    {
        SeriesRegistry registry;
        ListResolver resolver(registry);
        for (int i = 0; i < 50; ++i)
            resolver.resolve(listOf({"stays", "short" + std::to_string(i)}));
        QVERIFY(resolver.size() <= 5);
        std::vector<SeriesId> all;
        for (std::uint32_t id = 1; id <= registry.highest().value(); ++id)
            all.push_back(SeriesId(id));
        registry.remove(all);
        QCOMPARE(selected(registry, {{"name", MatchOp::Equal, "stays"}}), 1U);
        QVERIFY(registry.size() <= 7);
    }

    void expressionsThatNeedNoAutomaton_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("prefix");
        using Kind = RegexShape::Kind;
        const auto row = [](const char *name, const char *expression, Kind kind, const char *prefix = "") {
            QTest::newRow(name) << QString::fromLatin1(expression) << int(kind) << QString::fromLatin1(prefix);
        };
        row("a text", "node", Kind::Literals);
        row("a choice", "a|b|c", Kind::Literals);
        row("a choice in parentheses", "((?:a|b))", Kind::Literals);
        row("an escaped dot", "a\\.b", Kind::Literals);
        row("nothing", "", Kind::Literals);
        row("anything", ".*", Kind::Parts);
        row("something", ".+", Kind::Parts);
        row("a prefix", "node_.*", Kind::Parts, "node_");
        row("a suffix", ".*_total", Kind::Parts);
        row("both and a part between", "a.*b.+c", Kind::Parts, "a");
        row("a class behind a prefix", "node_[a-z]+", Kind::General, "node_");
        row("a quantified character", "node?", Kind::General, "nod");
        row("a character quantified behind flags", "node(?i)*", Kind::General, "nod");
        row("a character quantified behind an empty quotation", "node\\Q\\E*", Kind::General, "nod");
        row("a group behind a prefix", "node_(a|b)", Kind::General, "node_");
        row("a choice of patterns", "node.*|cpu.*", Kind::General);
        row("another case", "(?i)node", Kind::General);
        row("two groups", "(a)|(b)", Kind::General);
    }

    void expressionsThatNeedNoAutomaton()
    {
        QFETCH(QString, expression);
        QFETCH(int, kind);
        QFETCH(QString, prefix);
        const RegexShape shape = regexShape(expression.toStdString());
        QCOMPARE(int(shape.kind), kind);
        QCOMPARE(QString::fromStdString(shape.prefix), prefix);
    }
};

BELFRY_TEST(TestSeriesRegistry)
#include "tst_series_registry.moc"
