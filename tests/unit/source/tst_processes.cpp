// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_table.h"
#include "fakes/some_process.h"
#include "program/test_class.h"
#include "source/process_control.h"
#include "source/process_ranking.h"
#include "source/process_watch.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace belfry;

namespace {

std::string recordedProcesses()
{
    return std::string(BELFRY_TESTS) + "/fixtures/proc/processes/proc";
}

QStringList namesIn(const ProcessSnapshot &snapshot)
{
    QStringList names;
    for (const ProcessRow &row : snapshot.rows)
        names += row.name;
    return names;
}

ProcessRequest sortedBy(ProcessColumn column, bool descending = true)
{
    ProcessRequest request;
    request.sort = column;
    request.descending = descending;
    return request;
}

/// What a watcher was given.
struct Watched {
    Watched(ProcessWatch &watch, const ProcessRequest &request) : id(watch.add(request))
    {
        QObject::connect(&watch, &ProcessWatch::read, &context, [this](const ProcessWatch::ReadingPtr &reading) {
            if (reading->error)
                errors.push_back(*reading->error);
            if (const auto found = reading->snapshots.find(id); found != reading->snapshots.end())
                snapshots.push_back(found->second);
        });
    }
    QObject context;
    WatcherId id;
    std::vector<ProcessSnapshotPtr> snapshots;
    std::vector<Error> errors;
};

} // namespace

class ProcessesTest : public QObject
{
    Q_OBJECT

private:
    static ErrorKind kindOf(const Result<void> &result) { return result ? ErrorKind::Internal : result.error().kind; }

private Q_SLOTS:
    void theOrderIsTheRequests_data()
    {
        QTest::addColumn<ProcessRequest>("request");
        QTest::addColumn<QString>("names");
        const auto row = [](ProcessColumn column, bool descending, const char *names) {
            QTest::addRow("%s %s", qPrintable(toString(column)), descending ? "down" : "up")
                << sortedBy(column, descending) << QString::fromLatin1(names);
        };
        row(ProcessColumn::Memory, true, "java, post (gres) x, systemd, kthreadd");
        row(ProcessColumn::Memory, false, "kthreadd, systemd, post (gres) x, java");
        row(ProcessColumn::Name, false, "java, kthreadd, post (gres) x, systemd");
        row(ProcessColumn::Pid, false, "systemd, kthreadd, post (gres) x, java");
        row(ProcessColumn::Threads, true, "java, post (gres) x, systemd, kthreadd");
        row(ProcessColumn::Nice, true, "java, systemd, kthreadd, post (gres) x");
        row(ProcessColumn::Started, true, "java, post (gres) x, systemd, kthreadd");
        row(ProcessColumn::User, true, "systemd, kthreadd, post (gres) x, java"); // all the same: by pid
        row(ProcessColumn::Cpu, true, "systemd, kthreadd, post (gres) x, java");  // nothing is known yet
        row(ProcessColumn::Io, true, "systemd, kthreadd, post (gres) x, java");
    }
    void theOrderIsTheRequests()
    {
        QFETCH(ProcessRequest, request);
        QFETCH(QString, names);
        ProcessTable table(recordedProcesses());
        QVERIFY(table.read(0));
        UserNames users;
        const ProcessSnapshotPtr snapshot = rankProcesses(table, request, users, 1000);
        QCOMPARE(namesIn(*snapshot).join(", "), names);
        QCOMPARE(snapshot->total, 4);
        QCOMPARE(snapshot->matching, 4);
        QCOMPARE(snapshot->running, 1);
        QCOMPARE(snapshot->threads, 225);
        QCOMPARE(snapshot->t, 1000);
    }

