// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "store/import/history_import.h"
#include "unit/store/storetesting.h"

using namespace belfry;
using namespace belfry::test;

namespace {

constexpr Timestamp kHour = 3'600'000;

Labels named(const std::string &name)
{
    return Labels::of("m", {{"name", name}});
}

/// Imports samples of one series whose times are relative to kStart.
Result<ImportReport> importInto(const StoreUnderTest &under, const std::string &name,
                                const std::vector<Sample> &samples)
{
    auto import = HistoryImport::open(under.directory.path(), under.clock);
    if (!import)
        return tl::unexpected(import.error());
    const ImportSink::Series series = (*import)->series(named(name));
    for (const Sample &sample : samples) {
        if (auto done = (*import)->add(series, {kStart + sample.t, sample.v}); !done)
            return tl::unexpected(done.error());
    }
    return (*import)->commit();
}

/// Ticks of the host at kStart + 1 s … kStart + count s, then closes the store.
void collect(StoreUnderTest &under, int count, bool seal)
{
    Store *store = under.open();
    QVERIFY(store);
    const SeriesListPtr list = listOf({"a"});
    for (int i = 1; i <= count; ++i)
        store->append(frameOf(list, kStart + i * 1000, {double(i)}));
    store->flush();
    if (seal)
        QVERIFY(store->sealNow());
    under.clock.set(kStart + kHour);
    under.close();
}

} // namespace

/// History from elsewhere goes into a store that nobody has open, beside what is there.
class TestHistoryImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void intoAnEmptyStore();
    void beforeBetweenAndBehindWhatIsThere_data();
    void beforeBetweenAndBehindWhatIsThere();
    void theSameAgainChangesNothing();
    void anotherValueIsRefusedAndNothingIsWritten();
    void twoValuesInTheImportAreRefused();
    void aStoreInUseIsRefused();
    void whatCannotBeIsRefused();
    void withoutCommitNothingHappens();
    void newTicksGoOnAfterIt();
    void theOldestGoesFirst();
    void metadataIsAddedButNotReplaced();
    void moreThanMemoryMayHold();
};

void TestHistoryImport::intoAnEmptyStore()
{
    StoreUnderTest under;
    under.clock.set(kStart + kHour);
    const auto report = importInto(under, "a", {{5000, 5}, {1000, 1}, {3000, staleMarker()}});
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().toString()));
    QCOMPARE(report->samples, std::uint64_t(3));
    QCOMPARE(report->from, kStart + 1000);
    QCOMPARE(report->to, kStart + 5000);
    QVERIFY(under.open());
    QCOMPARE(describe(under.samples("a")), std::string("1000:1 3000:stale 5000:5"));
    QCOMPARE(under.store->oldest(), kStart + 1000);
}

void TestHistoryImport::beforeBetweenAndBehindWhatIsThere_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::newRow("sealed before") << true;
    QTest::newRow("still in the journal") << false;
}

void TestHistoryImport::beforeBetweenAndBehindWhatIsThere()
{
    QFETCH(bool, sealed);
    StoreUnderTest under;
    collect(under, 3, sealed);
    const auto report = importInto(under, "a", {{-2 * kHour, 7}, {1500, 8}, {60'000, 9}});
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().toString()));
    QCOMPARE(report->samples, std::uint64_t(3));
    QVERIFY(under.open());
    // The gap of the restart ends the series one tick behind its last.
    QCOMPARE(describe(under.samples("a")), std::string("-7200000:7 1000:1 1500:8 2000:2 3000:3 4000:stale 60000:9"));
    // Part of the range, from the middle of two blocks that overlap.
    QCOMPARE(describe(under.samples("a", kStart + 1000, kStart + 2000)), std::string("1500:8 2000:2"));
}

void TestHistoryImport::theSameAgainChangesNothing()
{
    StoreUnderTest under;
    collect(under, 3, true);
    const std::vector<Sample> samples{{-1000, 7}, {1000, 1}, {2000, 2}};
    QCOMPARE(importInto(under, "a", samples)->samples, std::uint64_t(1));
    const auto again = importInto(under, "a", samples);
    QVERIFY(again.has_value());
    QCOMPARE(again->samples, std::uint64_t(0));
    QCOMPARE(again->known, std::uint64_t(3));
    QCOMPARE(again->blocks, std::int64_t(0));
}

void TestHistoryImport::anotherValueIsRefusedAndNothingIsWritten()
{
    StoreUnderTest under;
    collect(under, 3, true);
    const auto report = importInto(under, "a", {{-2 * kHour, 7}, {2000, 3}});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Conflict);
    QCOMPARE(report.error().message,
             QStringLiteral("m{name=\"a\"} has two values at 2023-11-14T22:13:22.000Z: 2 and 3; nothing was imported"));
    QVERIFY(under.open());
    QCOMPARE(describe(under.samples("a")), std::string("1000:1 2000:2 3000:3 4000:stale"));
}

