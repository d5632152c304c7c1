// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/store/storetesting.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <csignal>

#include <sys/resource.h>

using namespace belfry;
using namespace belfry::test;

// Restarts, gaps, cut and damaged files, full disks.

namespace {

void appendTicks(Store &store, const SeriesListPtr &list, int from, int to)
{
    for (int i = from; i <= to; ++i)
        store.append(frameOf(list, kStart + i * 1000, std::vector<double>(list->size(), double(i))));
    store.flush();
}

double stateValue(Instruments &instruments, const char *state)
{
    return instruments.gauge(Labels::of("belfry_store_state", {{"state", state}}), {}).value();
}

void withDatabase(const QString &path, const std::function<void(QSqlDatabase &)> &work)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase("QSQLITE", "test");
        db.setDatabaseName(path);
        QVERIFY(db.open());
        work(db);
    }
    QSqlDatabase::removeDatabase("test");
}

} // namespace

class TestStoreDurability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheGapOfARestart()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        const auto list = listOf({"a", "b"});
        appendTicks(*under.store, list, 1, 3);
        under.close();
        under.clock.set(kStart + 60'000);
        QVERIFY(under.open());
        under.store->flush();
        QCOMPARE(describe(under.samples("a")), "1000:1 2000:2 3000:3 4000:stale");
        QCOMPARE(under.store->newest(), kStart + 3000);
        appendTicks(*under.store, list, 61, 61);
        QCOMPARE(describe(under.samples("b")), "1000:1 2000:2 3000:3 4000:stale 61000:61");
    }

    void opensNoGapWhenTheNextTickFollows()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        appendTicks(*under.store, list, 1, 3);
        under.close();
        under.clock.set(kStart + 3500);
        QVERIFY(under.open());
        appendTicks(*under.store, list, 4, 4);
        QCOMPARE(describe(under.samples("a")), "1000:1 2000:2 3000:3 4000:4");
    }

    void opensTheGapAfterASealToo()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        appendTicks(*under.store, listOf({"a"}), 1, 2);
        QVERIFY(under.store->sealNow());
        under.close();
        under.clock.set(kStart + 60'000);
        QVERIFY(under.open());
        under.store->flush();
        QCOMPARE(describe(under.samples("a")), "1000:1 2000:2 3000:stale");
        QCOMPARE(under.store->stats().raw().samples, 2);
    }

    void opensAGapWhereManyTicksAreMissing()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        const auto list = listOf({"a"});
        appendTicks(*under.store, list, 1, 1);
        auto frame = std::make_shared<Frame>();
        frame->host = {list, kStart + 100'000, {5}};
        frame->missedTicks = 98;
        under.store->append(FramePtr(frame));
        under.store->flush();
        QCOMPARE(describe(under.samples("a")), "1000:1 2000:stale 100000:5");
    }

    void survivesACutJournalAtEveryByte()
    {
        QLoggingCategory::setFilterRules("belfry.store=false"); // a warning for each cut
        const auto restore = qScopeGuard([] { QLoggingCategory::setFilterRules({}); });
        StoreUnderTest under;
        QVERIFY(under.open());
        const auto list = listOf({"a", "b", "c"});
        std::vector<qint64> ends; // of the file after each tick
        for (int i = 1; i <= 40; ++i) {
            appendTicks(*under.store, list, i, i);
            ends.push_back(under.store->stats().journalBytes);
        }
        under.close();
        const QString journal = under.history("journal-00000001");
        const QByteArray whole = contentOf(journal);
        QCOMPARE(whole.size(), ends.back());
        // Every byte of the first ticks, where definitions are, and random ones behind.
        QList<qint64> cuts;
        for (qint64 cut = 0; cut <= ends[2]; ++cut)
            cuts += cut;
        for (int i = 0; i < 30; ++i)
            cuts += qint64(QRandomGenerator::global()->bounded(ends.back()));
        for (const qint64 cut : cuts) {
            QVERIFY(writeContent(journal, whole.left(cut)));
            QVERIFY(under.open());
            const auto complete = std::size_t(std::upper_bound(ends.begin(), ends.end(), cut) - ends.begin());
            const auto samples = under.samples("b", kStart, kStart + Timestamp(complete) * 1000);
            QCOMPARE(samples.size(), complete);
            QVERIFY(under.samples("b", kStart + Timestamp(complete + 1) * 1000, 1LL << 50).empty());
            under.close();
        }
    }

    void goesOnBehindACut()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        appendTicks(*under.store, listOf({"a"}), 1, 5);
        under.close();
        const QString journal = under.history("journal-00000001");
        QVERIFY(writeContent(journal, contentOf(journal).chopped(1)));
        QVERIFY(under.open());
        QCOMPARE(under.store->openNotes().size(), 1);
        QVERIFY(under.store->openNotes()[0].contains("journal-00000001"));
        appendTicks(*under.store, listOf({"a", "z"}), 6, 7);
        under.close();
        QVERIFY(under.open());
        QVERIFY(under.store->openNotes().isEmpty());
        QCOMPARE(describe(under.samples("a")), "1000:1 2000:2 3000:3 4000:4 5000:stale 6000:6 7000:7");
        QCOMPARE(describe(under.samples("z")), "6000:6 7000:7");
    }

    // So that the disk doesn't write a page again for its second half.
    void beginsAPageAfterASync()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        std::vector<std::string> names;
        for (int i = 0; i < 300; ++i)
            names.push_back("s" + std::to_string(i));
        const auto list = listOf(names);
        std::vector<qint64> pages; // in which each tick's record ends
        for (int tick = 1; tick <= 12; ++tick) {
            std::vector<double> values(names.size());
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] = 1.0 / double(tick * 1000 + int(i)); // some 2.5 KB a tick
            under.store->append(frameOf(list, kStart + tick * 1000, values));
            under.store->flush();
            pages.push_back((under.store->stats().journalBytes - 1) / 4096);
        }
        for (std::size_t i = 3; i < pages.size(); ++i)
            QCOMPARE(pages[i], pages[i - 1] + 1);
        under.close();
        QVERIFY(under.open());
        QVERIFY(under.store->openNotes().isEmpty());
        const auto samples = under.samples("s7", kStart, kStart + 12'000);
        QCOMPARE(samples.size(), 12U);
        QCOMPARE(samples[11].v, 1.0 / 12'007);
    }

    void setsADamagedPageAside()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        appendTicks(*under.store, listOf({"a"}), 1, 5);
        QVERIFY(under.store->sealNow());
        appendTicks(*under.store, listOf({"a"}), 6, 8);
        QVERIFY(under.store->sealNow());
        under.close();
        withDatabase(under.history("history.db"), [](QSqlDatabase &db) {
            QSqlQuery query(db);
            QVERIFY(query.exec("UPDATE pages SET data = substr(data, 1, length(data) - 1) || x'00' WHERE id < 131072"));
            QCOMPARE(query.numRowsAffected(), 1);
        });
        QVERIFY(under.open());
        under.store->flush();
        QCOMPARE(describe(under.samples("a", kStart, kStart + 8000)), "6000:6 7000:7 8000:8");
        under.store->flush(); // the archive thread has set it aside by now
        under.close();
        withDatabase(under.history("history.db"), [](QSqlDatabase &db) {
            QSqlQuery query("SELECT from_t, to_t, reason FROM quarantine", db);
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toLongLong(), kStart + 1000);
            QCOMPARE(query.value(1).toLongLong(), kStart + 5000);
            QVERIFY(query.value(2).toString().contains("checksum"));
        });
    }

    void setsADestroyedArchiveAside()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        appendTicks(*under.store, listOf({"a"}), 1, 5);
        QVERIFY(under.store->sealNow());
        under.close();
        QVERIFY(writeContent(under.history("history.db"), QByteArray(8192, 'x')));
        QFile::remove(under.history("history.db-wal"));
        QVERIFY(under.open());
        QCOMPARE(under.store->openNotes().size(), 2);
        QVERIFY(under.store->openNotes()[0].contains("damaged"));
        QVERIFY(under.store->openNotes()[1].contains("generations 1 to 1 are gone"));
        QCOMPARE(QDir(under.history("")).entryList({"history.db.damaged-*"}).size(), 1);
        appendTicks(*under.store, listOf({"fresh"}), 100, 101);
        QCOMPARE(describe(under.samples("fresh")), "100000:100 101000:101");
    }

    void refusesAnArchiveOfALaterVersion()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        under.close();
        withDatabase(under.history("history.db"),
                     [](QSqlDatabase &db) { QVERIFY(QSqlQuery(db).exec("PRAGMA user_version = 99")); });
        QVERIFY(!under.open());
        QVERIFY2(under.error.message.contains("99"), qPrintable(under.error.message));
    }

    void dropsWhatIsTooOldOrTooMuch_data()
    {
        QTest::addColumn<qint64>("age");
        QTest::addColumn<qint64>("bytes");
        QTest::newRow("by age") << qint64(40'000) << qint64(1LL << 30);
        QTest::newRow("by bytes") << qint64(1LL << 40) << qint64(400);
    }

    void dropsWhatIsTooOldOrTooMuch()
    {
        QFETCH(qint64, age);
        QFETCH(qint64, bytes);
        StoreOptions options;
        options.retention[0] = {age, bytes};
        options.headMs = 5'000;
        StoreUnderTest under(options);
        QVERIFY(under.open());
        const auto list = listOf({"a", "b", "c", "d"});
        for (int block = 0; block < 20; ++block) {
            appendTicks(*under.store, list, block * 10 + 1, block * 10 + 10);
            under.clock.set(kStart + block * 10'000 + 10'000);
            QVERIFY(under.store->sealNow());
        }
        QTRY_VERIFY(under.store->stats().raw().blocks < 10);
        QVERIFY(under.store->stats().raw().blocks > 0);
        QVERIFY(under.store->oldest() > kStart + 1000);
        QCOMPARE(under.samples("a").front().t, under.store->oldest());
        QCOMPARE(under.samples("a").back().t, kStart + 200'000);
    }

    // A limit on file size stands for a full disk: writes fail in the same place.
    void goesOnFromMemoryWhileNothingCanBeWritten()
    {
        StoreUnderTest under;
        QVERIFY(under.open());
        std::vector<StorageState> states;
        QObject::connect(
            under.store.get(), &Store::statusChanged, under.store.get(),
            [&states](const StorageStatus &status) { states.push_back(status.state); }, Qt::DirectConnection);
        const auto list = listOf({"a"});
        appendTicks(*under.store, list, 1, 3);
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit tight{rlim_t(under.store->stats().journalBytes + 5), before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        for (int i = 4; i <= 6; ++i) {
            appendTicks(*under.store, list, i, i);
            under.clock.advance(1000);
        }
        const StorageStatus broken = under.store->status();
        const double failing = stateValue(under.instruments, "disk_full");
        const auto visible = describe(under.samples("a"));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(broken.state != StorageState::Ok);
        QCOMPARE(failing, 1.0);
        QVERIFY2(broken.message.contains("journal"), qPrintable(broken.message));
        QCOMPARE(visible, "1000:1 2000:2 3000:3 4000:4 5000:5 6000:6");

        under.clock.advance(10'000);
        appendTicks(*under.store, list, 7, 8);
        QCOMPARE(under.store->status().state, StorageState::Ok);
        QCOMPARE(states.size(), 2U);
        QCOMPARE(stateValue(under.instruments, "ok"), 1.0);
        QCOMPARE(stateValue(under.instruments, "disk_full"), 0.0);
        // What memory alone had is sealed now that there is room.
        QTRY_COMPARE(under.store->stats().raw().samples, 7);
        StoreUnderTest crashed;
        QVERIFY(crashed.takeFilesOf(under));
        crashed.clock.set(under.clock.nowMs() + 60'000);
        QVERIFY(crashed.open());
        crashed.store->flush();
        QVERIFY(crashed.store->openNotes().isEmpty());
        QCOMPARE(describe(crashed.samples("a")), "1000:1 2000:2 3000:3 4000:4 5000:5 6000:6 7000:7 8000:8 9000:stale");
    }
};

BELFRY_TEST(TestStoreDurability)
#include "tst_store_durability.moc"
