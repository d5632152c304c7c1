// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/connections_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace belfry;

namespace {

constexpr Timestamp kSocketsNow = 1'800'000'000'000;

QStringList titlesOf(const ConnectionsModel &model)
{
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row)
        titles += model.index(row, 0).data(ConnectionsModel::TitleRole).toString();
    return titles;
}

QStringList textsAt(const ConnectionsModel &model, int row)
{
    return model.index(row, 0).data(ConnectionsModel::TextsRole).toStringList();
}

SocketSnapshotPtr some()
{
    return socketSnapshot(kSocketsNow, {socketRow("192.0.2.5", 22, "198.51.100.7", 50122, "established", "sshd"),
                                        socketRow("2001:db8::1", 443, "2001:db8::2", 5000, "close-wait", ""),
                                        socketRow("0.0.0.0", 22, "", 0, "listening", "sshd")});
}

struct ShownConnections {
    explicit ShownConnections(FakeSource &shown) : source(shown)
    {
        model.setSource(&source);
        QTest::qWait(1);
    }
    SocketRequest request() const { return source.fakeSockets.subscriptions.front()->request(); }

    FakeSource &source;
    ConnectionsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestConnectionsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsHaveTheTextsOfTheColumns()
    {
        FakeSource source;
        ShownConnections shown(source);
        QCOMPARE(shown.model.state(), LiveFeed::State::Loading);
        source.fakeSockets.push(some());
        QCOMPARE(shown.model.state(), LiveFeed::State::Live);
        QCOMPARE(titlesOf(shown.model), (QStringList{"198.51.100.7:50122", "[2001:db8::2]:5000", "anyone"}));
        // A count says nothing of one connection.
        QCOMPARE(textsAt(shown.model, 0), (QStringList{"192.0.2.5:22", "established", "sshd"}));
        QCOMPARE(textsAt(shown.model, 1), (QStringList{"[2001:db8::1]:443", "close-wait", QStringLiteral("\u2013")}));
        QCOMPARE(shown.model.headings().size(), 4);
        QCOMPARE(shown.model.headings().at(0).toMap().value("title").toString(), "Remote");
        QCOMPARE(shown.model.summary(), "1 established, 1 listening");
        QVERIFY(shown.model.csv().startsWith("Protocol,Local address"));
        QVERIFY(shown.model.csv().contains("tcp,192.0.2.5,22,198.51.100.7,50122,established"));
    }

    void groupsHaveColumnsOfTheirOwn()
    {
        FakeSource source;
        ShownConnections shown(source);
        source.fakeSockets.push(some());
        shown.model.setGroup("port");
        QCOMPARE(shown.model.rowCount(), 0); // what is there is no answer to that
        QTRY_VERIFY(shown.request().group == SocketGroup::Port);
        SocketRow port = socketRow("0.0.0.0", 22, "", 0, "listening", "sshd");
        port.count = 4;
        source.fakeSockets.push(socketSnapshot(kSocketsNow, {port}));
        QCOMPARE(titlesOf(shown.model), QStringList{"22"});
        QCOMPARE(textsAt(shown.model, 0), (QStringList{"sshd", "4"}));
        QCOMPARE(shown.model.headings().at(0).toMap().value("title").toString(), "Port");
        shown.model.setGroup("remote");
        QTRY_VERIFY(shown.request().group == SocketGroup::Remote);
        SocketRow remote = socketRow("", 0, "203.0.113.80", 0, "", "firefox");
        remote.count = 2;
        source.fakeSockets.push(socketSnapshot(kSocketsNow, {remote}));
        QCOMPARE(titlesOf(shown.model), QStringList{"203.0.113.80"});
        QCOMPARE(textsAt(shown.model, 0), (QStringList{"firefox", "2"}));
    }

    void rowsMoveAndAreNeverAllNew()
    {
        FakeSource source;
        ShownConnections shown(source);
        QSignalSpy resets(&shown.model, &QAbstractItemModel::modelReset);
        source.fakeSockets.push(some());
        const QPersistentModelIndex listening = shown.model.index(2, 0);
        SocketSnapshot other = *some();
        std::reverse(other.rows.begin(), other.rows.end());
        source.fakeSockets.push(std::make_shared<const SocketSnapshot>(other));
        QCOMPARE(listening.row(), 0);
        other.rows.erase(other.rows.begin());
        source.fakeSockets.push(std::make_shared<const SocketSnapshot>(other));
        QVERIFY(!listening.isValid());
        QCOMPARE(resets.size(), 0);
    }

    void whatIsAskedForFollowsTheModel()
    {
        FakeSource source;
        ShownConnections shown(source);
        QCOMPARE(shown.request(), SocketRequest());
        shown.model.setSort("remote");
        shown.model.setLimit(7);
        QTRY_COMPARE(shown.request().limit, 7);
        QVERIFY(shown.request().sort == SocketColumn::Remote && !shown.request().descending);
        shown.model.sortBy("send");
        QTRY_VERIFY(shown.request().sort == SocketColumn::SendQueue && shown.request().descending);
        shown.model.sortBy("send");
        QTRY_VERIFY(!shown.request().descending);
        shown.model.setFilter(":22");
        QTRY_COMPARE(shown.request().filter, ":22");
        source.fakeSockets.push(some());
        QCOMPARE(shown.model.summary(), "3 of 3 connections");
        shown.model.setActive(false);
        QTRY_VERIFY(source.fakeSockets.subscriptions.empty());
    }

    void tooManyAreRemarked()
    {
        FakeSource source;
        ShownConnections shown(source);
        SocketSnapshot many = *some();
        QCOMPARE(shown.model.remark(), "");
        many.leftOut = 1234;
        source.fakeSockets.push(std::make_shared<const SocketSnapshot>(many));
        QVERIFY(shown.model.remark().contains("1234"));
    }

    void thePastIsNotKept()
    {
        FakeSource source;
        ShownConnections shown(source);
        source.fakeSockets.push(some());
        shown.model.setEndMs(double(kSocketsNow + 500));
        QVERIFY(shown.model.isFrozen());
        QCOMPARE(shown.model.rowCount(), 3);
        shown.model.setEndMs(double(kSocketsNow - 60'000));
        QCOMPARE(shown.model.state(), LiveFeed::State::Empty);
        QVERIFY(shown.model.message().contains("live only"));
        QCOMPARE(shown.model.rowCount(), 0);
    }
};

BELFRY_TEST(TestConnectionsModel)
#include "tst_connections_model.moc"
