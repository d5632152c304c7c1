// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/processes_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace belfry;

namespace {

constexpr Timestamp kNow = 1'800'000'000'000;

QStringList namesOf(const ProcessesModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, 0).data(ProcessesModel::NameRole).toString();
    return names;
}

QStringList textsOf(const ProcessesModel &model, int row)
{
    return model.index(row, 0).data(ProcessesModel::TextsRole).toStringList();
}

/// A model that shows a source's processes.
struct Shown {
    explicit Shown(FakeSource &shown) : source(shown)
    {
        model.setSource(&source);
        QCoreApplication::processEvents();
        QTest::qWait(1);
    }
    ProcessRequest request() const { return source.fakeProcesses.subscriptions.front()->request(); }
    bool asks() const { return !source.fakeProcesses.subscriptions.empty(); }

    FakeSource &source;
    ProcessesModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestProcessesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsHaveTheTextsOfTheColumns()
    {
        FakeSource source;
        Shown shown(source);
        QCOMPARE(shown.model.state(), LiveFeed::State::Loading);
        ProcessRow row = processRow(812, "postgres", 1.234, 3LL << 30, "pg");
        row.readBytes = 2048;
        row.writeBytes = 0;
        row.nice = -3;
        row.started = kNow - 7'200'000;
        source.fakeProcesses.push(processSnapshot(kNow, {row, processRow(9, "new", ProcessRow::kUnknown, 0)}));
        QCOMPARE(shown.model.state(), LiveFeed::State::Live);
        QCOMPARE(namesOf(shown.model), (QStringList{"postgres", "new"}));
        QCOMPARE(textsOf(shown.model, 0), (QStringList{u"123.4\u00a0%"_qs, u"3\u00a0GiB"_qs, "pg", "812"}));
        QCOMPARE(textsOf(shown.model, 1).at(0), u"\u2013"_qs);
        QCOMPARE(shown.model.index(0, 0).data(ProcessesModel::CpuRole).toDouble(), 1.0);
        QCOMPARE(shown.model.index(1, 0).data(ProcessesModel::CpuRole).toDouble(), 0.0);
        shown.model.setColumns({"io", "nice", "started", "state", "unit", "nonsense"});
        QCOMPARE(textsOf(shown.model, 0), (QStringList{u"2\u00a0KiB/s"_qs, "-3", "2 h", "Running", ""}));
        QCOMPARE(shown.model.headings().size(), 6);
        QCOMPARE(shown.model.headings().at(0).toMap().value("title").toString(), "Name");
        QCOMPARE(shown.model.headings().at(4).toMap().value("sortable").toBool(), false);
        QVERIFY(shown.model.csv().startsWith("PID,Name,User"));
        QVERIFY(shown.model.csv().contains("812,postgres,pg,1.234"));
    }

    void rowsMoveAndChangeAndAreNeverAllNew()
    {
        FakeSource source;
        Shown shown(source);
        QSignalSpy resets(&shown.model, &QAbstractItemModel::modelReset);
        source.fakeProcesses.push(
            processSnapshot(kNow, {processRow(1, "a", 3, 1), processRow(2, "b", 2, 1), processRow(3, "c", 1, 1)}));
        const QPersistentModelIndex b = shown.model.index(1, 0);
        QSignalSpy changes(&shown.model, &QAbstractItemModel::dataChanged);
        source.fakeProcesses.push(
            processSnapshot(kNow, {processRow(1, "a", 3, 1), processRow(2, "b", 2, 1), processRow(3, "c", 1, 1)}));
        QCOMPARE(changes.size(), 0);
        source.fakeProcesses.push(
            processSnapshot(kNow, {processRow(2, "b", 3, 1), processRow(4, "d", 2, 1), processRow(1, "a", 1, 1)}));
        QCOMPARE(namesOf(shown.model), (QStringList{"b", "d", "a"}));
        QCOMPARE(b.row(), 0);
        QCOMPARE(resets.size(), 0);
        // The same pid of another process is another row.
        ProcessRow again = processRow(2, "b", 3, 1);
        again.key.start = 99;
        source.fakeProcesses.push(processSnapshot(kNow, {again}));
        QVERIFY(!b.isValid());
        QCOMPARE(namesOf(shown.model), QStringList{"b"});
    }

