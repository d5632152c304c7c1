// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/instruments.h"
#include "metrics/labels.h"
#include "program/test_class.h"

using namespace belfry;

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsAndDropsEmptyValues()
    {
        const Labels labels{{"z", "1"}, {"a", "2"}, {"m", ""}};
        QCOMPARE(labels.size(), 2U);
        QCOMPARE(labels.begin()->name, "a");
        QVERIFY(!labels.has("m"));
    }

    void laterOfTwoEqualNamesWins()
    {
        const Labels labels{{"a", "1"}, {"b", "x"}, {"a", "2"}};
        QCOMPARE(labels.get("a"), "2");
        QCOMPARE(labels.size(), 2U);
    }

    void emptyLaterValueRemoves()
    {
        const Labels labels{{"a", "1"}, {"a", ""}};
        QVERIFY(labels.empty());
    }

    void withAndWithout()
    {
        const Labels up = Labels::of("up", {{"job", "node"}});
        QCOMPARE(up.with("instance", "atlas").get("instance"), "atlas");
        QCOMPARE(up.with("job", "x").get("job"), "x");
        QCOMPARE(up.withoutMetric(), (Labels{{"job", "node"}}));
        QCOMPARE(up.with("none", ""), up);
    }

    void printsAsPrometheus_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<int>("row");
        QTest::newRow("metric alone") << "up" << 0;
        QTest::newRow("nothing") << "{}" << 1;
        QTest::newRow("escapes") << "m{a=\"q\\\"b\\\\s\\nn\"}" << 2;
        QTest::newRow("quoted name") << "{\"a.b\"=\"c\"}" << 3;
    }

    void printsAsPrometheus()
    {
        const std::vector<Labels> rows{Labels::of("up"), Labels{}, Labels::of("m", {{"a", "q\"b\\s\nn"}}),
                                       Labels{{"a.b", "c"}}};
        QFETCH(QString, printed);
        QFETCH(int, row);
        QCOMPARE(QString::fromStdString(rows.at(std::size_t(row)).toString()), printed);
    }

    void hashesTellNamesFromValues()
    {
        QVERIFY((Labels{{"a", "b"}}).hash() != (Labels{{"b", "a"}}).hash());
        QCOMPARE((Labels{{"a", "b"}}).hash(), (Labels{{"a", "b"}}).hash());
    }

    void sameInstrumentForSameLabels()
    {
        Instruments instruments;
        instruments.counter(Labels::of("belfry_x_total"), "x").add(2);
        instruments.counter(Labels::of("belfry_x_total"), "x").add();
        double value = 0;
        instruments.read(&value, 1);
        QCOMPARE(instruments.size(), 1U);
        QCOMPARE(value, 3.0);
    }
};

BELFRY_TEST(TestLabels)
#include "tst_labels.moc"
