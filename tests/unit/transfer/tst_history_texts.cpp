// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_import.h"
#include "program/test_class.h"
#include "transfer/history_export.h"
#include "transfer/history_format.h"

#include <QBuffer>

#include <cmath>

using namespace belfry;

namespace {

Result<void> readText(const QByteArray &text, HistoryFormat format, ImportSink &sink,
                      NanMeaning nan = NanMeaning::Value)
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return readHistory(buffer, QStringLiteral("file"), format, nan, sink);
}

QByteArray writeText(HistoryFormat format, const Labels &labels, const std::vector<Sample> &samples,
                     const Metadata &metadata = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TextOutput output(buffer);
    const auto writer = makeHistoryWriter(format, output);
    writer->begin();
    writer->family(textFamily(labels.metric(), metadata.type, TextFormat::OpenMetrics), metadata);
    writer->series(labels, samples);
    writer->end();
    return output.flush() ? buffer.data() : QByteArray();
}

const Labels kUp = Labels::of("up", {{"job", "a \"b\""}, {"path", "c:\\d"}});
const std::vector<Sample> kSamples{{1'700'000'000'000, 1}, {1'700'000'000'250, -0.5}, {1'700'000'001'000, INFINITY}};

} // namespace

/// The texts that a history is written to and read from.
class TestHistoryTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void readsOpenMetrics();
    void readsADump();
    void readsOtherOrders();
    void nanMayMeanTheEnd();
    void guessesTheFormat_data();
    void guessesTheFormat();
    void tellsWhereAndWhatWasExpected_data();
    void tellsWhereAndWhatWasExpected();
};

void TestHistoryTexts::writes_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("CSV")
        << int(HistoryFormat::Csv)
        << QByteArray("series,time,value\r\n"
                      "\"up{job=\"\"a \\\"\"b\\\"\"\"\",path=\"\"c:\\\\d\"\"}\",2023-11-14T22:13:20.000Z,1\r\n"
                      "\"up{job=\"\"a \\\"\"b\\\"\"\"\",path=\"\"c:\\\\d\"\"}\",2023-11-14T22:13:20.250Z,-0.5\r\n"
                      "\"up{job=\"\"a \\\"\"b\\\"\"\"\",path=\"\"c:\\\\d\"\"}\",2023-11-14T22:13:21.000Z,+Inf\r\n"
                      "\"up{job=\"\"a \\\"\"b\\\"\"\"\",path=\"\"c:\\\\d\"\"}\",2023-11-14T22:13:22.000Z,\r\n");
    QTest::newRow("OpenMetrics") << int(HistoryFormat::OpenMetrics)
                                 << QByteArray("# HELP up Whether.\n# TYPE up gauge\n"
                                               "up{job=\"a \\\"b\\\"\",path=\"c:\\\\d\"} 1 1700000000\n"
                                               "up{job=\"a \\\"b\\\"\",path=\"c:\\\\d\"} -0.5 1700000000.250\n"
                                               "up{job=\"a \\\"b\\\"\",path=\"c:\\\\d\"} +Inf 1700000001\n# EOF\n");
    QTest::newRow("JSON lines") << int(HistoryFormat::JsonLines)
                                << QByteArray(
                                       "{\"metric\":{\"__name__\":\"up\",\"job\":\"a \\\"b\\\"\",\"path\":\"c:\\\\d\"},"
                                       "\"values\":[1,-0.5,\"Infinity\",null],\"timestamps\":[1700000000000,"
                                       "1700000000250,1700000001000,1700000002000]}\n");
}

void TestHistoryTexts::writes()
{
    QFETCH(int, format);
    std::vector<Sample> samples = kSamples;
    samples.push_back({1'700'000'002'000, staleMarker()});
    QTEST(writeText(HistoryFormat(format), kUp, samples, {MetricType::Gauge, {}, "Whether."}), "text");
}

