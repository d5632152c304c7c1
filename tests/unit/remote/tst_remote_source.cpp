// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/alert_manager.h"
#include "fakes/memory_sink.h"
#include "program/test_class.h"
#include "remote_viewer.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace belfry;
using State = Connection::State;

class TestRemoteSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversHistoryThenPointsWithoutASeam()
    {
        ServedCore core;
        QVERIFY(core.start());
        for (int i = 1; i <= 5; ++i)
            core.tick(i);
        RemoteSource source(optionsFor(core));
        const auto subscription = source.series().subscribe(request(QStringLiteral("metric"), 10'000));
        Received received(*subscription);
        QTRY_COMPARE(received.histories.size(), std::size_t(1));
        QCOMPARE(received.histories[0]->series.at(0).samples.back().v, 5.0);
        const Timestamp last = received.histories[0]->series[0].samples.back().t;
        core.tick(6);
        core.tick(7);
        QTRY_COMPARE(received.lastValue(), 7.0);
        QCOMPARE(received.points.size(), std::size_t(2));
        QCOMPARE(received.points[0]->t, last + 1000);
        QCOMPARE(received.points[0]->series, received.points[1]->series);
        QCOMPARE(*received.points[0]->series->labels.at(0), core.series);
    }

    void twoSubscriptionsOfOneQueryEachGetEveryPointOnce()
    {
        ServedCore core;
        QVERIFY(core.start());
        core.tick(1);
        RemoteSource source(optionsFor(core));
        const auto first = source.series().subscribe(request(QStringLiteral("metric"), 5'000));
        const auto second = source.series().subscribe(request(QStringLiteral("metric"), 5'000));
        Received one(*first);
        Received two(*second);
        QTRY_VERIFY(!one.histories.empty() && !two.histories.empty());
        core.tick(2);
        core.tick(3);
        QTRY_COMPARE(one.lastValue(), 3.0);
        QTRY_COMPARE(two.lastValue(), 3.0);
        QCOMPARE(one.points.size(), std::size_t(2));
        QCOMPARE(two.points.size(), std::size_t(2));
        QCOMPARE(core.live.active(), std::size_t(1));
    }

    void unsubscribesWhenTheHolderLetsGo()
    {
        ServedCore core;
        QVERIFY(core.start());
        core.tick(1);
        RemoteSource source(optionsFor(core));
        auto subscription = source.series().subscribe(request(QStringLiteral("metric")));
        QTRY_COMPARE(core.live.active(), std::size_t(1));
        subscription.reset();
        QTRY_COMPARE(core.live.active(), std::size_t(0));
    }

    /// A page that is left lets go of its queries at any moment.
    void pointsThatWereOnTheWayAreDroppedInSilence()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        ServedCore core;
        QVERIFY(core.start());
        core.tick(1);
        RemoteSource source(optionsFor(core));
        const auto other = source.series().subscribe(request(QStringLiteral("metric * 2"), 5'000));
        Received kept(*other);
        for (int i = 2; i < 12; i += 2) {
            auto subscription = source.series().subscribe(request(QStringLiteral("metric"), 5'000));
            Received received(*subscription);
            QTRY_VERIFY(!received.histories.empty());
            core.tick(i);
            QTRY_COMPARE(received.lastValue(), double(i));
            core.tick(i + 1);
            subscription.reset();
            QTRY_COMPARE(kept.lastValue(), 2.0 * (i + 1));
        }
    }

    void aBrokenQueryFailsWithItsPlaceAndTheOthersGoOn()
    {
        ServedCore core;
        QVERIFY(core.start());
        core.tick(1);
        RemoteSource source(optionsFor(core));
        const auto broken = source.series().subscribe(request(QStringLiteral("sum(metric")));
        const auto whole = source.series().subscribe(request(QStringLiteral("metric"), 5'000));
        Received failures(*broken);
        Received received(*whole);
        QTRY_COMPARE(failures.errors.size(), std::size_t(1));
        QCOMPARE(failures.errors[0].kind, ErrorKind::Invalid);
        QCOMPARE(failures.errors[0].place.line, 1);
        QVERIFY(failures.errors[0].place.column > 1);
        QTRY_VERIFY(!received.histories.empty());
        core.tick(2);
        QTRY_COMPARE(received.lastValue(), 2.0);
    }

    void anEndedSubscriptionMayBeLetGoOfInItsOwnSignal()
    {
        ServedCore core;
        QVERIFY(core.start());
        core.tick(1);
        RemoteSource source(optionsFor(core));
        auto first = source.series().subscribe(request(QStringLiteral("metric"), 5'000));
        auto second = source.series().subscribe(request(QStringLiteral("metric"), 5'000));
        Received received(*first);
        connect(first.get(), &LiveSubscription::point, this, [&second] { second.reset(); });
        QTRY_VERIFY(!received.histories.empty());
        core.tick(2);
        QTRY_COMPARE(received.lastValue(), 2.0);
        QVERIFY(!second);
    }

    void answersOneShotQueries()
    {
        ServedCore core;
        QVERIFY(core.start());
        core.tick(1);
        core.tick(2);
        RemoteSource source(optionsFor(core));
        InstantRequest instant;
        instant.expr = QStringLiteral("metric + 1");
        instant.t = core.clock.nowMs();
        const auto vector = source.series().query(instant);
        QVERIFY(isDone(vector));
        QVERIFY2(vector.result().has_value(), "instant query");
        QCOMPARE((*vector.result())->series.at(0).samples.at(0).v, 3.0);

        RangeRequest range;
        range.expr = QStringLiteral("metric");
        range.to = core.clock.nowMs();
        range.from = range.to - 1000;
        const auto matrix = source.series().queryRange(range);
        QVERIFY(isDone(matrix));
        QVERIFY2(matrix.result().has_value(), "range query");
        QCOMPARE((*matrix.result())->type, ValueType::Matrix);
        QCOMPARE((*matrix.result())->series.at(0).samples.size(), std::size_t(2));

        instant.expr = QStringLiteral("metric +");
        const auto broken = source.series().query(instant);
        QVERIFY(isDone(broken));
        QVERIFY(!broken.result());
        QCOMPARE(broken.result().error().kind, ErrorKind::Invalid);
    }

    void tellsLabelNamesAndMetadata()
    {
        ServedCore core;
        QVERIFY(core.start());
        core.tick(1);
        core.store.setMetadata({{"metric", {MetricType::Counter, "bytes", "What it is."}}});
        RemoteSource source(optionsFor(core));
        const auto described = source.series().metadata({});
        QVERIFY(isDone(described));
        const MetadataList expected{{"metric", {MetricType::Counter, "bytes", "What it is."}}};
        QCOMPARE(described.result().value_or(MetadataList()), expected);
        using Names = std::vector<std::string>;
        const auto names = source.series().labelNames({{}, QStringLiteral("metric"), core.clock.nowMs() - 1000});
        QVERIFY(isDone(names));
        QCOMPARE(names.result().value_or(Names()), (Names{"__name__", "instance"}));
        const auto broken = source.series().labelNames({{}, QStringLiteral("metric +"), 0});
        QVERIFY(isDone(broken));
        QCOMPARE(broken.result().error().kind, ErrorKind::Invalid);
    }

    void followsAlertsHealthAndHosts()
    {
        ServedCore core;
        QVERIFY(core.start());
        auto alerts = std::make_shared<AlertSnapshot>();
        alerts->revision = 7;
        core.state.setAlerts(alerts);
        RemoteSource source(optionsFor(core));
        QTRY_VERIFY(source.alerts().snapshot());
        QCOMPARE(source.alerts().snapshot()->revision, std::uint64_t(7));

        QSignalSpy healthChanged(&source.health(), &HealthSource::changed);
        auto health = std::make_shared<HealthSnapshot>();
        health->host.state = HealthState::Degraded;
        health->host.reason = QStringLiteral("a test says so");
        core.state.setHealth(health);
        QTRY_VERIFY(source.health().snapshot());
        QTRY_COMPARE(int(source.health().snapshot()->host.state), int(HealthState::Degraded));
        QVERIFY(!healthChanged.isEmpty());

        QTRY_COMPARE(source.hosts().hosts().size(), std::size_t(1));
        QCOMPARE(source.hosts().hosts()[0].name, QStringLiteral("tower"));
        QVERIFY(source.alerts().snapshot(source.hosts().hosts()[0].id));
    }

    void silencesAlerts()
    {
        ServedCore core;
        MemorySink sink(core.store);
        const Engine engine(core.store);
        AlertManager alerts(engine, sink, core.clock, {});
        AlertSnapshotPtr judged;
        connect(&alerts, &AlertManager::changed, this, [&](const AlertSnapshotPtr &snapshot) { judged = snapshot; });
        alerts.start({});
        core.alerts = &alerts;
        QVERIFY(core.start());
        RemoteSource viewer(optionsFor(core));
        SilenceRequest request{{},
                               {{"alertname", MatchOp::NotRegex, "A|\"B\""}, {"severity", MatchOp::Equal, "info"}},
                               core.clock.nowMs(),
                               core.clock.nowMs() + 60'000,
                               QStringLiteral("ann"),
                               QStringLiteral("new disk")};
        const auto made = viewer.alerts().silence(request);
        QVERIFY(isDone(made));
        QVERIFY(made.result());
        QCOMPARE(judged->silences.size(), 1U);
        QCOMPARE(judged->silences[0].id, made.result()->id);
        QCOMPARE(judged->silences[0].matchers, request.matchers);
        QCOMPARE(judged->silences[0].startsAt, request.startsAt);
        QCOMPARE(judged->silences[0].endsAt, request.endsAt);
        QCOMPARE(judged->silences[0].createdBy, request.createdBy);
        QCOMPARE(judged->silences[0].comment, request.comment);
        const auto ended = viewer.alerts().expireSilence(made.result()->id);
        QVERIFY(isDone(ended));
        QVERIFY(ended.result());
        QVERIFY(judged->silences[0].state(core.clock.nowMs()) == SilenceState::Expired);
        request.endsAt = request.startsAt;
        const auto refused = viewer.alerts().silence(request);
        QVERIFY(isDone(refused));
        QCOMPARE(refused.result().error().kind, ErrorKind::Invalid);
        QCOMPARE(refused.result().error().message, QStringLiteral("/endsAt: expected a time after startsAt"));
        const auto unknown = viewer.alerts().expireSilence(QStringLiteral("nobody"));
        QVERIFY(isDone(unknown));
        QCOMPARE(unknown.result().error().kind, ErrorKind::NotFound);
    }
};

BELFRY_TEST(TestRemoteSource)
#include "tst_remote_source.moc"
