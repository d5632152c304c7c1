// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "state/layout_repository.h"
#include "state/state_database.h"

#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace belfry;

namespace {

class ManualClock final : public Clock
{
public:
    std::int64_t nowMs() const override { return now; }
    std::int64_t monotonicNs() const override { return now * 1'000'000; }
    std::int64_t now = 1000;
};

} // namespace

class TestLayoutRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_database = std::move(StateDatabase::open(file()).value());
    }

    void cleanup()
    {
        m_database.reset();
        m_dir.reset();
    }

    void theNewestVersionsAreKept()
    {
        LayoutRepository layouts(*m_database, m_clock);
        const int count = LayoutRepository::kKeptVersions + 5;
        for (int i = 1; i <= count; ++i) {
            m_clock.now = i;
            QVERIFY(layouts.put(id(), QString::number(i), QByteArray::number(i), LayoutRepository::kAny));
        }
        const auto versions = layouts.versions(id());
        QCOMPARE(versions->size(), std::size_t(LayoutRepository::kKeptVersions));
        QCOMPARE(versions->front(), (LayoutRecord{id(), QString::number(count), count, count, {}}));
        QCOMPARE(versions->back().version, 6);
        QCOMPARE(layouts.version(id(), 6)->document, QByteArray("6"));
        QVERIFY(layouts.version(id(), 5).error().kind == ErrorKind::NotFound);
        QVERIFY(layouts.versions(QStringLiteral("none")).error().kind == ErrorKind::NotFound);
    }

    void namedVersionsStay()
    {
        LayoutRepository layouts(*m_database, m_clock);
        QVERIFY(layouts.put(id(), {}, "1", LayoutRepository::kNew, QStringLiteral("ann")));
        QCOMPARE(layouts.versions(id())->front().author, QStringLiteral("ann"));
        const auto named = layouts.nameVersion(id(), 1, QStringLiteral("First"), QStringLiteral("so it began"));
        QCOMPARE(named->label, QStringLiteral("First"));
        for (int i = 0; i < LayoutRepository::kKeptVersions + 5; ++i)
            QVERIFY(layouts.put(id(), {}, "2", LayoutRepository::kAny));
        QCOMPARE(layouts.versions(id())->size(), std::size_t(LayoutRepository::kKeptVersions + 1));
        QCOMPARE(layouts.version(id(), 1)->note, QStringLiteral("so it began"));
        QVERIFY(layouts.nameVersion(id(), 2, QStringLiteral("x"), {}).error().kind == ErrorKind::NotFound);
        QVERIFY(layouts.nameVersion(id(), 1, {}, {}));
        QVERIFY(layouts.put(id(), {}, "3", LayoutRepository::kAny));
        QVERIFY(layouts.version(id(), 1).error().kind == ErrorKind::NotFound);
    }

    void whatIsRemovedComesBack()
    {
        LayoutRepository layouts(*m_database, m_clock);
        QVERIFY(layouts.restore(id()).error().kind == ErrorKind::NotFound);
        QVERIFY(layouts.put(id(), QStringLiteral("Mine"), "{\"a\":1}", LayoutRepository::kNew));
        QVERIFY(layouts.restore(id()).error().kind == ErrorKind::Conflict);
        m_clock.now = 7000;
        QVERIFY(layouts.remove(id(), 1));
        QCOMPARE(*layouts.removed(), (std::vector<LayoutRecord>{{id(), QStringLiteral("Mine"), 1, 7000, {}}}));
        QCOMPARE(layouts.restore(id())->version, 2);
        QCOMPARE(layouts.get(id())->document, QByteArray("{\"a\":1}"));
        QVERIFY(layouts.removed()->empty());
        QCOMPARE(layouts.versions(id())->size(), 2U);
    }

    void theTrashHasABottom()
    {
        LayoutRepository layouts(*m_database, m_clock);
        for (int i = 0; i <= LayoutRepository::kKeptRemoved; ++i) {
            m_clock.now = 1000 + i;
            const QString each = QStringLiteral("layout-%1").arg(i);
            QVERIFY(layouts.put(each, each, "{}", LayoutRepository::kNew));
            QVERIFY(layouts.remove(each, 1));
        }
        QCOMPARE(layouts.removed()->size(), std::size_t(LayoutRepository::kKeptRemoved));
        QVERIFY(layouts.restore(QStringLiteral("layout-0")).error().kind == ErrorKind::NotFound);
        // Even then no version comes twice.
        QCOMPARE(layouts.put(QStringLiteral("layout-0"), {}, "{}", LayoutRepository::kNew)->version, 2);
    }

    void putGivesVersionAndTime()
    {
        LayoutRepository layouts(*m_database, m_clock);
        m_clock.now = 5000;
        const auto first = layouts.put(id(), QStringLiteral("Mine"), "{}", LayoutRepository::kNew);
        QVERIFY(first.has_value());
        QCOMPARE(first->version, 1);
        QCOMPARE(first->updated, 5000);
        m_clock.now = 6000;
        const auto second = layouts.put(id(), QStringLiteral("Mine too"), "{\"a\":1}", 1);
        QVERIFY(second.has_value());
        QCOMPARE(second->version, 2);
        const auto stored = layouts.get(id());
        QVERIFY(stored.has_value());
        QCOMPARE(*stored, (LayoutRecord{id(), QStringLiteral("Mine too"), 2, 6000, "{\"a\":1}"}));
    }

    void wrongVersionIsAConflictAndChangesNothing_data()
    {
        QTest::addColumn<qint64>("expected");
        QTest::addColumn<QString>("message");
        QTest::newRow("older") << qint64(1) << "layout \"default\" has version 2 meanwhile; expected version 1";
        QTest::newRow("newer") << qint64(3) << "layout \"default\" has version 2 meanwhile; expected version 3";
        QTest::newRow("none yet") << qint64(0)
                                  << "layout \"default\" has version 2 meanwhile; expected that there is none yet";
    }

    void wrongVersionIsAConflictAndChangesNothing()
    {
        QFETCH(qint64, expected);
        QFETCH(QString, message);
        LayoutRepository layouts(*m_database, m_clock);
        QVERIFY(layouts.put(id(), {}, "one", LayoutRepository::kNew).has_value());
        QVERIFY(layouts.put(id(), {}, "two", 1).has_value());
        const auto put = layouts.put(id(), {}, "three", expected);
        QVERIFY(!put.has_value());
        QCOMPARE(put.error().kind, ErrorKind::Conflict);
        QCOMPARE(put.error().message, message);
        QVERIFY(!layouts.remove(id(), expected).has_value());
        QCOMPARE(layouts.get(id())->document, "two");
    }

    void versionExpectedOfNothingIsAConflict()
    {
        LayoutRepository layouts(*m_database, m_clock);
        const auto put = layouts.put(id(), {}, "x", 4);
        QVERIFY(!put.has_value());
        QCOMPARE(put.error().kind, ErrorKind::Conflict);
        QVERIFY(layouts.list()->empty());
    }

    void anyVersionOverwrites()
    {
        LayoutRepository layouts(*m_database, m_clock);
        QCOMPARE(layouts.put(id(), {}, "x", LayoutRepository::kAny)->version, 1);
        QCOMPARE(layouts.put(id(), {}, "y", LayoutRepository::kAny)->version, 2);
    }

    void missingLayoutIsNotFound()
    {
        LayoutRepository layouts(*m_database, m_clock);
        QCOMPARE(layouts.get(id()).error().kind, ErrorKind::NotFound);
        QCOMPARE(layouts.remove(id(), LayoutRepository::kAny).error().kind, ErrorKind::NotFound);
        QCOMPARE(layouts.put(QString(), {}, "x", 0).error().kind, ErrorKind::Invalid);
    }

    void versionsGoOnAfterRemoval()
    {
        LayoutRepository layouts(*m_database, m_clock);
        QVERIFY(layouts.put(id(), {}, "x", LayoutRepository::kNew).has_value());
        QVERIFY(layouts.remove(id(), 1).has_value());
        QCOMPARE(layouts.get(id()).error().kind, ErrorKind::NotFound);
        QVERIFY(layouts.list()->empty());
        QCOMPARE(layouts.put(id(), {}, "y", LayoutRepository::kNew)->version, 2);
    }

    void listIsSortedByNameWithoutDocuments()
    {
        LayoutRepository layouts(*m_database, m_clock);
        QVERIFY(layouts.put(QStringLiteral("1"), QStringLiteral("b"), "x", 0).has_value());
        QVERIFY(layouts.put(QStringLiteral("2"), QStringLiteral("a"), {}, 0).has_value());
        const auto all = layouts.list();
        QCOMPARE(all->size(), 2U);
        QCOMPARE(all->at(0).id, QStringLiteral("2"));
        QVERIFY(all->at(1).document.isEmpty());
    }

    void oddTextSurvives()
    {
        LayoutRepository layouts(*m_database, m_clock);
        const QByteArray document("\0\xff'\"; DROP TABLE layouts", 24);
        const QString name = QString::fromUtf8("Ü'\"%1 ☃");
        QVERIFY(layouts.put(name, name, document, 0).has_value());
        QCOMPARE(layouts.get(name)->document, document);
        QCOMPARE(layouts.get(name)->name, name);
    }

    void anotherConnectionSeesItAtOnce()
    {
        LayoutRepository layouts(*m_database, m_clock);
        const auto other = StateDatabase::open(file());
        LayoutRepository others(**other, m_clock);
        QVERIFY(layouts.put(id(), {}, "x", 0).has_value());
        QCOMPARE(others.get(id())->document, "x");
        QVERIFY(others.put(id(), {}, "y", 1).has_value());
        QCOMPARE(layouts.put(id(), {}, "z", 1).error().kind, ErrorKind::Conflict);
    }

    void survivesKill()
    {
        m_database.reset();
        const pid_t child = fork();
        if (child == 0) {
            const auto database = StateDatabase::open(file());
            LayoutRepository layouts(**database, m_clock);
            if (!layouts.put(id(), QStringLiteral("Kept"), "{\"x\":7}", LayoutRepository::kNew))
                _exit(1);
            kill(getpid(), SIGKILL);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        m_database = std::move(StateDatabase::open(file()).value());
        QCOMPARE(LayoutRepository(*m_database, m_clock).get(id())->document, "{\"x\":7}");
    }

private:
    QString file() const { return m_dir->filePath(QStringLiteral("deep/er/state.db")); }
    static QString id() { return QStringLiteral("default"); }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StateDatabase> m_database;
    ManualClock m_clock;
};

BELFRY_TEST(TestLayoutRepository)
#include "tst_layout_repository.moc"
