// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "fleet/fleet_source.h"
#include "fleet/fleet_subscription.h"
#include "program/test_class.h"

#include <QSignalSpy>

using namespace belfry;
using State = Connection::State;
using namespace std::chrono_literals;

namespace {

const QString kLoad = QStringLiteral("node_load1");

HostInfo hostNamed(const QString &name)
{
    HostInfo host;
    host.id = HostId(name);
    host.name = name;
    return host;
}

std::unique_ptr<Source> fakeHost(const MachineEntry &machine)
{
    auto source = std::make_unique<FakeSource>();
    source->fakeHosts.set({hostNamed(machine.url.host())});
    return source;
}

/// What a subscription to all machines delivers, in words.
struct Seen {
    explicit Seen(LiveSubscription &subscription)
    {
        QObject::connect(&subscription, &LiveSubscription::history, &subscription,
                         [this](const QueryResultPtr &matrix) { histories += text(*matrix); });
        QObject::connect(&subscription, &LiveSubscription::point, &subscription,
                         [this](const LivePointPtr &point) { points += text(*point); });
        QObject::connect(&subscription, &LiveSubscription::failed, &subscription,
                         [this](const Error &error) { errors += error.message; });
    }
    static QString text(const QueryResult &matrix)
    {
        QStringList texts;
        for (const ResultSeries &series : matrix.series) {
            QStringList samples;
            for (const Sample &sample : series.samples)
                samples += QStringLiteral("%1:%2").arg(sample.t).arg(sample.v);
            texts += QString::fromUtf8(series.labels->get("instance").data()) + u'[' + samples.join(u' ') + u']';
        }
        return texts.join(u' ');
    }
    static QString text(const LivePoint &point)
    {
        QStringList texts{QString::number(point.t)};
        for (std::size_t i = 0; i < point.values.size(); ++i)
            texts += QString::fromUtf8(point.series->labels[i]->get("instance").data()) + u'=' +
                     QString::number(point.values[i]);
        return texts.join(u' ');
    }
    QStringList histories;
    QStringList points;
    QStringList errors;
};

} // namespace