    void aFilterLetsThroughWhatHasAllWords_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("commandLines");
        QTest::addColumn<QString>("names");
        QTest::newRow("name") << "GRES" << true << "post (gres) x";
        QTest::newRow("unit") << "postgresql@15" << true << "post (gres) x";
        QTest::newRow("pid") << "1043" << true << "java";
        QTest::newRow("part of a pid") << "104" << true << "";
        QTest::newRow("several") << " java  session-3 " << true << "java";
        QTest::newRow("not all of them") << "java postgres" << true << "";
        QTest::newRow("command line") << "/sbin/init" << true << "systemd";
        // Who may not see command lines doesn't find out what stands in them either.
        QTest::newRow("hidden command line") << "/sbin/init" << false << "";
        QTest::newRow("nothing") << "  " << true << "systemd, kthreadd, post (gres) x, java";
    }
    void aFilterLetsThroughWhatHasAllWords()
    {
        QFETCH(QString, filter);
        QFETCH(bool, commandLines);
        QFETCH(QString, names);
        ProcessTable table(recordedProcesses());
        QVERIFY(table.read(0));
        UserNames users;
        ProcessRequest request = sortedBy(ProcessColumn::Pid, false);
        request.filter = filter;
        request.commandLines = commandLines;
        const ProcessSnapshotPtr snapshot = rankProcesses(table, request, users, 0);
        QCOMPARE(namesIn(*snapshot).join(", "), names);
        QCOMPARE(snapshot->matching, int(snapshot->rows.size()));
        for (const ProcessRow &row : snapshot->rows)
            QVERIFY(commandLines || row.commandLine.isEmpty());
        request.limit = 1;
        QCOMPARE(rankProcesses(table, request, users, 0)->rows.size(), std::size_t(names.isEmpty() ? 0 : 1));
        QCOMPARE(rankProcesses(table, request, users, 0)->matching, snapshot->matching);
    }

    void nobodyWatchesNothingIsRead()
    {
        SystemClock clock;
        ProcessWatch watch("/proc", clock);
        QTest::qWait(0);
        QCOMPARE(watch.readings(), 0U);
        {
            Watched watched(watch, {});
            QTRY_VERIFY(!watched.snapshots.empty());
            watch.remove(watched.id);
        }
        QTest::qWait(0);
        // A timer that went on would come within the step.
        const quint64 readings = watch.readings();
        QCOMPARE(readings, 2U);
        QTest::qWait(1200);
        QCOMPARE(watch.readings(), readings);
    }

    void oneReadingIsForAllWhoWatch()
    {
        SystemClock clock;
        ProcessWatch watch("/proc", clock);
        ProcessRequest own;
        own.filter = QString::number(::getpid());
        own.commandLines = false;
        Watched all(watch, {});
        Watched one(watch, own);
        QTRY_COMPARE_WITH_TIMEOUT(all.snapshots.size(), 2U, 10'000);
        QCOMPARE(one.snapshots.size(), 2U);
        QCOMPARE(watch.readings(), 3U);
        QVERIFY(all.snapshots.back()->total > 1);
        QCOMPARE(one.snapshots.back()->rows.size(), 1U);
        const ProcessRow &row = one.snapshots.back()->rows.front();
        QCOMPARE(row.key.pid, int(::getpid()));
        QVERIFY(row.cpu >= 0);
        QCOMPARE(row.state, "running");
        QVERIFY(row.commandLine.isEmpty());
        QVERIFY(all.snapshots.back()->processors > 0);
        // Whoever comes now has something at once.
        Watched late(watch, own);
        QTRY_COMPARE_WITH_TIMEOUT(late.snapshots.size(), 1U, 500);
    }

    void aPatientWatcherIsToldLessOften()
    {
        SystemClock clock;
        ProcessWatch watch("/proc", clock);
        ProcessRequest patient;
        patient.stepMs = 3'600'000;
        Watched often(watch, {});
        Watched seldom(watch, patient);
        QTRY_COMPARE_WITH_TIMEOUT(often.snapshots.size(), 3U, 10'000);
        QCOMPARE(seldom.snapshots.size(), 1U);
    }

    void whatCannotBeReadIsSaid()
    {
        SystemClock clock;
        ProcessWatch watch("/nowhere", clock);
        Watched watched(watch, {});
        QTRY_VERIFY(!watched.errors.empty());
        QCOMPARE(watched.errors.front().kind, ErrorKind::Unavailable);
        QVERIFY(watched.snapshots.empty());
    }

    void aProcessIsStoppedContinuedAndEnded()
    {
        SomeProcess child;
        QVERIFY(child.start());
        QVERIFY(signalProcess(child.key(), ProcessSignal::Stop));
        QTRY_COMPARE(child.state(), 'T');
        QVERIFY(signalProcess(child.key(), ProcessSignal::Continue));
        QTRY_COMPARE(child.state(), 'S');
        QVERIFY(signalProcess(child.key(), ProcessSignal::Terminate));
        QCOMPARE(child.endedBy(), SIGTERM);
        QCOMPARE(kindOf(signalProcess(child.key(), ProcessSignal::Kill)), ErrorKind::NotFound);
        QCOMPARE(kindOf(reniceProcess(child.key(), 5)), ErrorKind::NotFound);
    }

    void everySignalIsTheOneItSays_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("number");
        QTest::newRow("KILL") << int(ProcessSignal::Kill) << SIGKILL;
        QTest::newRow("HUP") << int(ProcessSignal::HangUp) << SIGHUP;
        QTest::newRow("INT") << int(ProcessSignal::Interrupt) << SIGINT;
    }
    void everySignalIsTheOneItSays()
    {
        QFETCH(int, signal);
        QFETCH(int, number);
        SomeProcess child;
        QVERIFY(child.start());
        QVERIFY(signalProcess(child.key(), ProcessSignal(signal)));
        QCOMPARE(child.endedBy(), number);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(processSignalFromString(tag), std::optional(ProcessSignal(signal)));
    }

    void anotherProcessWithItsPidIsLeftAlone()
    {
        SomeProcess child;
        QVERIFY(child.start());
        const int nice = child.nice();
        ProcessKey other = child.key();
        ++other.start;
        const auto refused = signalProcess(other, ProcessSignal::Kill);
        QCOMPARE(kindOf(refused), ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(QString::number(other.pid)));
        QCOMPARE(kindOf(reniceProcess(other, 10)), ErrorKind::Conflict);
        QVERIFY(child.isRunning());
        QCOMPARE(child.nice(), nice);
        for (const int pid : {0, -1}) // which the system would take for groups of processes
            QCOMPARE(kindOf(signalProcess({pid, 0}, ProcessSignal::Kill)), ErrorKind::NotFound);
    }

    void aProcessIsReniced()
    {
        SomeProcess child;
        QVERIFY(child.start());
        QVERIFY(reniceProcess(child.key(), 7));
        QCOMPARE(child.nice(), 7);
        for (const int wrong : {20, -21})
            QCOMPARE(kindOf(reniceProcess(child.key(), wrong)), ErrorKind::Invalid);
        QCOMPARE(child.nice(), 7);
    }

    void whatTheSystemRefusesIsSaidInWords()
    {
        SomeProcess child;
        QVERIFY(child.start());
        QVERIFY(reniceProcess(child.key(), 7));
        const auto refusals = asNobody(child.key());
        if (::geteuid() == 0)
            QCOMPARE(kindOf(refusals.first), ErrorKind::Forbidden);
        if (::geteuid() == 0)
            QVERIFY2(refusals.first.error().message.contains("another user"),
                     qPrintable(refusals.first.error().message));
        QCOMPARE(kindOf(refusals.second), ErrorKind::Forbidden);
        QVERIFY(!refusals.second.error().message.isEmpty());
        QVERIFY(child.isRunning());
        QCOMPARE(child.nice(), 7);
    }

private:
    /// A signal and a better nice value, tried without root's rights; somebody else may only not do the second.
    static std::pair<Result<void>, Result<void>> asNobody(const ProcessKey &process)
    {
        const bool isRoot = ::geteuid() == 0;
        if (isRoot && ::setresuid(65534, 65534, 0) != 0)
            return {};
        auto results =
            std::pair(isRoot ? signalProcess(process, ProcessSignal::Kill) : Result<void>(), reniceProcess(process, 3));
        if (isRoot && ::setresuid(0, 0, 0) != 0)
            qFatal("can't be root again");
        return results;
    }
};

BELFRY_TEST(ProcessesTest)
#include "tst_processes.moc"
