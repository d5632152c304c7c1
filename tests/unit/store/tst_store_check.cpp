// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "store/archive/archive_rows.h"
#include "store/check/history_check.h"
#include "unit/store/storetesting.h"

#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace belfry;
using namespace belfry::test;

// Finds each kind of damage, and repairs it.

namespace {

constexpr int kTicks = 40;

void sql(const QString &file, const QString &statement)
{
    {
        QSqlDatabase db = QSqlDatabase::addDatabase("QSQLITE", "damage");
        db.setDatabaseName(file);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY2(query.exec(statement), qPrintable(statement));
        QVERIFY(query.numRowsAffected() > 0);
    }
    QSqlDatabase::removeDatabase("damage");
}

void overwrite(const QString &file, qint64 at, const QByteArray &bytes)
{
    QFile device(file);
    QVERIFY(device.open(QIODevice::ReadWrite) && device.seek(at) && device.write(bytes) == bytes.size());
}

const Finding *find(const Findings &findings, Finding::Grade grade, const QString &words)
{
    const auto it = std::find_if(findings.begin(), findings.end(), [&](const Finding &finding) {
        return finding.grade == grade && (finding.subject + ": " + finding.text).contains(words);
    });
    return it == findings.end() ? nullptr : &*it;
}

QString describe(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings)
        text += QString("%1 %2: %3\n").arg(int(finding.grade)).arg(finding.subject, finding.text);
    return text;
}

// Rewritten: with the checksums of what stands there then, as a program writes it that is wrong.
enum class Damage {
    Statement,
    Rewritten,
    CutJournal,
    BrokenHeader,
    FlippedJournal,
    CutArchive,
    BlankPage,
    NoFirstPage
};

} // namespace

Q_DECLARE_METATYPE(Damage)

class TestStoreCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules("belfry.store=false"); }

    void findsASoundHistorySound()
    {
        StoreUnderTest under;
        fill(under);
        const auto findings = checkHistory(under.directory.path(), Repair::No, 1);
        QVERIFY(findings);
        QVERIFY2(isSound(*findings), qPrintable(describe(*findings)));
        const Finding *archive =
            find(*findings, Finding::Grade::Good, "archive: 6 blocks, 6 pages, 90 samples and 9 buckets of 3 series");
        QVERIFY2(archive, qPrintable(describe(*findings)));
        QCOMPARE(archive->from, kStart + 1000);
        QCOMPARE(archive->to, kStart + 30'000);
        const Finding *journal = find(*findings, Finding::Grade::Good, "journal-00000004: 11 records");
        QVERIFY2(journal, qPrintable(describe(*findings)));
        QCOMPARE(journal->from, kStart + 31'000);
        QCOMPARE(journal->to, kStart + 40'000);
    }

    void findsAndRepairs_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("statement");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("kept"); // ticks of the series "a" after the repair
        const auto row = [](const char *name, Damage damage, const char *words, int kept, const char *statement = "") {
            QTest::newRow(name) << damage << QString(statement) << QString(words) << kept;
        };
        const char *const flip = "UPDATE pages SET data = substr(data, 1, length(data) - 1) || x'00' WHERE id = 131072";
        row("a changed byte in a page", Damage::Statement, "page 131072: damaged page: wrong checksum", 30, flip);
        row("a page that is gone", Damage::Statement, "page 131072: it is gone", 30,
            "DELETE FROM pages WHERE id = 131072");
        row("a changed byte in a page of buckets", Damage::Statement,
            "page 281474976841728: damaged page: wrong checksum", 40,
            "UPDATE pages SET data = substr(data, 1, length(data) - 1) || x'00' WHERE id = 281474976841728");
        row("a block of buckets that is gone", Damage::Statement, "page 281474976841728: belongs to no block", 40,
            "DELETE FROM blocks WHERE tier = 1 AND generation = 2");
        row("a wrong count of buckets", Damage::Rewritten,
            "block 2 of tier 10s: says it has 4 samples, its pages have 3", 40,
            "UPDATE blocks SET samples = 4 WHERE tier = 1 AND generation = 2");
        row("a block that is gone", Damage::Statement, "page 131072: belongs to no block", 40,
            "DELETE FROM blocks WHERE generation = 2");
        row("a damaged directory", Damage::Statement, "block 2: its directory is damaged", 40,
            "UPDATE blocks SET directory = x'01ff' WHERE generation = 2");
        row("a directory that names others", Damage::Statement, "block 2: its directory is damaged", 40,
            "UPDATE blocks SET directory = substr(directory, 1, length(directory) - 1) || x'77' WHERE generation = 2");
        row("a wrong count", Damage::Rewritten, "block 2: says it has 31 samples, its pages have 30", 40,
            "UPDATE blocks SET samples = 31 WHERE generation = 2");
        row("a wrong time", Damage::Rewritten, "page 131072: has samples outside its block's time", 40,
            "UPDATE blocks SET to_t = to_t - 5000 WHERE generation = 2");
        row("a time that ends before it begins", Damage::Rewritten, "block 2: begins after its end", 40,
            "UPDATE blocks SET to_t = 5 WHERE generation = 2");
        row("damaged labels", Damage::Rewritten, "series 3: its labels can't be read", 40,
            "UPDATE series SET labels = x'09ff' WHERE id = 3");
        row("labels that are gone", Damage::Statement, "series 3: has samples, but its labels are lost", 40,
            "DELETE FROM series WHERE id = 3");
        row("a series' row with another's labels", Damage::Statement, "series 3: its row has a wrong checksum", 40,
            "UPDATE series SET labels = (SELECT labels FROM series WHERE id = 2) WHERE id = 3");
        row("a changed row of a block", Damage::Statement, "block 2: its row has a wrong checksum", 40,
            "UPDATE blocks SET last_tick = last_tick + 1 WHERE tier = 0 AND generation = 2");
        row("a series that left no trace", Damage::Statement,
            "archive: the table series has other rows than were written", 40,
            "UPDATE digests SET rows = rows + 1, sum = sum + 7 WHERE name = 'series'");
        row("a block that left no trace", Damage::Statement,
            "archive: the table blocks has other rows than were written", 40,
            "UPDATE digests SET rows = rows + 1, sum = sum + 7 WHERE name = 'blocks'");
        row("a journal cut off", Damage::CutJournal, "journal-00000004: good up to byte", 39);
        row("a journal with a changed byte", Damage::FlippedJournal, "journal-00000004: good up to byte", 30);
        row("a journal without a header", Damage::BrokenHeader, "journal-00000004: good up to byte 0", 30);
        row("an archive cut off", Damage::CutArchive, "archive: ", 40);
        row("a blank page of SQLite", Damage::BlankPage, "archive: ", 10);
        row("a first page that is gone", Damage::NoFirstPage, "archive: ", 40);
    }

    void findsAndRepairs()
    {
        QFETCH(Damage, damage);
        QFETCH(QString, statement);
        QFETCH(QString, words);
        QFETCH(int, kept);
        StoreUnderTest under;
        fill(under);
        apply(under, damage, statement);

        const auto found = checkHistory(under.directory.path(), Repair::No, 1);
        QVERIFY(found);
        QVERIFY2(find(*found, Finding::Grade::Damaged, words), qPrintable(describe(*found)));
        const auto repaired = checkHistory(under.directory.path(), Repair::Yes, 2);
        QVERIFY(repaired);
        QVERIFY2(isSound(*repaired), qPrintable(describe(*repaired)));
        QVERIFY2(find(*repaired, Finding::Grade::Repaired, words), qPrintable(describe(*repaired)));
        QVERIFY(!QDir(under.history("")).entryList({"*.damaged-2"}).isEmpty());
        const auto again = checkHistory(under.directory.path(), Repair::No, 3);
        QVERIFY(again);
        QVERIFY2(isSound(*again), qPrintable(describe(*again)));

        under.clock.set(kStart + 200'000);
        QVERIFY(under.open());
        under.store->flush();
        QCOMPARE(under.store->openNotes().isEmpty(), kept > 10); // else whole blocks are gone
        const auto samples = under.samples("a", kStart, kStart + kTicks * 1000);
        const auto values =
            std::count_if(samples.begin(), samples.end(), [](const Sample &s) { return !isStale(s.v); });
        QCOMPARE(int(values), kept);
    }

    void tellsThatItIsInUse()
    {
        StoreUnderTest under;
        fill(under);
        QVERIFY(under.open());
        const auto findings = checkHistory(under.directory.path(), Repair::No, 1);
        QVERIFY(findings);
        QVERIFY(isSound(*findings));
        QVERIFY(find(*findings, Finding::Grade::Note, QString("process %1").arg(QCoreApplication::applicationPid())));
        const auto refused = checkHistory(under.directory.path(), Repair::Yes, 1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    }

    void needsAHistory()
    {
        const QTemporaryDir empty;
        const auto findings = checkHistory(empty.path(), Repair::No, 1);
        QVERIFY(!findings);
        QCOMPARE(findings.error().kind, ErrorKind::NotFound);
    }

private:
    // Three sealed blocks of ten ticks, and ten ticks in the journal.
    static void fill(StoreUnderTest &under)
    {
        QVERIFY(under.open());
        const auto list = listOf({"a", "b", "c"});
        for (int tick = 1; tick <= kTicks; ++tick) {
            under.store->append(frameOf(list, kStart + tick * 1000, {tick * 1.0, tick * 0.01, 1e6 / tick}));
            if (tick % 10 == 0 && tick < kTicks)
                QVERIFY(under.store->sealNow());
        }
        under.close();
    }

    static void apply(const StoreUnderTest &under, Damage damage, const QString &statement)
    {
        const QString archive = under.history("history.db");
        const QString journal = under.history("journal-00000004");
        switch (damage) {
        case Damage::Statement: sql(archive, statement); break;
        case Damage::Rewritten:
            sql(archive, statement);
            QVERIFY(writeChecksums(**ArchiveConnection::open(archive, ArchiveConnection::Mode::ReadWrite)));
            break;
        case Damage::CutJournal: QVERIFY(QFile::resize(journal, QFile(journal).size() - 1)); break;
        case Damage::FlippedJournal: overwrite(journal, 100, "damage"); break;
        case Damage::BrokenHeader: overwrite(journal, 3, "damage"); break;
        case Damage::CutArchive: QVERIFY(QFile::resize(archive, QFile(archive).size() - 4096)); break;
        case Damage::BlankPage: overwrite(archive, 4096, QByteArray(QFile(archive).size() - 4096, '\0')); break;
        case Damage::NoFirstPage: overwrite(archive, 0, QByteArray(4096, 'x')); break;
        }
    }
};

BELFRY_TEST(TestStoreCheck)
#include "tst_store_check.moc"