    void whatIsAskedForFollowsTheModel()
    {
        FakeSource source;
        Shown shown(source);
        QCOMPARE(shown.request(), ProcessRequest());
        shown.model.setSort("memory");
        shown.model.setLimit(5);
        QTRY_VERIFY(shown.request().sort == ProcessColumn::Memory);
        QCOMPARE(shown.request().limit, 5);
        QVERIFY(shown.request().descending);
        shown.model.sortBy("memory");
        QTRY_VERIFY(!shown.request().descending);
        shown.model.sortBy("name");
        QTRY_VERIFY(shown.request().sort == ProcessColumn::Name);
        QVERIFY(!shown.request().descending);
        shown.model.sortBy("state"); // can't be
        shown.model.setFilter("post");
        QTRY_COMPARE(shown.request().filter, "post");
        QVERIFY(shown.request().sort == ProcessColumn::Name);
        QCOMPARE(source.fakeProcesses.subscriptions.size(), 1U);
        shown.model.setActive(false);
        QTRY_VERIFY(!shown.asks());
        shown.model.setActive(true);
        QTRY_VERIFY(shown.asks());
    }

    void aPausedPageStandsStillAndThePastIsNotKept()
    {
        FakeSource source;
        Shown shown(source);
        source.fakeProcesses.push(processSnapshot(kNow, {processRow(1, "a", 1, 1)}));
        shown.model.setEndMs(double(kNow + 900));
        QTRY_VERIFY(!shown.asks());
        QVERIFY(shown.model.isFrozen());
        QCOMPARE(shown.model.state(), LiveFeed::State::Live);
        QCOMPARE(namesOf(shown.model), QStringList{"a"});
        QVERIFY(shown.model.summary().startsWith("as of "));
        QVERIFY(!shown.model.controlProblem().isEmpty());
        shown.model.setEndMs(double(kNow - 3'600'000));
        QCOMPARE(shown.model.state(), LiveFeed::State::Empty);
        QVERIFY(shown.model.message().contains("live only"));
        QCOMPARE(shown.model.rowCount(), 0);
        shown.model.setEndMs(0);
        QTRY_VERIFY(shown.asks());
        QCOMPARE(shown.model.state(), LiveFeed::State::Live);
        QVERIFY(shown.model.controlProblem().isEmpty());
    }

    void theStateIsTheConnections()
    {
        FakeSource source;
        Shown shown(source);
        source.fakeProcesses.fail({"processes are not read here", ErrorKind::Unavailable, {}});
        QCOMPARE(shown.model.state(), LiveFeed::State::Error);
        QCOMPARE(shown.model.message(), "processes are not read here");
        source.fakeProcesses.push(processSnapshot(kNow, {processRow(1, "a", 1, 1)}));
        QCOMPARE(shown.model.state(), LiveFeed::State::Live);
        Connection lost = source.connection();
        lost.state = Connection::State::Disconnected;
        source.setConnection(lost);
        QCOMPARE(shown.model.state(), LiveFeed::State::Disconnected);
        QCOMPARE(namesOf(shown.model), QStringList{"a"}); // what was there stays
        QVERIFY(shown.model.controlProblem().contains("connection"));
        lost.state = Connection::State::Stale;
        source.setConnection(lost);
        QCOMPARE(shown.model.state(), LiveFeed::State::Stale);
    }

    void theSummaryCounts()
    {
        FakeSource source;
        Shown shown(source);
        ProcessSnapshot many = *processSnapshot(kNow, {processRow(1, "a", 1, 1)});
        many.total = 212;
        many.running = 3;
        source.fakeProcesses.push(std::make_shared<const ProcessSnapshot>(many));
        QVERIFY2(shown.model.summary().contains("212") && shown.model.summary().contains("3 running"),
                 qPrintable(shown.model.summary()));
        shown.model.setFilter("a");
        QVERIFY2(shown.model.summary().startsWith("1 of 212"), qPrintable(shown.model.summary()));
    }

    void whatIsDoneIsAnswered()
    {
        FakeSource source;
        Shown shown(source);
        source.fakeProcesses.push(processSnapshot(kNow, {processRow(812, "a", 1, 1)}));
        const QString key = shown.model.index(0, 0).data(ProcessesModel::KeyRole).toString();
        QSignalSpy acted(&shown.model, &ProcessesModel::acted);
        shown.model.signal(key, "TERM");
        shown.model.renice(key, 7);
        QTRY_COMPARE(acted.size(), 2);
        QCOMPARE(source.fakeProcesses.acts, (QStringList{"812 TERM", "812 nice 7"}));
        QCOMPARE(acted.last().front().toString(), "");
        source.fakeProcesses.failure = Error{"process 812 belongs to another user", ErrorKind::Forbidden, {}};
        shown.model.signal(key, "KILL");
        QTRY_COMPARE(acted.size(), 3);
        QCOMPARE(acted.last().front().toString(), "process 812 belongs to another user");
        source.setCapabilities(Capability::Acknowledge);
        QVERIFY(shown.model.controlProblem().contains("admin"));
        shown.model.signal(key, "KILL");
        shown.model.renice(key, 1);
        QCOMPARE(acted.last().front().toString(), shown.model.controlProblem());
        QCOMPARE(source.fakeProcesses.acts.size(), 3);
    }
};

BELFRY_TEST(TestProcessesModel)
#include "tst_processes_model.moc"
