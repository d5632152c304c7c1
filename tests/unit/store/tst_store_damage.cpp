// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "unit/store/storetesting.h"

#include <QFile>
#include <QLoggingCategory>
#include <QRandomGenerator>

// Cuts off, overwrites and blanks parts of a store's files, and opens it again: nothing that is read is wrong, what
// lies before the damage is there, somebody is told, and collection goes on. BELFRY_CUTS says how many places of each
// file are tried besides every page boundary, BELFRY_SEED repeats the damage that a failure names.

using namespace belfry;
using namespace belfry::test;

namespace {

constexpr int kSeries = 24;
constexpr int kDamagedTicks = 400;
constexpr qint64 kPage = 4096;

StoreOptions smallBlocks()
{
    StoreOptions options;
    options.blockTicks = 16;
    options.sealBlocks = 3;
    options.headMs = 20'000;
    return options;
}

std::vector<std::string> names()
{
    std::vector<std::string> all;
    for (int i = 0; i < kSeries; ++i)
        all.push_back("s" + std::to_string(i));
    return all;
}

// Most are noise, so that the archive has pages enough to be damaged.
double valueOf(int series, int tick)
{
    if (series % 4 == 0)
        return series + tick / 100.0;
    std::uint64_t bits = std::uint64_t(series) * 0x9e3779b97f4a7c15 + std::uint64_t(tick) * 0xbf58476d1ce4e5b9;
    bits ^= bits >> 29;
    return double(bits * 0x94d049bb133111eb) * 0x1p-64;
}

void appendNoise(Store &store, const SeriesListPtr &list, int from, int to)
{
    std::vector<double> values(kSeries);
    for (int tick = from; tick <= to; ++tick) {
        for (int i = 0; i < kSeries; ++i)
            values[std::size_t(i)] = valueOf(i, tick);
        store.append(frameOf(list, kStart + tick * 1000, values));
    }
    store.flush();
}

int wantedCuts()
{
    bool ok = false;
    const int cuts = qEnvironmentVariableIntValue("BELFRY_CUTS", &ok);
    return ok ? cuts : 6;
}

struct Outcome {
    int samples = 0; // of the ticks that were there before
    int wrong = 0;
    bool told = false;
    bool goesOn = false;
    QString trouble; // why it doesn't
};

} // namespace

class TestStoreDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules("belfry.store=false"); // a warning for each kind of damage
        QVERIFY(m_crashed.open());
        appendNoise(*m_crashed.store, m_list, 1, kDamagedTicks);
        QTRY_VERIFY(m_crashed.store->stats().raw().blocks >= kDamagedTicks / 48);
        m_crashed.store->flush();
        StoreUnderTest closed(smallBlocks());
        QVERIFY(closed.takeFilesOf(m_crashed));
        closed.clock.set(kStart + kDamagedTicks * 1000 + 500);
        QVERIFY(closed.open());
        closed.close();
        QVERIFY(m_closed.takeFilesOf(closed));
        QVERIFY(contentOf(m_crashed.history("history.db-wal")).size() > 20 * kPage);
        QVERIFY(contentOf(m_closed.history("history.db")).size() > 20 * kPage);
        QVERIFY(!QFile::exists(m_closed.history("history.db-wal")));
    }

    void undamagedFilesHaveEverything()
    {
        for (const StoreUnderTest *origin : {&m_crashed, &m_closed}) {
            const Outcome outcome = openDamaged(*origin, {}, {});
            QCOMPARE(outcome.samples, kSeries * kDamagedTicks);
            QCOMPARE(outcome.wrong, 0);
            QVERIFY(!outcome.told);
            QVERIFY(outcome.goesOn);
        }
    }

    void survivesACutArchive_data() { addFiles(); }
    void survivesACutArchive()
    {
        QFETCH(bool, closed);
        QFETCH(QString, file);
        const StoreUnderTest &origin = closed ? m_closed : m_crashed;
        const QByteArray whole = contentOf(origin.history(file));
        QList<qint64> cuts;
        for (qint64 cut = 0; cut < whole.size(); cut += kPage)
            cuts += cut;
        for (int i = 0; i < wantedCuts(); ++i)
            cuts += QRandomGenerator::global()->bounded(whole.size());
        for (const qint64 cut : thinned(cuts)) {
            const Outcome outcome = openDamaged(origin, file, whole.left(cut));
            const QString where =
                QStringLiteral("cut at %1 of %2: %3 samples").arg(cut).arg(whole.size()).arg(outcome.samples);
            QVERIFY2(outcome.wrong == 0, qPrintable(where));
            QVERIFY2(outcome.goesOn, qPrintable(where));
            QVERIFY2(outcome.told || outcome.samples == kSeries * kDamagedTicks,
                     qPrintable(where)); // buckets aren't read
            // Blocks lie in the file in order of time; the tables' and indexes' roots, written twice, lie at its start.
            const qint64 expected = kSeries * kDamagedTicks * std::max<qint64>(cut - 20 * kPage, 0) / whole.size();
            QVERIFY2(outcome.samples >= expected, qPrintable(where + QStringLiteral(", expected %1").arg(expected)));
        }
    }

    void survivesDamagedBytes_data() { addFiles(); }
    void survivesDamagedBytes()
    {
        QFETCH(bool, closed);
        QFETCH(QString, file);
        const StoreUnderTest &origin = closed ? m_closed : m_crashed;
        const QByteArray whole = contentOf(origin.history(file));
        for (int i = 0; i < 3 * wantedCuts(); ++i) {
            const quint32 seed = qEnvironmentVariableIsSet("BELFRY_SEED") ? qEnvironmentVariable("BELFRY_SEED").toUInt()
                                                                          : QRandomGenerator::global()->generate();
            QRandomGenerator random(seed);
            QByteArray damaged = whole;
            const qint64 at = random.bounded(whole.size());
            const int length = random.bounded(1, 200);
            for (qint64 j = at; j < std::min<qint64>(at + length, whole.size()); ++j)
                damaged[j] = char(random.bounded(256));
            const Outcome outcome = openDamaged(origin, file, damaged);
            const QString where = QStringLiteral("seed %1, %2 bytes at %3 of %4: %5 samples; %6")
                                      .arg(seed)
                                      .arg(length)
                                      .arg(at)
                                      .arg(whole.size())
                                      .arg(outcome.samples)
                                      .arg(outcome.trouble);
            QVERIFY2(outcome.wrong == 0, qPrintable(where));
            QVERIFY2(outcome.goesOn, qPrintable(where));
            QVERIFY2(outcome.told || outcome.samples == kSeries * kDamagedTicks, qPrintable(where));
        }
    }

    void losesNoMoreThanABlankedPage()
    {
        const QString file = "history.db";
        const QByteArray whole = contentOf(m_closed.history(file));
        QList<qint64> pages;
        for (qint64 page = 0; page < whole.size(); page += kPage)
            pages += page;
        for (const qint64 page : thinned(pages)) {
            QByteArray damaged = whole;
            damaged.replace(page, kPage, QByteArray(kPage, '\0'));
            const Outcome outcome = openDamaged(m_closed, file, damaged);
            const QString where = QStringLiteral("page %1: %2 samples").arg(page / kPage + 1).arg(outcome.samples);
            qInfo("%s%s", qPrintable(where), outcome.told ? ", told" : "");
            // Whatever the page was for: a block or two, of which the page or its neighbours had a part.
            QVERIFY2(outcome.samples >= kSeries * (kDamagedTicks - 2 * 48), qPrintable(where));
            QVERIFY2(outcome.wrong == 0, qPrintable(where));
            QVERIFY2(outcome.goesOn, qPrintable(where));
            QVERIFY2(outcome.told || outcome.samples == kSeries * kDamagedTicks, qPrintable(where));
        }
    }

