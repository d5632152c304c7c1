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

    void whatIsLongToComeIsAskedForAtOnce()
    {
        FakeSource source;
        source.fakeSeries.answers.insert(kUp, matrix({{Labels{{"job", "a"}}, {{7000, 4}}}}));
        source.fakeSeries.answersSubscriptions = false;
        LiveFeed feed;
        std::vector<LivePointPtr> points;
        connect(&feed, &LiveFeed::point, this, [&](int, const LivePointPtr &point) { points.push_back(point); });
        feed.setQueries(feedQueries({kUp}));
        feed.setOptions({{}, 60'000, 0, 0});
        feed.setSource(&source);
        QTRY_COMPARE(points.size(), 1U);
        QCOMPARE(source.fakeSeries.instants.size(), 1U);
        QCOMPARE(source.fakeSeries.instants[0].t, 0);
        QCOMPARE(points[0]->t, 7000);
        QCOMPARE(points[0]->values.at(0), 4.0);
        QCOMPARE(feed.state(), LiveFeed::State::Live);
        feed.setOptions({{}, 1000, 0, 0}); // the next tick is soon enough
        QTRY_COMPARE(source.fakeSeries.subscribed, 2);
        feed.setOptions({{}, 60'000, 600'000, 100}); // a history has what is there
        QTRY_COMPARE(source.fakeSeries.subscribed, 3);
        QCOMPARE(source.fakeSeries.instants.size(), 1U);
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

    /// With an end it asks once: a history on the grid of its step, and values for the queries without one.
    void thePastIsAskedForOnce()
    {
        FakeSource source;
        const QString other = QStringLiteral("x");
        source.fakeSeries.answers[kUp] = matrix({{Labels::of("up"), {{95'000, 1}, {100'000, 2}}}});
        auto values = std::make_shared<QueryResult>();
        values->series.push_back({std::make_shared<const Labels>(Labels::of("x")), {{103'000, 7}}});
        source.fakeSeries.answers[other] = values;
        LiveFeed feed;
        QSignalSpy history(&feed, &LiveFeed::history);
        QSignalSpy point(&feed, &LiveFeed::point);
        feed.setQueries(feedQueries({kUp, other}));
        feed.setOptions({{}, 1000, 60'000, 12, 1, 103'400}); // one in 5 s
        feed.setSource(&source);
        QTRY_COMPARE(history.size(), 1);
        QTRY_COMPARE(point.size(), 1);
        QCOMPARE(source.fakeSeries.subscribed, 0);
        QCOMPARE(source.fakeSeries.ranges.size(), 1U);
        const RangeRequest &range = source.fakeSeries.ranges.front();
        QCOMPARE(range.expr, kUp);
        QCOMPARE(range.stepMs, 5000);
        QCOMPARE(range.from, 40'000); // the one before 43.4 s leads in
        QCOMPARE(range.to, 100'000);
        QCOMPARE(source.fakeSeries.instants.size(), 1U);
        QCOMPARE(source.fakeSeries.instants.front().t, 103'000);
        const auto got = point.front().at(1).value<LivePointPtr>();
        QCOMPARE(got->values, std::vector<double>{7});
        QCOMPARE(got->series->labels.front()->toString(), Labels::of("x").toString());
        QCOMPARE(feed.state(), LiveFeed::State::Live);
    }

    void aScalarOfThePastIsASeriesWithoutLabels()
    {
        FakeSource source;
        auto scalar = std::make_shared<QueryResult>();
        scalar->type = ValueType::Scalar;
        scalar->scalar = {100'000, 42};
        source.fakeSeries.answers[kUp] = scalar;
        LiveFeed feed;
        QSignalSpy point(&feed, &LiveFeed::point);
        feed.setQueries(feedQueries({kUp}));
        feed.setOptions({{}, 1000, 0, 0, -1, 100'000});
        feed.setSource(&source);
        QTRY_COMPARE(point.size(), 1);
        QCOMPARE(point.front().at(1).value<LivePointPtr>()->values, std::vector<double>{42});
    }

    /// Going through the past shows what there is until the next has come; nothing is left of what was asked before.
    void thePastFollowsItsEnd()
    {
        FakeSource source;
        LiveFeed feed;
        QSignalSpy history(&feed, &LiveFeed::history);
        QSignalSpy state(&feed, &LiveFeed::stateChanged);
        feed.setQueries(feedQueries({kUp}));
        feed.setOptions({{}, 1000, 60'000, 100});
        feed.setSource(&source);
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 1U);
        source.fakeSeries.push(kUp, livePoint(200'000, seriesList({Labels::of("up")}), {1}));
        QCOMPARE(feed.state(), LiveFeed::State::Live);
        state.clear();
        source.fakeSeries.answers[kUp] = matrix({{Labels::of("up"), {{100'000, 2}}}});
        feed.setOptions({{}, 1000, 60'000, 100, -1, 100'000});
        feed.setOptions({{}, 1000, 60'000, 100, -1, 90'000});
        QCOMPARE(source.fakeSeries.subscriptions.size(), 0U);
        history.clear();
        QTRY_COMPARE(history.size(), 1);
        QCOMPARE(source.fakeSeries.ranges.size(), 1U); // only of where it stopped
        QCOMPARE(source.fakeSeries.ranges.front().to, 90'000);
        QCOMPARE(state.size(), 0); // live all the time
        source.fakeSeries.answers[kUp] = matrix({});
        feed.setOptions({{}, 1000, 60'000, 100, -1, 10'000});
        QTRY_COMPARE(feed.state(), LiveFeed::State::Empty);
        feed.setOptions({{}, 1000, 60'000, 100});
        QTRY_COMPARE(source.fakeSeries.subscriptions.size(), 1U);
    }

    void aRefusedQueryOfThePastNamesItsPlace()
    {
        FakeSource source;
        source.fakeSeries.failures[kUp] = Error{QStringLiteral("too many samples"), ErrorKind::TooLarge, {}};
        LiveFeed feed;
        feed.setQueries(feedQueries({kUp}));
        feed.setOptions({{}, 1000, 60'000, 100, -1, 100'000});
        feed.setSource(&source);
        QTRY_COMPARE(feed.state(), LiveFeed::State::Error);
        QCOMPARE(feed.errorQuery(), 0);
        QCOMPARE(feed.message(), QStringLiteral("too many samples"));
    }

    /// A subscription comes back by itself; a piece of the past has to be asked for again.
    void thePastIsAskedForAgainAfterAFailure()
    {
        FakeSource source;
        source.fakeSeries.failures[kUp] = Error{QStringLiteral("connection lost"), ErrorKind::Unavailable, {}};
        source.fakeSeries.answers[kUp] = matrix({{Labels::of("up"), {{100'000, 2}}}});
        LiveFeed feed;
        feed.setQueries(feedQueries({kUp}));
        feed.setOptions({{}, 1000, 60'000, 100, -1, 100'000});
        feed.setSource(&source);
        QTRY_COMPARE(feed.state(), LiveFeed::State::Error);
        source.fakeSeries.failures.clear();
        Connection connection = source.connection();
        connection.state = Connection::State::Disconnected;
        source.setConnection(connection);
        connection.state = Connection::State::Live;
        source.setConnection(connection);
        QTRY_COMPARE(feed.state(), LiveFeed::State::Live);
        QCOMPARE(source.fakeSeries.ranges.size(), 2U);
    }
};

BELFRY_TEST(TestLiveFeed)
#include "tst_live_feed.moc"