void TestHistoryTexts::readsOpenMetrics()
{
    MemoryImport got;
    const auto done =
        readText("# HELP requests What \\\"was\\\" asked.\\nAll of it.\n# TYPE requests counter\n# UNIT x bytes\n"
                 "requests_total{code=\"200\", } 12 1700000000.5 # {trace=\"x\"} 1 1\n"
                 "requests_created 1.6e9 1.7e9\n"
                 "# a word for people\n"
                 "x_bytes{é=\"1\"} nan 1700000000.1234\r\n# EOF\n",
                 HistoryFormat::OpenMetrics, got);
    QVERIFY(!done); // é can't name a label without quotes
    QCOMPARE(done.error().toString(), QStringLiteral("file:7:9: expected the name of a label"));
    QCOMPARE(got.rows.at(0).labels, Labels::of("requests_total", {{"code", "200"}}));
    QCOMPARE(got.rows[0].samples.at(0).t, Timestamp(1'700'000'000'500));
    QCOMPARE(got.rows.at(1).samples.at(0).t, Timestamp(1'700'000'000'000));
    QCOMPARE(got.rows[1].samples[0].v, 1.6e9);
    const Metadata &about = got.metadata.at("requests_total");
    QVERIFY(about.type == MetricType::Counter);
    QCOMPARE(about.help, std::string("What \"was\" asked.\nAll of it."));
}

void TestHistoryTexts::readsADump()
{
    MemoryImport got;
    const auto done = readText("{__name__=\"up\", job=\"a\\x20b\\u00e9\"} 1e+06 1700000000123\n"
                               "{\"a.b\", c=\"}\"} -Inf 1700000000124\n",
                               HistoryFormat::TsdbDump, got);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().toString()));
    QCOMPARE(got.rows.at(0).labels, Labels::of("up", {{"job", "a bé"}}));
    QCOMPARE(got.rows[0].samples.at(0).v, 1e6);
    QCOMPARE(got.rows.at(1).labels, Labels::of("a.b", {{"c", "}"}}));
    QCOMPARE(got.rows[1].samples.at(0).t, Timestamp(1'700'000'000'124));
}

void TestHistoryTexts::readsOtherOrders()
{
    MemoryImport got;
    const auto done = readText("b 2 2\na 1 1\nb{} 1 1\n{__name__=\"a\"} 2 2\n# EOF\n", HistoryFormat::OpenMetrics, got);
    QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().toString()));
    QCOMPARE(got.rows.size(), std::size_t(2)); // however a series is spelled
    QCOMPARE(got.rows[0].samples.size(), std::size_t(2));
    QCOMPARE(got.rows[1].samples.size(), std::size_t(2));
}

void TestHistoryTexts::nanMayMeanTheEnd()
{
    for (const auto &[format, text] :
         {std::pair{HistoryFormat::OpenMetrics, "up NaN 1\n# EOF\n"},
          {HistoryFormat::TsdbDump, "{a=\"b\"} NaN 1000\n"},
          {HistoryFormat::JsonLines, "{\"metric\":{\"a\":\"b\"},\"values\":[\"NaN\"],\"timestamps\":[1000]}"}}) {
        MemoryImport value;
        QVERIFY(readText(text, format, value));
        QVERIFY(sameBits(value.rows.at(0).samples.at(0).v, std::bit_cast<double>(kNaNBits)));
        MemoryImport stale;
        QVERIFY(readText(text, format, stale, NanMeaning::Stale));
        QVERIFY(isStale(stale.rows.at(0).samples.at(0).v));
    }
}

void TestHistoryTexts::guessesTheFormat_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<int>("format");
    QTest::newRow("comment") << QByteArray("# TYPE x gauge\n") << int(HistoryFormat::OpenMetrics);
    QTest::newRow("sample") << QByteArray("up{a=\"b\"} 1 1\n") << int(HistoryFormat::OpenMetrics);
    QTest::newRow("dump") << QByteArray("{__name__=\"up\", a=\"b\"} 1 1\n") << int(HistoryFormat::TsdbDump);
    QTest::newRow("dump with a quoted name") << QByteArray("{\"a.b\", a=\"b\"} 1 1\n") << int(HistoryFormat::TsdbDump);
    QTest::newRow("dump with a quoted label") << QByteArray("{\"a.b\"=\"b:c\"} 1 1\n") << int(HistoryFormat::TsdbDump);
    QTest::newRow("JSON") << QByteArray("{ \"metric\" : {\"__name__\":\"up\"}") << int(HistoryFormat::JsonLines);
    QTest::newRow("brace alone") << QByteArray("{") << int(HistoryFormat::TsdbDump);
    QTest::newRow("nothing") << QByteArray() << int(HistoryFormat::OpenMetrics);
}

void TestHistoryTexts::guessesTheFormat()
{
    QFETCH(QByteArray, start);
    QTEST(int(guessHistoryFormat({start.constData(), std::size_t(start.size())})), "format");
}