/// All machines as one source.
class TestFleetSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_own = std::make_unique<FakeSource>();
        m_own->fakeHosts.set({hostNamed(QStringLiteral("atlas"))});
        m_fleet = std::make_unique<Fleet>(*m_own, MachineId(), fakeHost);
        QVERIFY(m_fleet->add({QUrl(QStringLiteral("ws://tower:9909")), {}, {}, {}}));
        m_all = std::make_unique<FleetSource>(*m_fleet);
    }
    void cleanup()
    {
        m_all.reset();
        m_fleet.reset();
        m_own.reset();
    }

    void aQueryIsAskedOfEveryMachineAndToldApart()
    {
        const auto subscription = m_all->series().subscribe(request());
        Seen seen(*subscription);
        push(*m_own, 1000, 1);
        QCOMPARE(seen.points, QStringList());
        push(tower(), 1000, 2);
        QCOMPARE(seen.points, QStringList{QStringLiteral("1000 atlas=1 tower=2")});
    }

    void notesOfAllMachinesAreToldApart()
    {
        QSignalSpy heard(&m_all->annotations(), &AnnotationSource::changed);
        m_own->fakeAnnotations.put({1, 1000, QStringLiteral("note"), QStringLiteral("first")});
        tower().fakeAnnotations.put({1, 2000, QStringLiteral("note"), QStringLiteral("second")});
        QCOMPARE(heard.size(), 2);
        QCOMPARE(m_all->annotations().revision(), 2U);
        const auto listed = m_all->annotations().list({0, 5000, 10}).result();
        QVERIFY(listed && listed->size() == 2);
        QCOMPARE(listed->at(0).text + u' ' + listed->at(0).instance, QStringLiteral("second tower"));
        QCOMPARE(listed->at(1).text + u' ' + listed->at(1).instance, QStringLiteral("first atlas"));
        QCOMPARE(m_all->annotations().list({0, 5000, 1}).result()->size(), 1U);
        tower().fakeAnnotations.failure = Error{QStringLiteral("broken"), ErrorKind::Internal, {}};
        QCOMPARE(m_all->annotations().list({}).result()->size(), 1U); // the other one answers
        m_own->fakeAnnotations.failure = tower().fakeAnnotations.failure;
        QCOMPARE(m_all->annotations().list({}).result().error().message, QStringLiteral("broken"));
        QVERIFY(m_all->annotations().create({}).result().error().kind == ErrorKind::Unavailable);
        QVERIFY(m_all->annotations().remove(1).result().error().kind == ErrorKind::Unavailable);
        QVERIFY(!m_all->capabilities().testFlag(Capability::Annotate));
    }

    void historiesEndTogether()
    {
        m_own->fakeSeries.histories.insert(kLoad, matrix({{Labels{{"instance", "atlas"}}, {{1000, 1}, {2000, 2}}}}));
        tower().fakeSeries.histories.insert(kLoad, matrix({{Labels{}, {{1000, 5}, {2000, 6}, {3000, 7}}}}));
        const auto subscription = m_all->series().subscribe(request(60'000));
        Seen seen(*subscription);
        QTRY_COMPARE(seen.histories, QStringList{QStringLiteral("atlas[1000:1 2000:2] tower[1000:5 2000:6]")});
        push(*m_own, 3000, 3);
        QCOMPARE(seen.points, QStringList{QStringLiteral("3000 atlas=3 tower=7")});
    }

    void whoDoesNotAnswerIsGivenUpAfterAWhile()
    {
        m_own->fakeSeries.histories.insert(kLoad, matrix({{Labels{}, {{1000, 1}}}}));
        tower().fakeSeries.answersSubscriptions = false;
        QElapsedTimer since;
        since.start();
        FleetSubscription subscription(*m_fleet, request(60'000), {10ms, 300ms});
        Seen seen(subscription);
        QTRY_COMPARE(seen.histories, QStringList{QStringLiteral("atlas[1000:1]")});
        QVERIFY(since.elapsed() >= 300);
        push(*m_own, 2000, 2);
        QTRY_COMPARE(seen.points, QStringList{QStringLiteral("2000 atlas=2")});
        push(tower(), 3000, 7);
        push(*m_own, 3000, 3);
        QCOMPARE(seen.points.back(), QStringLiteral("3000 atlas=3 tower=7"));
    }

    void whoIsGoneIsLeftOutAtOnce()
    {
        const auto subscription = m_all->series().subscribe(request());
        Seen seen(*subscription);
        push(*m_own, 1000, 1);
        setState(tower(), State::Disconnected);
        QCOMPARE(seen.points, QStringList{QStringLiteral("1000 atlas=1")});
        push(*m_own, 2000, 2);
        QCOMPARE(seen.points.size(), 2);
        QCOMPARE(m_all->connection().state, State::Live);
    }

    void whoComesBackMakesAllBeAskedAnew()
    {
        setState(tower(), State::Disconnected);
        m_own->fakeSeries.histories.insert(kLoad, matrix({{Labels{}, {{1000, 1}}}}));
        tower().fakeSeries.histories.insert(kLoad, matrix({{Labels{}, {{1000, 5}}}}));
        tower().fakeSeries.answersSubscriptions = false;
        const auto subscription = m_all->series().subscribe(request(60'000));
        Seen seen(*subscription);
        QTRY_COMPARE(seen.histories, QStringList{QStringLiteral("atlas[1000:1]")});
        tower().fakeSeries.answersSubscriptions = true;
        setState(tower(), State::Live);
        QTRY_COMPARE(seen.histories.size(), 2);
        QCOMPARE(seen.histories.back(), QStringLiteral("atlas[1000:1] tower[1000:5]"));
        QCOMPARE(m_own->fakeSeries.subscriptions.size(), 1U);
    }

    void whoIsBeingConnectedToIsThereFromTheBeginning()
    {
        setState(tower(), State::Connecting);
        m_own->fakeSeries.histories.insert(kLoad, matrix({{Labels{}, {{1000, 1}}}}));
        tower().fakeSeries.histories.insert(kLoad, matrix({{Labels{}, {{1000, 5}}}}));
        tower().fakeSeries.answersSubscriptions = false;
        FleetSubscription subscription(*m_fleet, request(60'000), {10ms, 60s, 60s});
        Seen seen(subscription);
        const auto later = m_own->series().subscribe(request(60'000));
        Seen own(*later);
        QTRY_COMPARE(own.histories.size(), 1); // so it has answered the first one too
        QCOMPARE(seen.histories, QStringList());
        tower().fakeSeries.answersSubscriptions = true;
        setState(tower(), State::Live);
        QTRY_COMPARE(seen.histories, QStringList{QStringLiteral("atlas[1000:1] tower[1000:5]")});
    }

    void whoCannotBeConnectedToIsNotWaitedFor()
    {
        setState(tower(), State::Connecting);
        m_own->fakeSeries.histories.insert(kLoad, matrix({{Labels{}, {{1000, 1}}}}));
        tower().fakeSeries.answersSubscriptions = false;
        FleetSubscription subscription(*m_fleet, request(60'000), {60s, 60s, 60s});
        Seen seen(subscription);
        setState(tower(), State::Disconnected);
        QTRY_COMPARE(seen.histories, QStringList{QStringLiteral("atlas[1000:1]")});
    }

    void oneThatCannotAnswerDoesNotStopTheOthers()
    {
        tower().fakeSeries.failures.insert(kLoad, {QStringLiteral("no"), ErrorKind::Unavailable, {}});
        const auto subscription = m_all->series().subscribe(request());
        Seen seen(*subscription);
        QTRY_VERIFY((push(*m_own, 1000 * (seen.points.size() + 1), 1), !seen.points.empty()));
        QVERIFY(seen.errors.isEmpty());
    }

    void aQueryThatFailsEverywhereHasFailed()
    {
        for (FakeSource *source : {m_own.get(), &tower()})
            source->fakeSeries.failures.insert(kLoad, {QStringLiteral("broken"), ErrorKind::Invalid, {}});
        const auto subscription = m_all->series().subscribe(request());
        Seen seen(*subscription);
        QTRY_COMPARE(seen.errors, QStringList{QStringLiteral("broken")});
    }

    void aRemovedMachineIsLetGoOf()
    {
        const auto subscription = m_all->series().subscribe(request());
        Seen seen(*subscription);
        const QPointer<Source> gone = &tower();
        QVERIFY(m_fleet->remove(m_fleet->at(1).id));
        QTRY_VERIFY(!gone);
        push(*m_own, 1000, 1);
        QTRY_COMPARE(seen.points, QStringList{QStringLiteral("1000 atlas=1")});
    }

    void oneShotQueriesAreAskedOfAllThatAreLive()
    {
        m_own->fakeSeries.answers.insert(kLoad, matrix({{Labels{}, {{1000, 1}}}}));
        tower().fakeSeries.answers.insert(kLoad, matrix({{Labels{}, {{1000, 5}}}}));
        const auto ask = [this] {
            InstantRequest instant;
            instant.expr = kLoad;
            const auto answer = m_all->series().query(instant);
            return answer.isFinished() && answer.result() ? Seen::text(**answer.result()) : QString();
        };
        QCOMPARE(ask(), QStringLiteral("atlas[1000:1] tower[1000:5]"));
        setState(tower(), State::Disconnected);
        QCOMPARE(ask(), QStringLiteral("atlas[1000:1]"));
        setState(*m_own, State::Stale);
        QCOMPARE(ask(), QString());
        QCOMPARE(m_all->connection().state, State::Stale);
        setState(*m_own, State::Refused);
        QCOMPARE(m_all->connection().state, State::Disconnected);
        setState(*m_own, State::Connecting);
        QCOMPARE(m_all->connection().state, State::Connecting);
    }

    void whatThereIsToAskForIsUnited()
    {
        using Names = std::vector<std::string>;
        m_own->fakeSeries.names = [](const QString &) { return Names{"b", "c"}; };
        tower().fakeSeries.names = [](const QString &) { return Names{"a", "b"}; };
        m_own->fakeSeries.described = {{"x", {MetricType::Gauge, "", "here"}}};
        tower().fakeSeries.described = {{"w", {}}, {"x", {MetricType::Gauge, "", "there"}}};
        const auto names = m_all->series().labelNames({});
        QTRY_VERIFY(names.isFinished());
        QCOMPARE(names.result().value_or(Names()), (Names{"a", "b", "c"}));
        const auto described = m_all->series().metadata({});
        QTRY_VERIFY(described.isFinished());
        const MetadataList expected{{"w", {}}, {"x", {MetricType::Gauge, "", "here"}}};
        QCOMPARE(described.result().value_or(MetadataList()), expected);
        setState(*m_own, State::Disconnected);
        setState(tower(), State::Disconnected);
        QVERIFY(!m_all->series().metadata({}).result());
    }

private:
    static LiveRequest request(std::int64_t historyMs = 0)
    {
        LiveRequest request;
        request.expr = kLoad;
        request.historyMs = historyMs;
        return request;
    }
    static void push(FakeSource &source, Timestamp t, double value)
    {
        const std::string name = source.fakeHosts.hosts().front().name.toStdString();
        source.fakeSeries.push(kLoad, livePoint(t, seriesList({Labels{{"instance", name.c_str()}}}), {value}));
    }
    static void setState(FakeSource &source, State state)
    {
        Connection connection = source.connection();
        connection.state = state;
        source.setConnection(connection);
    }
    FakeSource &tower() const { return *static_cast<FakeSource *>(m_fleet->at(1).source); }

    std::unique_ptr<FakeSource> m_own;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<FleetSource> m_all;
};

BELFRY_TEST(TestFleetSource)
#include "tst_fleet_source.moc"
