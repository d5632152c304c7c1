// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/some_process.h"
#include "program/test_class.h"
#include "remote_viewer.h"

using namespace belfry;

namespace {

struct SeenProcesses {
    explicit SeenProcesses(ProcessSubscription &subscription)
    {
        QObject::connect(&subscription, &ProcessSubscription::snapshot, &subscription,
                         [this](const ProcessSnapshotPtr &snapshot) { snapshots.push_back(snapshot); });
        QObject::connect(&subscription, &ProcessSubscription::failed, &subscription,
                         [this](const Error &error) { errors.push_back(error); });
    }
    std::vector<ProcessSnapshotPtr> snapshots;
    std::vector<Error> errors;
};

ProcessRequest onlyPid(int pid)
{
    ProcessRequest request;
    request.filter = QString::number(pid);
    return request;
}

bool isOver(const QFuture<Result<void>> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
}

} // namespace

class TestRemoteProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsComeAndAreAskedForAgainAfterALoss()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core));
        const auto own = source.processes().subscribe(onlyPid(int(QCoreApplication::applicationPid())));
        const auto none = source.processes().subscribe(onlyPid(2'000'000'000));
        SeenProcesses seen(*own);
        SeenProcesses other(*none);
        QTRY_VERIFY(!seen.snapshots.empty() && !other.snapshots.empty());
        QCOMPARE(seen.snapshots.front()->rows.size(), 1U);
        QVERIFY(seen.snapshots.front()->rows.front().commandLine.contains(QStringLiteral("tests_remote")));
        QVERIFY(other.snapshots.front()->rows.empty());
        core.stop();
        QTRY_COMPARE(source.connection().state, Connection::State::Disconnected);
        const std::size_t before = seen.snapshots.size();
        QVERIFY(core.start());
        QTRY_VERIFY_WITH_TIMEOUT(seen.snapshots.size() > before, 10'000);
        QVERIFY(seen.errors.empty());
    }

    void connectionsComeAndAreAskedForAgainAfterALoss()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core));
        SocketRequest request;
        request.stepMs = 1000;
        request.filter = QStringLiteral("127.0.0.1:%1 listening").arg(core.port);
        const auto subscription = source.sockets().subscribe(request);
        std::vector<SocketSnapshotPtr> came;
        QObject::connect(subscription.get(), &SocketSubscription::snapshot, subscription.get(),
                         [&came](const SocketSnapshotPtr &snapshot) { came.push_back(snapshot); });
        QTRY_VERIFY(!came.empty());
        QCOMPARE(came.front()->rows.size(), 1U);
        QCOMPARE(came.front()->rows.front().pid, int(QCoreApplication::applicationPid()));
        core.stop();
        QTRY_COMPARE(source.connection().state, Connection::State::Disconnected);
        const std::size_t before = came.size();
        QVERIFY(core.start());
        QTRY_VERIFY_WITH_TIMEOUT(came.size() > before, 10'000);
    }

    void whatIsLetGoOfIsNotReadAnyMore()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core));
        auto subscription = source.processes().subscribe({});
        SeenProcesses seen(*subscription);
        QTRY_VERIFY(!seen.snapshots.empty());
        subscription.reset();
        const auto isQuiet = [&core] {
            const quint64 before = core.processes.readings();
            QTest::qWait(1200);
            return core.processes.readings() == before;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isQuiet(), 10'000);
    }

    void processesAreSignalledAndReniced()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core));
        QTRY_VERIFY(source.capabilities().testFlag(Capability::ControlProcesses));
        SomeProcess child;
        QVERIFY(child.start());
        const auto reniced = source.processes().renice({}, child.key(), 4);
        QVERIFY(isOver(reniced) && reniced.result());
        QCOMPARE(child.nice(), 4);
        ProcessKey other = child.key();
        ++other.start;
        const auto refused = source.processes().signal({}, other, ProcessSignal::Kill);
        QVERIFY(isOver(refused) && !refused.result());
        QVERIFY(refused.result().error().message.contains(QStringLiteral("another one has the number")));
        const auto ended = source.processes().signal({}, child.key(), ProcessSignal::Kill);
        QVERIFY(isOver(ended) && ended.result());
        QCOMPARE(child.endedBy(), SIGKILL);
    }
};

BELFRY_TEST(TestRemoteProcesses)
#include "tst_remote_processes.moc"
