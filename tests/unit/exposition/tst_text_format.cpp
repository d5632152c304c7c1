// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exposition/text_format.h"
#include "program/test_class.h"

#include <QProcess>
#include <QStandardPaths>

#include <limits>

using namespace belfry;

namespace {

struct Given {
    Labels labels;
    double value = 0;
    MetricType type = MetricType::Gauge;
    std::string help = "Help.";
    std::string unit = {};
};

Column column(const std::vector<Given> &given, Timestamp t = 1'800'000'000'250)
{
    auto series = std::make_shared<SeriesList>();
    Column result;
    for (const Given &one : given) {
        series->labels.push_back(std::make_shared<const Labels>(one.labels));
        series->metadata.push_back(std::make_shared<const Metadata>(Metadata{one.type, one.unit, one.help}));
        result.values.push_back(one.value);
    }
    result.series = std::move(series);
    result.t = t;
    return result;
}

Labels hosted(std::string_view metric, std::string_view name = {}, std::string_view value = {})
{
    Labels labels = Labels::of(metric, {{"instance", "atlas"}, {"job", "node"}});
    return name.empty() ? labels : labels.with(name, value);
}

const std::vector<Given> kMixed{
    {hosted("z_total", "mode", "user"), 1.5, MetricType::Counter, "Seconds.", "seconds"},
    {hosted("a_bytes"), 1024, MetricType::Gauge, "Bytes\nand \\ \"more\".", "bytes"},
    {hosted("z_total", "mode", "idle"), 2, MetricType::Counter, "Seconds.", "seconds"},
    {hosted("up"), 1},
    {hosted("untold"), 3, MetricType::Unknown, ""},
    {hosted("gone"), staleMarker()},
    {hosted("thing_info", "version", "1"), 1, MetricType::Info, "Thing."},
};

} // namespace

class TestTextFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << 12345678.0 << QByteArray("12345678");
        QTest::newRow("shortest") << 0.1 << QByteArray("0.1");
        QTest::newRow("all digits") << 15.171000000000001 << QByteArray("15.171000000000001");
        QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << QByteArray("NaN");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << QByteArray("+Inf");
        QTest::newRow("minus infinite") << -std::numeric_limits<double>::infinity() << QByteArray("-Inf");
        QTest::newRow("nothing") << 0.0 << QByteArray("0");
    }

    void numbers()
    {
        QFETCH(double, value);
        QTEST(formatSampleValue(value), "text");
    }

    void numbersReadBackTheSame()
    {
        for (double value : {1e300, 4.9e-324, 1.0 / 3, 18446744073709551615.0, 9007199254740993.0, -2.5e-7})
            QCOMPARE(formatSampleValue(value).toDouble(), value);
    }

    void prometheusText()
    {
        TextWriter writer(TextFormat::Prometheus, TextScope::Metrics);
        QCOMPARE(writer.write(column(kMixed)), QByteArray("# HELP a_bytes Bytes\\nand \\\\ \"more\".\n"
                                                          "# TYPE a_bytes gauge\n"
                                                          "a_bytes 1024\n"
                                                          "# HELP thing_info Thing.\n"
                                                          "# TYPE thing_info gauge\n"
                                                          "thing_info{version=\"1\"} 1\n"
                                                          "# TYPE untold untyped\n"
                                                          "untold 3\n"
                                                          "# HELP z_total Seconds.\n"
                                                          "# TYPE z_total counter\n"
                                                          "z_total{mode=\"user\"} 1.5\n"
                                                          "z_total{mode=\"idle\"} 2\n"));
    }

    void openMetricsText()
    {
        TextWriter writer(TextFormat::OpenMetrics, TextScope::Metrics);
        QCOMPARE(writer.write(column(kMixed)), QByteArray("# HELP a_bytes Bytes\\nand \\\\ \\\"more\\\".\n"
                                                          "# TYPE a_bytes gauge\n"
                                                          "# UNIT a_bytes bytes\n"
                                                          "a_bytes 1024\n"
                                                          "# HELP thing Thing.\n"
                                                          "# TYPE thing info\n"
                                                          "thing_info{version=\"1\"} 1\n"
                                                          "# TYPE untold unknown\n"
                                                          "untold 3\n"
                                                          "# HELP z Seconds.\n"
                                                          "# TYPE z counter\n"
                                                          "z_total{mode=\"user\"} 1.5\n"
                                                          "z_total{mode=\"idle\"} 2\n"
                                                          "# EOF\n"));
    }

    void federationKeepsAllLabelsAndTimes()
    {
        const std::vector<Given> given{{hosted("up"), 1, MetricType::Gauge, "Up."}};
        TextWriter text(TextFormat::Prometheus, TextScope::Federate);
        QCOMPARE(text.write(column(given)), QByteArray("# HELP up Up.\n# TYPE up gauge\n"
                                                       "up{instance=\"atlas\",job=\"node\"} 1 1800000000250\n"));
        TextWriter open(TextFormat::OpenMetrics, TextScope::Federate);
        QVERIFY(open.write(column(given)).contains("} 1 1800000000.250\n"));
    }

    void labelsAreEscaped()
    {
        const Column odd = column({{hosted("m", "path", "C:\\x \"y\"\nz"), 1}});
        TextWriter writer(TextFormat::Prometheus, TextScope::Metrics);
        QVERIFY(writer.write(odd).contains("m{path=\"C:\\\\x \\\"y\\\"\\nz\"} 1\n"));
    }

    void whatTheFormatCantNameIsLeftOut()
    {
        const Column odd =
            column({{hosted("http.server.duration"), 1}, {hosted("m", "a.b", "c"), 2}, {hosted("n"), 3}});
        TextWriter writer(TextFormat::Prometheus, TextScope::Metrics);
        QCOMPARE(writer.write(odd), QByteArray("# HELP n Help.\n# TYPE n gauge\nn 3\n"));
    }

    void sameSeriesOnceWhenLabelsAreDropped()
    {
        const Column twice = column({{hosted("m"), 1}, {hosted("m").with("job", "other"), 2}});
        TextWriter writer(TextFormat::Prometheus, TextScope::Metrics);
        QCOMPARE(writer.write(twice).count("\nm "), 1);
    }

    void histogramsAreOneFamily()
    {
        const Column histogram = column({{hosted("h_bucket", "le", "1"), 1, MetricType::Histogram},
                                         {hosted("h_bucket", "le", "+Inf"), 2, MetricType::Histogram},
                                         {hosted("h_sum"), 3, MetricType::Histogram},
                                         {hosted("h_count"), 2, MetricType::Histogram}});
        for (const TextFormat format : {TextFormat::Prometheus, TextFormat::OpenMetrics}) {
            TextWriter writer(format, TextScope::Metrics);
            const QByteArray text = writer.write(histogram);
            QCOMPARE(text.count("# TYPE h histogram"), 1);
            QVERIFY(text.indexOf("le=\"1\"") < text.indexOf("le=\"+Inf\""));
        }
    }

    void thePlanFollowsTheSeriesPointer()
    {
        TextWriter writer(TextFormat::Prometheus, TextScope::Metrics);
        Column first = column({{hosted("m"), 1}});
        writer.write(first);
        first.values[0] = 7;
        QVERIFY(writer.write(first).endsWith("\nm 7\n"));
        QVERIFY(writer.write(column({{hosted("k"), 2}, {hosted("m"), 3}})).endsWith("\nm 3\n"));
        const std::vector<Column> both{column({{hosted("m"), 4}}), column({{hosted("a"), 5}})};
        const QByteArray text = writer.write(both);
        QVERIFY(text.indexOf("\na 5\n") < text.indexOf("\nm 4\n"));
    }

    void negotiates_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<bool>("openMetrics");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("anything") << QByteArray("*/*") << false;
        QTest::newRow("Prometheus 2.42")
            << QByteArray("application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;"
                          "q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1")
            << true;
        QTest::newRow("text preferred") << QByteArray("application/openmetrics-text;version=1.0.0;q=0.3,text/plain")
                                        << false;
        QTest::newRow("a version we don't write") << QByteArray("application/openmetrics-text;version=2.0.0") << false;
        QTest::newRow("refused") << QByteArray("application/openmetrics-text;q=0, text/plain") << false;
        QTest::newRow("a browser") << QByteArray("text/html,application/xhtml+xml,*/*;q=0.8") << false;
    }

    void negotiates()
    {
        QFETCH(QByteArray, accept);
        QTEST(negotiateTextFormat(accept) == TextFormat::OpenMetrics, "openMetrics");
    }

    void promtoolIsContent()
    {
        const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
        if (promtool.isEmpty())
            QFAIL("promtool isn't installed");
        TextWriter writer(TextFormat::Prometheus, TextScope::Metrics);
        QProcess check;
        check.start(promtool, {"check", "metrics"});
        check.write(writer.write(column({{hosted("a_bytes"), 1024, MetricType::Gauge, "Bytes \\ and\nmore."},
                                         {hosted("b_seconds_total", "mode", "x\"y\\z\n"), 0.1, MetricType::Counter},
                                         {hosted("b_seconds_total", "mode", "é"), 1e-9, MetricType::Counter}})));
        check.closeWriteChannel();
        QVERIFY(check.waitForFinished(30'000));
        QCOMPARE(check.readAllStandardError(), QByteArray());
        QCOMPARE(check.exitCode(), 0);
    }
};

BELFRY_TEST(TestTextFormat)
#include "tst_text_format.moc"