void TestHistoryTexts::tellsWhereAndWhatWasExpected_data()
{
    QTest::addColumn<int>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto om = [](const char *name, const char *text, const char *error) {
        QTest::newRow(name) << int(HistoryFormat::OpenMetrics) << QByteArray(text) << QString::fromUtf8(error);
    };
    om("cut off", "up 1 1\n", "file:2:1: expected # EOF; the text isn't whole");
    om("more behind the end", "# EOF\nup 1 1\n", "file:2:1: expected nothing behind # EOF");
    om("no time", "up 1\n# EOF\n", "file:1:5: expected the sample's time, in seconds since 1970");
    om("no value", "up\n# EOF\n", "file:1:3: expected a value: a number, NaN, +Inf or -Inf");
    om("no number", "up{a=\"é\"} 1x 1\n# EOF\n", "file:1:11: \"1x\" is no value; expected a number, NaN, +Inf or -Inf");
    om("too large", "up 1e999 1\n# EOF\n", "file:1:4: \"1e999\" is no value; expected a number, NaN, +Inf or -Inf");
    om("milliseconds", "up 1 1700000000000\n# EOF\n",
       "file:1:6: \"1700000000000\" is no time; expected seconds since 1970, as 1700000000.25");
    om("something else", "up 1 1 1\n# EOF\n", "file:1:8: expected the end of the line or an exemplar");
    om("no series", "\n 1 1\n# EOF\n", "file:2:1: expected a metric name or {");
    om("a label twice", "up{a=\"1\",a=\"2\"} 1 1\n", "file:1:10: the label a is there twice");
    om("a name twice", "up{__name__=\"2\"} 1 1\n", "file:1:4: the label __name__ is there twice");
    om("no end of a text", "up{a=\"1} 1 1\n", "file:1:13: unterminated quoted string");
    om("unknown escape", "up{a=\"\\q\"} 1 1\n", "file:1:8: unknown escape sequence 'q'");
    om("no closing brace", "up{a=\"1\" 1 1\n", "file:1:10: expected , or } behind a label");
    om("no quotes", "up{a=1} 1 1\n", "file:1:6: expected the label's value in double quotes");
    om("no labels", "{} 1 1\n", "file:1:1: expected a series with at least one label");
    om("unknown type", "# TYPE up gouge\n",
       "file:1:11: unknown type \"gouge\"; expected counter, gauge, histogram, gaugehistogram, summary, stateset, info or "
       "unknown");
    const auto dump = [](const char *name, const char *text, const char *error) {
        QTest::newRow(name) << int(HistoryFormat::TsdbDump) << QByteArray(text) << QString::fromUtf8(error);
    };
    dump("a fraction", "{a=\"b\"} 1 1.5\n", "file:1:11: \"1.5\" is no time; expected whole milliseconds since 1970");
    dump("a native histogram", "{a=\"b\"} 1 1\n{a=\"b\"} {count:1} 1\n",
         "file:2:9: native histograms can't be imported; expected a number");
    const auto json = [](const char *name, const char *text, const char *error) {
        QTest::newRow(name) << int(HistoryFormat::JsonLines) << QByteArray(text) << QString::fromUtf8(error);
    };
    json("no object", "[]\n", "file:1:1: expected an object: {\"metric\": …}");
    json("counts differ", "{\"metric\":{\"a\":\"b\"},\"values\":[1,2],\"timestamps\":[1]}",
         "file:1:1: 2 values and 1 timestamps; expected as many of both");
    json("no metric", "{\"values\":[1],\"timestamps\":[1]}", "file:1:1: expected a member \"metric\"");
    json("a bad value", "{\"values\":[1,true]}",
         "file:1:14: \"true\" is no value; expected a number, NaN, +Inf or -Inf");
    json("an unknown member", "{\"values\":[1],\"time\":[1]}",
         "file:1:15: expected \"metric\", \"values\" or \"timestamps\"");
    json("cut off", "{\"metric\":{\"a\":\"b\"},\"values\":[1", "file:1:32: expected , or ]");
}

void TestHistoryTexts::tellsWhereAndWhatWasExpected()
{
    QFETCH(int, format);
    QFETCH(QByteArray, text);
    MemoryImport sink;
    const auto done = readText(text, HistoryFormat(format), sink);
    QVERIFY(!done);
    QTEST(done.error().toString(), "error");
}

BELFRY_TEST(TestHistoryTexts)
#include "tst_history_texts.moc"
