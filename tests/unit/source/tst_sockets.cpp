// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "source/socket_ranking.h"
#include "source/socket_watch.h"

using namespace belfry;

namespace {

std::string recordedSockets()
{
    return std::string(BELFRY_TESTS) + "/fixtures/proc/processes/proc";
}

SocketSnapshotPtr ranked(const SocketRequest &request)
{
    SocketTable table(recordedSockets());
    if (!table.read())
        return nullptr;
    SocketHolders owners(recordedSockets());
    owners.find(table.entries(), 0);
    UserNames users;
    return rankSockets(table, owners, request, users, 1000);
}

QString lineOf(const SocketRow &row)
{
    return QStringLiteral("%1:%2 %3:%4 %5 %6 x%7")
        .arg(row.localAddress)
        .arg(row.localPort)
        .arg(row.remoteAddress)
        .arg(row.remotePort)
        .arg(row.state, row.process)
        .arg(row.count);
}

QStringList linesOf(const SocketSnapshotPtr &snapshot)
{
    QStringList lines;
    for (const SocketRow &row : snapshot->rows)
        lines += lineOf(row);
    return lines;
}

} // namespace

class SocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachByItselfEstablishedFirst()
    {
        const SocketSnapshotPtr snapshot = ranked({});
        QVERIFY(snapshot);
        QCOMPARE(snapshot->total, 11);
        QCOMPARE(snapshot->matching, 11);
        QCOMPARE(snapshot->established, 5);
        QCOMPARE(snapshot->listening, 4);
        QCOMPARE(snapshot->t, 1000);
        const QStringList lines = linesOf(snapshot);
        QCOMPARE(lines.at(0), "192.0.2.5:22 198.51.100.7:50122 established  x1");
        QCOMPARE(lines.at(1), "2001:db8::1:22 2001:db8::2:55555 established  x1");
        QVERIFY(lines.at(2).startsWith("127.0.0.1:5432 127.0.0.1:54321 established"));
        QCOMPARE(lines.at(3), "192.0.2.5:40000 192.0.2.53:53 established  x1");
        QCOMPARE(lines.at(4), "192.0.2.5:41822 203.0.113.80:443 established java x1");
        QCOMPARE(lines.at(5), "192.0.2.5:22 198.51.100.7:50123 close-wait  x1");
        QCOMPARE(lines.at(6), "192.0.2.5:41824 203.0.113.80:443 time-wait  x1");
        QCOMPARE(lines.at(10), "127.0.0.1:5432 :0 listening post (gres) x x1");
        QCOMPARE(snapshot->rows.at(8).state, QStringLiteral("listening"));
        QCOMPARE(snapshot->rows.at(0).sendQueue, 36);
    }

    void byTheOtherEnd()
    {
        SocketRequest request;
        request.group = SocketGroup::Remote;
        const SocketSnapshotPtr snapshot = ranked(request);
        QCOMPARE(linesOf(snapshot), (QStringList{":0 198.51.100.7:0   x2", ":0 203.0.113.80:0   x2",
                                                 ":0 127.0.0.1:0  " + snapshot->rows.at(2).process + " x1",
                                                 ":0 192.0.2.53:0   x1", ":0 2001:db8::2:0   x1"}));
        QCOMPARE(snapshot->rows.at(0).sendQueue, 36);
        QCOMPARE(snapshot->rows.at(0).receiveQueue, 1);
        QCOMPARE(snapshot->rows.at(1).pid, 0); // one of the two is nobody's
        QCOMPARE(snapshot->matching, 5);
    }

    void byThePortThatIsListenedOn()
    {
        SocketRequest request;
        request.group = SocketGroup::Port;
        const QStringList lines = linesOf(ranked(request));
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(0).contains(":22 :0 listening  x3"), qPrintable(lines.at(0)));
        QCOMPARE(lines.at(1), "127.0.0.1:5432 :0 listening post (gres) x x1");
        QCOMPARE(lines.at(2), "0.0.0.0:68 :0 unconnected  x0");
    }

    void theOrderIsTheRequests_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QString>("first");
        const auto row = [](SocketColumn column, bool descending, const char *first) {
            QTest::addRow("%s %s", qPrintable(toString(column)), descending ? "down" : "up")
                << int(column) << descending << QString::fromLatin1(first);
        };
        row(SocketColumn::SendQueue, true, "192.0.2.5:22 198.51.100.7:50122 established  x1");
        row(SocketColumn::ReceiveQueue, true, "192.0.2.5:41822 203.0.113.80:443 established java x1");
        row(SocketColumn::Local, true, "192.0.2.5:41824 203.0.113.80:443 time-wait  x1");
        row(SocketColumn::Process, true, "127.0.0.1:5432 :0 listening post (gres) x x1");
        row(SocketColumn::State, false, "192.0.2.5:22 198.51.100.7:50123 close-wait  x1");
        row(SocketColumn::Remote, true, "192.0.2.5:41822 203.0.113.80:443 established java x1");
        row(SocketColumn::Protocol, true, "192.0.2.5:40000 192.0.2.53:53 established  x1");
    }
    void theOrderIsTheRequests()
    {
        QFETCH(int, column);
        QFETCH(bool, descending);
        QFETCH(QString, first);
        SocketRequest request;
        request.sort = SocketColumn(column);
        request.descending = descending;
        const QStringList lines = linesOf(ranked(request));
        if (request.sort == SocketColumn::Process) // another one may hold that socket, too
            QVERIFY(lines.contains(first));
        else if (request.sort == SocketColumn::Remote)
            QVERIFY(lines.at(0).contains("203.0.113.80:443"));
        else
            QCOMPARE(lines.at(0), first);
    }

    void aFilterLetsThroughWhatHasAllWords_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("matching");
        QTest::newRow("port") << ":22" << 5;
        QTest::newRow("state") << "LISTEN" << 3;
        QTest::newRow("both") << ":22 established" << 2;
        QTest::newRow("process") << "gres" << 1;
        QTest::newRow("version 6") << "[2001:db8::2]:55555" << 1;
        QTest::newRow("nobody") << "nothing" << 0;
        QTest::newRow("all") << " " << 11;
    }
    void aFilterLetsThroughWhatHasAllWords()
    {
        QFETCH(QString, filter);
        QFETCH(int, matching);
        SocketRequest request;
        request.filter = filter;
        request.limit = 2;
        const SocketSnapshotPtr snapshot = ranked(request);
        if (filter == QLatin1String("gres")) // the one that two hold may count
            QVERIFY(snapshot->matching >= matching);
        else
            QCOMPARE(snapshot->matching, matching);
        QCOMPARE(int(snapshot->rows.size()), std::min(snapshot->matching, 2));
    }

    void oneReadingIsForAllAndNoneForNobody()
    {
        SystemClock clock;
        SocketWatch watch("/proc", clock);
        QTest::qWait(0);
        QCOMPARE(watch.readings(), 0U);
        std::unordered_map<WatcherId, int> came;
        QObject context;
        QObject::connect(&watch, &SocketWatch::read, &context, [&came](const SocketWatch::ReadingPtr &reading) {
            for (const auto &[id, snapshot] : reading->snapshots)
                ++came[id];
        });
        SocketRequest often;
        often.stepMs = 1000;
        const WatcherId one = watch.add(often);
        const WatcherId two = watch.add({});
        QTRY_VERIFY_WITH_TIMEOUT(came[one] == 3, 10'000);
        QVERIFY(came[two] == 1 || came[two] == 2);
        QVERIFY(int(watch.readings()) < came[one] + came[two]);
        watch.remove(one);
        watch.remove(two);
        QTest::qWait(0); // until it knows
        const auto readings = watch.readings();
        QTest::qWait(1200); // longer than the step
        QCOMPARE(watch.readings(), readings);
    }

    void whatCannotBeReadIsSaid()
    {
        SystemClock clock;
        SocketWatch watch("/nowhere", clock);
        std::optional<Error> error;
        QObject context;
        QObject::connect(&watch, &SocketWatch::read, &context,
                         [&error](const SocketWatch::ReadingPtr &reading) { error = reading->error; });
        watch.add({});
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->kind, ErrorKind::Unavailable);
    }
};

BELFRY_TEST(SocketsTest)
#include "tst_sockets.moc"
