// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/memory_store.h"
#include "program/test_class.h"
#include "transfer/history_export.h"
#include "transfer/history_format.h"

#include <QBuffer>

using namespace belfry;

namespace {

constexpr Timestamp kStart = 1'700'000'000'000;
constexpr int kTicks = 100;

void fill(MemoryStore &store)
{
    std::vector<double> values;
    for (int i = 0; i < kTicks; ++i)
        values.push_back(i);
    store.add(Labels::of("b_total", {{"x", "1"}}), kStart, 1000, values);
    store.add(Labels::of("b_total", {{"x", "2"}}), kStart, 1000, values);
    // A series whose labels are part of another's.
    store.add(Labels::of("a"), kStart, 1000, values);
    store.add(Labels::of("a", {{"y", "1"}}), kStart, 1000, {1, 2, 3});
    store.setMetadata({{"b_total", {MetricType::Counter, {}, "B."}}});
}

struct Exported {
    QByteArray text;
    ExportReport report;
};

Exported write(const MemoryStore &store, ExportRequest request, HistoryFormat format = HistoryFormat::OpenMetrics)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TextOutput output(buffer);
    request.from = request.from == 0 ? kStart : request.from;
    request.to = request.to == 0 ? kStart + kTicks * 1000 : request.to;
    const auto report = exportHistory(store, request, *makeHistoryWriter(format, output));
    return report ? Exported{buffer.data(), *report} : Exported{report.error().toString().toUtf8(), {}};
}

} // namespace

/// What is exported, and in which order, however little may be held in memory.
class TestHistoryExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void familiesAndSeriesComeTogether();
    void smallPiecesGiveTheSameText();
    void theRangeIsClosedOnBothSides();
    void selectorsChoose();
    void whatCannotBeSaidIsCounted();
    void aFailedWriteIsTold();
};

void TestHistoryExport::familiesAndSeriesComeTogether()
{
    MemoryStore store;
    fill(store);
    const Exported got = write(store, {});
    const QList<QByteArray> lines = got.text.split('\n');
    QCOMPARE(lines.at(0), QByteArray("# TYPE a unknown"));
    QCOMPARE(lines.at(1), QByteArray("a 0 1700000000"));
    QCOMPARE(lines.at(kTicks + 1), QByteArray("a{y=\"1\"} 1 1700000000"));
    QCOMPARE(lines.at(kTicks + 4), QByteArray("# HELP b B."));
    QCOMPARE(lines.at(kTicks + 5), QByteArray("# TYPE b counter"));
    QCOMPARE(lines.at(kTicks + 6), QByteArray("b_total{x=\"1\"} 0 1700000000"));
    QCOMPARE(lines.at(lines.size() - 2), QByteArray("# EOF"));
    QCOMPARE(got.report.series, std::size_t(4));
    QCOMPARE(got.report.samples, std::uint64_t(3 * kTicks + 3));
}

void TestHistoryExport::smallPiecesGiveTheSameText()
{
    MemoryStore store;
    fill(store);
    const Exported whole = write(store, {});
    for (const std::size_t most : {std::size_t(1), std::size_t(7), std::size_t(100), std::size_t(150)}) {
        ExportRequest request;
        request.mostSamples = most;
        const Exported pieces = write(store, request);
        QCOMPARE(pieces.text, whole.text);
        QCOMPARE(pieces.report.samples, whole.report.samples);
    }
}

void TestHistoryExport::theRangeIsClosedOnBothSides()
{
    MemoryStore store;
    fill(store);
    ExportRequest request;
    request.from = kStart + 3000;
    request.to = kStart + 5000;
    QCOMPARE(write(store, request).report.samples, std::uint64_t(3 * 3));
    request.from = request.to;
    QCOMPARE(write(store, request).report.samples, std::uint64_t(3));
}

void TestHistoryExport::selectorsChoose()
{
    MemoryStore store;
    fill(store);
    ExportRequest request;
    request.selectors = {{{"x", MatchOp::Equal, "2"}}};
    QCOMPARE(write(store, request).report.series, std::size_t(1));
    request.selectors.push_back({{"__name__", MatchOp::Regex, "b.*"}});
    QCOMPARE(write(store, request).report.series, std::size_t(2)); // one that two select is there once
    QCOMPARE(write(store, request).report.samples, std::uint64_t(2 * kTicks));
}

void TestHistoryExport::whatCannotBeSaidIsCounted()
{
    MemoryStore store;
    fill(store);
    store.add(Labels::of("a.b"), kStart, 1);
    const Exported text = write(store, {});
    QCOMPARE(text.report.unsayable, std::size_t(1));
    QVERIFY(text.report.firstUnsayable.find("a.b") != std::string::npos);
    QVERIFY(!text.text.contains("a.b"));
    const Exported json = write(store, {}, HistoryFormat::JsonLines);
    QCOMPARE(json.report.unsayable, std::size_t(0));
    QVERIFY(json.text.contains("a.b"));
}

void TestHistoryExport::aFailedWriteIsTold()
{
    MemoryStore store;
    fill(store);
    QFile full(QStringLiteral("/dev/full"));
    QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    TextOutput output(full);
    ExportRequest request;
    request.from = kStart;
    request.to = kStart + kTicks * 1000;
    const auto report = exportHistory(store, request, *makeHistoryWriter(HistoryFormat::Csv, output));
    QVERIFY(!report);
    QVERIFY(report.error().message.startsWith("can't write"));
}

BELFRY_TEST(TestHistoryExport)
#include "tst_history_export.moc"
