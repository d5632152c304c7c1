// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/some_process.h"
#include "program/test_class.h"
#include "source/audit_store.h"
#include "source/process_watch.h"
#include "threaded_core.h"

#include <csignal>
#include <limits>

using namespace belfry;

/// What is done to processes by a window of the program that reads them.
class TestLocalProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsDoneIsWrittenDown()
    {
        const QTemporaryDir folder;
        Core core;
        ProcessWatch watch("/proc", core.clock);
        AuditStore audit(folder.filePath(QStringLiteral("state.db")), core.clock);
        CoreServices services = core.services();
        services.processes = &watch;
        services.audit = &audit;
        LocalSource source(services);
        SomeProcess child;
        QVERIFY(child.start());
        ProcessKey other = child.key();
        ++other.start;

        QVERIFY(answerOf(source.processes().renice({}, child.key(), 19)));
        QVERIFY(!answerOf(source.processes().signal({}, other, ProcessSignal::Kill)));
        QVERIFY(answerOf(source.processes().signal({}, child.key(), ProcessSignal::Terminate)));
        QCOMPARE(child.endedBy(), SIGTERM);

        const auto lines = answerOf(audit.list(std::numeric_limits<std::int64_t>::max(), 10));
        QCOMPARE(lines->size(), 3U);
        const QString path = QStringLiteral("/api/belfry/v1/processes/%1/").arg(child.key().pid);
        QCOMPARE(lines->at(0).target, path + "signal TERM");
        QCOMPARE(lines->at(0).result, QStringLiteral("done"));
        QCOMPARE(lines->at(0).operation, QStringLiteral("processes.control"));
        QCOMPARE(lines->at(0).address, QStringLiteral("this machine"));
        QCOMPARE(lines->at(1).target, path + "signal KILL");
        QVERIFY(lines->at(1).result.contains(QString::number(other.pid)));
        QCOMPARE(lines->at(2).target, path + "nice 19");
    }

    void whereSomebodyElseWritesNothingIsWritten()
    {
        Core core;
        ProcessWatch watch("/proc", core.clock);
        CoreServices services = core.services();
        services.processes = &watch;
        LocalSource source(services);
        SomeProcess child;
        QVERIFY(child.start());
        QVERIFY(answerOf(source.processes().renice({}, child.key(), 19)));
        QCOMPARE(child.nice(), 19);
    }

private:
    template<typename T>
    static Result<T> answerOf(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            return failure(QStringLiteral("no answer"), ErrorKind::Timeout);
        QCoreApplication::processEvents(); // what waits for it too
        return future.result();
    }
};

BELFRY_TEST(TestLocalProcesses)
#include "tst_local_processes.moc"
