// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/live_feed.h"
#include "program/test_class.h"

#include <QSignalSpy>

using namespace belfry;

namespace {

const QString kUp = QStringLiteral("up");

} // namespace

class TestLiveFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void subscribesOnceForAllThatWasSet()
    {
        FakeSource source;
        LiveFeed feed;
        feed.setQueries(feedQueries({kUp, QVariantMap{{QStringLiteral("expr"), QStringLiteral("x")}}}));
        feed.setOptions({{}, 2000, 60'000, 100});
        feed.setSource(&source);
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 2U);
        QCOMPARE(source.fakeSeries.subscribed, 2);
        const LiveRequest &request = source.fakeSeries.subscriptions[0]->request();
        QCOMPARE(request.expr, kUp);
        QCOMPARE(request.stepMs, 2000);
        QCOMPARE(request.historyMs, 60'000);
        QCOMPARE(request.maxPoints, 100);
    }

    void onlyTheFirstQueriesGetHistoryIfSaidSo()
    {
        FakeSource source;
        LiveFeed feed;
        feed.setQueries(feedQueries({kUp, QStringLiteral("x")}));
        feed.setOptions({{}, 1000, 60'000, 100, 1});
        feed.setSource(&source);
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 2U);
        QCOMPARE(source.fakeSeries.subscriptions[0]->request().historyMs, 60'000);
        QCOMPARE(source.fakeSeries.subscriptions[1]->request().historyMs, 0);
    }

    void unsubscribesWhileInactive()
    {
        FakeSource source;
        LiveFeed feed;
        feed.setQueries(feedQueries({kUp}));
        feed.setSource(&source);
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 1U);
        feed.setActive(false);
        QCOMPARE(source.fakeSeries.subscriptions.size(), 0U);
        feed.setActive(true);
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 1U);
        feed.setSource(nullptr);
        QCOMPARE(source.fakeSeries.subscriptions.size(), 0U);
    }

    void updatesOncePerTick()
    {
        FakeSource source;
        LiveFeed feed;
        QSignalSpy updated(&feed, &LiveFeed::updated);
        feed.setQueries(feedQueries({kUp, QStringLiteral("x")}));
        feed.setSource(&source);
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 2U);
        const auto list = seriesList({Labels::of("up")});
        source.fakeSeries.push(kUp, livePoint(1000, list, {1}));
        source.fakeSeries.push(QStringLiteral("x"), livePoint(1000, list, {1}));
        QVERIFY(updated.wait());
        QCoreApplication::processEvents();
        QCOMPARE(updated.size(), 1);
    }

    void statesFollowTheAnswers()
    {
        FakeSource source;
        LiveFeed feed;
        feed.setQueries(feedQueries({kUp}));
        feed.setSource(&source);
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 1U);
        QCOMPARE(feed.state(), LiveFeed::State::Loading);
        source.fakeSeries.push(kUp, livePoint(1000, seriesList({Labels::of("up")}), {1}));
        QCOMPARE(feed.state(), LiveFeed::State::Live);
        source.fakeSeries.push(kUp, livePoint(2000, seriesList({}), {}));
        QTRY_COMPARE(feed.state(), LiveFeed::State::Empty);
        QVERIFY(!feed.message().isEmpty());
    }

    void statesFollowTheConnection()
    {
        FakeSource source;
        LiveFeed feed;
        feed.setQueries(feedQueries({kUp}));
        feed.setSource(&source);
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 1U);
        source.fakeSeries.push(kUp, livePoint(1000, seriesList({Labels::of("up")}), {1}));
        Connection connection = source.connection();
        connection.state = Connection::State::Stale;
        connection.sinceMs = 1'700'000'000'000;
        source.setConnection(connection);
        QCOMPARE(feed.state(), LiveFeed::State::Stale);
        QVERIFY(feed.message().contains(QLatin1String("2023-11-1")));
        connection.state = Connection::State::Disconnected;
        connection.reason = QStringLiteral("cable out");
        source.setConnection(connection);
        QCOMPARE(feed.state(), LiveFeed::State::Disconnected);
        QCOMPARE(feed.message(), QStringLiteral("cable out"));
        connection.state = Connection::State::Live;
        source.setConnection(connection);
        QCOMPARE(feed.state(), LiveFeed::State::Live);
    }

    void anErrorNamesItsPlaceAndPasses()
    {
        FakeSource source;
        LiveFeed feed;
        const QString broken = QStringLiteral("a +\n summ(b)");
        feed.setQueries(feedQueries({kUp, broken}));
        feed.setSource(&source);
        source.fakeSeries.failures[broken] =
            Error{QStringLiteral("unknown function"), ErrorKind::Invalid, {{}, 2, 2, {}}};
        source.fakeSeries.answersSubscriptions = false;
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 2U);
        source.fakeSeries.fail(broken, source.fakeSeries.failures[broken]);
        QCOMPARE(feed.state(), LiveFeed::State::Error);
        QCOMPARE(feed.errorQuery(), 1);
        QCOMPARE(feed.errorPosition(), 5);
        QVERIFY(feed.message().contains(QLatin1String("unknown function (2:2)")));
        source.fakeSeries.push(broken, livePoint(1000, seriesList({Labels::of("b")}), {1}));
        QCOMPARE(feed.state(), LiveFeed::State::Live);
        QCOMPARE(feed.errorQuery(), -1);
    }
};

BELFRY_TEST(TestLiveFeed)
#include "tst_live_feed.moc"
