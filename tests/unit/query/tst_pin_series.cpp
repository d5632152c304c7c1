// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "query/pin_series.h"

using namespace belfry;

class TestPinSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pins_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("labels"); ///< name=value, separated by commas
        QTest::addColumn<QString>("pinned");
        const auto row = [](const char *name, const char *expr, const char *labels, const char *pinned) {
            QTest::newRow(name) << expr << labels << pinned;
        };
        row("a bare name", "up", "__name__=up,job=node", "up{job=\"node\"}");
        row("matchers stay", "up{job=~\"n.*\"}", "__name__=up,job=node", "up{job=\"node\",job=~\"n.*\"}");
        row("the same matcher isn't doubled", "up{job=\"node\"}", "__name__=up,job=node", "up{job=\"node\"}");
        row("a name in braces", "{__name__=~\"node_.*\"}", "__name__=node_load1",
            "{__name__=\"node_load1\",__name__=~\"node_.*\"}");
        row("empty braces", "up{}", "job=node", "up{job=\"node\"}");
        row("an offset", "up offset 5m", "job=node", "up{job=\"node\"} offset 5m");
        row("a range", "rate(x_total[1m])", "cpu=0", "rate(x_total{cpu=\"0\"}[1m])");
        row("a subquery", "max_over_time(rate(x[1m])[5m:1m])", "cpu=0", "max_over_time(rate(x{cpu=\"0\"}[1m])[5m:1m])");
        row("what is grouped by", "sum by (mode) (rate(x[1m]))", "mode=user",
            "sum by (mode) (rate(x{mode=\"user\"}[1m]))");
        row("what is left", "sum without (cpu) (x)", "mode=user", "sum without (cpu) (x{mode=\"user\"})");
        row("nothing to pin", "sum(x)", "", "sum(x)");
        row("a number beside it", "1 - x / 2", "d=sda", "1 - x{d=\"sda\"} / 2");
        row("both sides", "a / b", "d=sda", "a{d=\"sda\"} / b{d=\"sda\"}");
        row("on", "a / on (d) b", "d=sda", "a{d=\"sda\"} / on (d) b{d=\"sda\"}");
        row("many to one", "a * on (d) group_left (model) b", "d=sda,part=1,model=x",
            "a{d=\"sda\",part=\"1\"} * on (d) group_left (model) b{d=\"sda\",model=\"x\"}");
        row("one to many", "b * on (d) group_right (model) a", "d=sda,part=1,model=x",
            "b{d=\"sda\",model=\"x\"} * on (d) group_right (model) a{d=\"sda\",part=\"1\"}");
        row("a filter keeps its left side", "a > on (d) b", "__name__=a,d=sda,part=1",
            "a{d=\"sda\",part=\"1\"} > on (d) b{d=\"sda\"}");
        row("and", "a and on (d) b", "__name__=a,d=sda,part=1", "a{d=\"sda\",part=\"1\"} and on (d) b{d=\"sda\"}");
        row("or", "a or b", "d=sda", "a{d=\"sda\"} or b{d=\"sda\"}");
        row("the largest", "topk(3, x)", "d=sda", "topk(3, x{d=\"sda\"})");
        row("a label that is made", "label_replace(x, \"short\", \"$1\", \"d\", \"(.).*\")", "d=sda,short=s",
            "label_replace(x{d=\"sda\"}, \"short\", \"$1\", \"d\", \"(.).*\")");
        row("a label that counts", "count_values(\"v\", x)", "v=1", "count_values(\"v\", x)");
        row("quantiles", "histogram_quantile(0.9, sum by (le, m) (rate(h[1m])))", "m=get",
            "histogram_quantile(0.9, sum by (le, m) (rate(h{m=\"get\"}[1m])))");
        row("absence", "absent(x)", "d=sda", "absent(x)");
        row("what a string needs", "x", "d=a\"b", "x{d=\"a\\\"b\"}");
        row("no PromQL", "sum(", "d=sda", "sum(");
    }

    void severalSeries()
    {
        const std::vector<Labels> series{Labels{{"d", "sda"}, {"job", "node"}, {"part", "1"}},
                                         Labels{{"d", "s.b"}, {"job", "node"}}};
        QCOMPARE(pinnedToAny(QStringLiteral("sum by (d, job) (rate(x[1m]))"), series),
                 QStringLiteral("sum by (d, job) (rate(x{d=~\"s\\\\.b|sda\",job=\"node\"}[1m]))"));
        QCOMPARE(pinnedToAny(QStringLiteral("x"), {}), QStringLiteral("x"));
    }

    void pins()
    {
        QFETCH(const QString, expr);
        QFETCH(const QString, labels);
        QFETCH(const QString, pinned);
        std::vector<Label> list;
        for (const QString &each : labels.split(u',', Qt::SkipEmptyParts))
            list.push_back({each.section(u'=', 0, 0).toStdString(), each.section(u'=', 1).toStdString()});
        QCOMPARE(pinnedTo(expr, Labels(list)), pinned);
    }

    void takesComparisonsApart_data()
    {
        QTest::addColumn<QString>("expr");
        QTest::addColumn<QString>("compared"); ///< empty: it is something else
        QTest::addColumn<double>("number");
        QTest::addColumn<bool>("above");
        QTest::newRow("above") << "node_load1 > 8"
                               << "node_load1" << 8.0 << true;
        QTest::newRow("below, in parentheses") << "((a / b) <= 0.1)"
                                               << "a / b" << 0.1 << false;
        QTest::newRow("turned round") << "3 < x"
                                      << "x" << 3.0 << true;
        QTest::newRow("below nothing") << "x < -5"
                                       << "x" << -5.0 << false;
        QTest::newRow("two vectors") << "a > b"
                                     << "" << 0.0 << false;
        QTest::newRow("more than that") << "a > 1 and b > 2"
                                        << "" << 0.0 << false;
        QTest::newRow("equal") << "up == 0"
                               << "" << 0.0 << false;
        QTest::newRow("a flag") << "a > bool 1"
                                << "" << 0.0 << false;
        QTest::newRow("two numbers") << "2 > bool 1"
                                     << "" << 0.0 << false;
        QTest::newRow("no PromQL") << "a >"
                                   << "" << 0.0 << false;
    }

    void takesComparisonsApart()
    {
        QFETCH(const QString, expr);
        QFETCH(const QString, compared);
        QFETCH(const double, number);
        QFETCH(const bool, above);
        const auto comparison = comparisonWithNumber(expr);
        QCOMPARE(comparison.has_value(), !compared.isEmpty());
        if (!comparison)
            return;
        QCOMPARE(comparison->expr, compared);
        QCOMPARE(comparison->number, number);
        QCOMPARE(comparison->above, above);
    }
};

BELFRY_TEST(TestPinSeries)
#include "tst_pin_series.moc"