private:
    void addFiles()
    {
        QTest::addColumn<bool>("closed");
        QTest::addColumn<QString>("file");
        QTest::newRow("database of a closed store") << true << "history.db";
        QTest::newRow("write-ahead log of a crashed one") << false << "history.db-wal";
    }

    // All of them in the long run, some otherwise.
    static QList<qint64> thinned(const QList<qint64> &all)
    {
        const qsizetype step = std::max<qsizetype>(all.size() / (4 * wantedCuts()), 1);
        QList<qint64> some;
        for (qsizetype i = QRandomGenerator::global()->bounded(int(step)); i < all.size(); i += step)
            some += all[i];
        return some;
    }

    Outcome openDamaged(const StoreUnderTest &origin, const QString &file, const QByteArray &content)
    {
        StoreUnderTest under(smallBlocks());
        Outcome outcome;
        under.clock.set(kStart + kDamagedTicks * 1000 + 500);
        if (!under.takeFilesOf(origin) || (!file.isEmpty() && !writeContent(under.history(file), content)) ||
            !under.open()) {
            qWarning("%s", qPrintable(under.error.toString()));
            return outcome;
        }
        count(under, outcome); // finds what is damaged
        under.store->flush();
        outcome.samples = 0;
        count(under, outcome);
        outcome.told = !under.store->openNotes().isEmpty() ||
                       under.instruments.counter(Labels::of("belfry_store_damaged_pages_total"), {}).value() > 0;
        appendNoise(*under.store, m_list, kDamagedTicks + 1, kDamagedTicks + 60);
        if (const auto sealed = under.store->sealNow(); !sealed)
            outcome.trouble = QStringLiteral("not sealed: ") + sealed.error().toString();
        under.close();
        if (!under.open())
            outcome.trouble += QStringLiteral(" not opened again: ") + under.error.toString();
        else if (!under.store->openNotes().isEmpty())
            outcome.trouble += QStringLiteral(" still damaged: ") + under.store->openNotes().join(u' ');
        else if (const int ticks = newTicks(under); ticks != 60)
            outcome.trouble += QStringLiteral(" %1 of 60 new ticks").arg(ticks);
        outcome.goesOn = outcome.trouble.isEmpty();
        return outcome;
    }

    static void count(const StoreUnderTest &under, Outcome &outcome)
    {
        for (int i = 0; i < kSeries; ++i) {
            for (const Sample &sample : under.samples("s" + std::to_string(i), 0, kStart + kDamagedTicks * 1000)) {
                if (isStale(sample.v))
                    continue;
                const int tick = int((sample.t - kStart) / 1000);
                ++outcome.samples;
                outcome.wrong += sample.t == kStart + tick * 1000 && sameBits(sample.v, valueOf(i, tick)) ? 0 : 1;
            }
        }
    }

    static int newTicks(const StoreUnderTest &under)
    {
        int good = 0;
        for (const Sample &sample : under.samples("s1", kStart + kDamagedTicks * 1000, 1LL << 50))
            good += sameBits(sample.v, valueOf(1, int((sample.t - kStart) / 1000))) ? 1 : 0;
        return good;
    }

    const SeriesListPtr m_list = listOf(names());
    StoreUnderTest m_crashed{smallBlocks()}; // open: its files are what a crash leaves
    StoreUnderTest m_closed{smallBlocks()};
};

BELFRY_TEST(TestStoreDamage)
#include "tst_store_damage.moc"