void TestHistoryImport::twoValuesInTheImportAreRefused()
{
    StoreUnderTest under;
    under.clock.set(kStart + kHour);
    const auto report = importInto(under, "a", {{2000, 3}, {2000, 3}, {2000, 4}});
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Conflict);
}

void TestHistoryImport::aStoreInUseIsRefused()
{
    StoreUnderTest under;
    QVERIFY(under.open());
    const auto import = HistoryImport::open(under.directory.path(), under.clock);
    QVERIFY(!import);
    QCOMPARE(import.error().kind, ErrorKind::Conflict);
    QVERIFY(import.error().message.contains(QString::number(QCoreApplication::applicationPid())));
}

void TestHistoryImport::whatCannotBeIsRefused()
{
    StoreUnderTest under;
    const auto import = HistoryImport::open(under.directory.path(), under.clock);
    QVERIFY(import.has_value());
    const ImportSink::Series series = (*import)->series(named("a"));
    QCOMPARE((*import)->add(series, {kStart + 2001, 1}).error().message,
             QStringLiteral("2023-11-14T22:13:22.001Z lies in the future"));
    QVERIFY(!(*import)->add(series, {0, 1}));
    QVERIFY((*import)->add(series, {kStart, 1}));
    // A second import, or a Belfry, waits until this one is done.
    QVERIFY(!HistoryImport::open(under.directory.path(), under.clock));
    QVERIFY(!under.open());
}

void TestHistoryImport::withoutCommitNothingHappens()
{
    StoreUnderTest under;
    {
        const auto import = HistoryImport::open(under.directory.path(), under.clock);
        QVERIFY(import.has_value());
        QVERIFY((*import)->add((*import)->series(named("a")), {kStart, 1}));
    }
    QVERIFY(under.open());
    QCOMPARE(under.samples("a").size(), std::size_t(0));
    QCOMPARE(QDir(under.history({})).entryList({"import*"}, QDir::Files), QStringList());
}

void TestHistoryImport::newTicksGoOnAfterIt()
{
    StoreUnderTest under;
    collect(under, 2, true);
    QVERIFY(importInto(under, "b", {{-kHour, 1}, {1000, 2}, {60'000, 3}}));
    Store *store = under.open();
    QVERIFY(store);
    const SeriesListPtr list = listOf({"a", "b"});
    store->append(frameOf(list, kStart + kHour + 1000, {5, 6}));
    store->flush();
    QVERIFY(store->sealNow());
    under.close();
    QVERIFY(under.open());
    QCOMPARE(describe(under.samples("b", 0, kStart + kHour + 1000)),
             std::string("-3600000:1 1000:2 60000:3 3601000:6"));
    QCOMPARE(under.samples("a", kStart + kHour).front().v, 5.0);
}

void TestHistoryImport::theOldestGoesFirst()
{
    StoreOptions options;
    options.retention.fill({2 * kHour, 1LL << 30});
    StoreUnderTest under(options);
    collect(under, 2, true);
    QVERIFY(importInto(under, "b", {{-5 * kHour, 1}}));
    QVERIFY(under.open());
    QVERIFY(under.store->sealNow());
    QCOMPARE(under.samples("b").size(), std::size_t(0)); // its block has the highest number
    QVERIFY(!under.samples("a").empty());
}

void TestHistoryImport::metadataIsAddedButNotReplaced()
{
    StoreUnderTest under;
    for (const char *help : {"first", "second"}) {
        const auto import = HistoryImport::open(under.directory.path(), under.clock);
        QVERIFY(import.has_value());
        (*import)->describe("m", {MetricType::Gauge, {}, help});
        QVERIFY((*import)->commit());
    }
    QVERIFY(under.open());
    const auto metadata = under.store->metadata();
    QCOMPARE(metadata.size(), std::size_t(1));
    QCOMPARE(metadata[0].second.help, std::string("first"));
}

void TestHistoryImport::moreThanMemoryMayHold()
{
    const QTemporaryDir folder;
    ImportStaging staging(
        folder.path(), [](ImportSink::Series, const SampleClash &) { return Error{}; }, 100);
    constexpr int kSeries = 3;
    constexpr int kTicks = 2000;
    for (int i = kTicks; i > 0; --i) { // the wrong way round, all series mixed
        for (int s = 0; s < kSeries; ++s)
            QVERIFY(staging.add(ImportSink::Series(s), {kStart + i * 1000, double(i * kSeries + s)}));
    }
    QVERIFY(staging.finish());
    ImportStaging::Rows rows;
    for (const Timestamp window : staging.windows())
        QVERIFY(staging.read(window, rows));
    QCOMPARE(rows.size(), std::size_t(kSeries));
    for (const auto &[series, samples] : rows) {
        QCOMPARE(samples.size(), std::size_t(kTicks));
        for (int i = 0; i < kTicks; ++i) {
            QCOMPARE(samples[std::size_t(i)].t, kStart + (i + 1) * 1000);
            QCOMPARE(samples[std::size_t(i)].v, double((i + 1) * kSeries + int(series)));
        }
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList()); // the file has no name
}

BELFRY_TEST(TestHistoryImport)
#include "tst_history_import.moc"
