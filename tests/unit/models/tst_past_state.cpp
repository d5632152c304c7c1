// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/alerts_model.h"
#include "models/health_model.h"
#include "models/past_state.h"
#include "program/test_class.h"

#include <QSignalSpy>

#include <cmath>
#include <limits>

using namespace belfry;

namespace {

constexpr Timestamp kThen = 1'700'000'000'000;

QueryResultPtr vectorOf(std::vector<std::pair<Labels, double>> values)
{
    auto result = std::make_shared<QueryResult>();
    for (auto &[labels, value] : values)
        result->series.push_back({std::make_shared<const Labels>(std::move(labels)), {{kThen, value}}});
    return result;
}

Labels alertLabels(const char *device)
{
    return Labels{{"alertname", "DiskFull"}, {"device", device}, {"severity", "critical"}};
}

std::vector<QueryResultPtr> threeAlerts()
{
    const auto metric = [](const Labels &labels, const char *name) { return labels.with(kMetricName, name); };
    return {vectorOf({{metric(alertLabels("sda").with("alertstate", "firing"), "ALERTS"), 1},
                      {metric(alertLabels("sdb").with("alertstate", "pending"), "ALERTS"), 1},
                      {metric(alertLabels("sdc").with("alertstate", "firing"), "ALERTS"), 1}}),
            vectorOf({{metric(alertLabels("sda"), "ALERTS_FOR_STATE"), double(kThen) / 1000 - 720},
                      {metric(alertLabels("sdb"), "ALERTS_FOR_STATE"), double(kThen) / 1000 - 10}})};
}

AlertSnapshot presentWith(const char *summary)
{
    AlertSnapshot present;
    RuleStatus rule;
    rule.name = QStringLiteral("DiskFull");
    rule.annotations = Labels{{"description", "{{ $value }} is used"}, {"summary", summary}};
    Alert sda;
    sda.labels = alertLabels("sda");
    sda.annotations = Labels{{"description", "97 % is used"}, {"summary", "sda is full"}};
    rule.alerts.push_back(sda);
    present.groups.emplace_back().rules.push_back(rule);
    return present;
}

std::vector<QueryResultPtr> twoComponents()
{
    return {vectorOf({{Labels{{"component", "memory"}}, 1},
                      {Labels{{"component", "cpu"}}, 0},
                      {Labels{{"component", "host"}}, 1}}),
            vectorOf({{Labels{{"component", "memory"}}, 70}, {Labels{{"component", "host"}}, 70}})};
}

} // namespace

class TestPastState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alertsComeFromTheirSeries()
    {
        const AlertSnapshotPtr past = pastAlerts(threeAlerts(), nullptr, kThen);
        QCOMPARE(past->t, kThen);
        QCOMPARE(past->count(AlertState::Firing), 2);
        QCOMPARE(past->count(AlertState::Pending), 1);
        const auto all = past->alerts();
        QCOMPARE(all.size(), 3U);
        for (const Alert *alert : all) {
            QCOMPARE(alert->name(), QStringLiteral("DiskFull"));
            QCOMPARE(alert->severity(), QStringLiteral("critical"));
            QVERIFY(alert->labels.get("alertstate").empty());
            QVERIFY(alert->labels.get(kMetricName).empty());
            if (alert->labels.get("device") == "sda")
                QCOMPARE(alert->activeAt, kThen - 720'000);
            if (alert->labels.get("device") == "sdc")
                QCOMPARE(alert->activeAt, kThen); // nothing says since when
        }
    }

    /// Whoever may push samples may push any, under any name.
    void valuesThatCannotBeAreLeftOut_data()
    {
        QTest::addColumn<double>("value");
        QTest::newRow("not a number") << std::nan("");
        QTest::newRow("infinite") << std::numeric_limits<double>::infinity();
        QTest::newRow("below") << -1e300;
        QTest::newRow("above") << 1e300;
    }
    void valuesThatCannotBeAreLeftOut()
    {
        QFETCH(double, value);
        const Labels firing = alertLabels("sda").with(kMetricName, "ALERTS").with("alertstate", "firing");
        const Labels since = alertLabels("sda").with(kMetricName, "ALERTS_FOR_STATE");
        const AlertSnapshotPtr alerts =
            pastAlerts({vectorOf({{firing, 1}}), vectorOf({{since, value}})}, nullptr, kThen);
        QCOMPARE(alerts->alerts().front()->activeAt, kThen);
        const Labels cpu{{"component", "cpu"}};
        const HealthSnapshotPtr health =
            pastHealth({vectorOf({{cpu, value}}), vectorOf({{cpu, value}})}, nullptr, kThen);
        QVERIFY(health->components[0].state == HealthState::Unknown);
        QCOMPARE(health->components[0].score, ComponentHealth().score);
    }

    void textsAreTheRulesNow()
    {
        const AlertSnapshot present = presentWith("a disk is full");
        const AlertSnapshotPtr past = pastAlerts(threeAlerts(), &present, kThen);
        for (const Alert *alert : past->alerts()) {
            const bool firesNow = alert->labels.get("device") == "sda";
            QCOMPARE(QString::fromStdString(std::string(alert->annotations.get("summary"))),
                     firesNow ? QStringLiteral("sda is full") : QStringLiteral("a disk is full"));
            QCOMPARE(alert->annotations.get("description").empty(), !firesNow); // it would have a value in it
        }
        const AlertSnapshot other = presentWith("{{ $labels.device }} is full");
        const AlertSnapshotPtr without = pastAlerts(threeAlerts(), &other, kThen);
        QVERIFY(without->alerts().front()->annotations.get("summary").empty() ||
                without->alerts().front()->labels.get("device") == "sda");
    }

    void healthComesFromItsSeries()
    {
        HealthSnapshot present;
        ComponentHealth cpu;
        cpu.component = QStringLiteral("cpu");
        cpu.title = QStringLiteral("Processor");
        present.components.push_back(cpu);
        const HealthSnapshotPtr past = pastHealth(twoComponents(), &present, kThen);
        QVERIFY(past->host.state == HealthState::Degraded);
        QCOMPARE(past->components.size(), 2U);
        QCOMPARE(past->components[0].component, QStringLiteral("cpu"));
        QCOMPARE(past->components[0].title, QStringLiteral("Processor"));
        QVERIFY(past->components[0].state == HealthState::Healthy);
        QCOMPARE(past->components[1].title, QStringLiteral("memory")); // there is none of that name now
        QVERIFY(past->components[1].state == HealthState::Degraded);
        QCOMPARE(past->components[1].score, 70);
    }

    void modelsShowThatInstantAndComeBack()
    {
        FakeSource source;
        source.fakeAlerts.set(std::make_shared<AlertSnapshot>());
        const auto alertAnswers = threeAlerts();
        source.fakeSeries.answers[pastAlertsQueries()[0]] = alertAnswers[0];
        source.fakeSeries.answers[pastAlertsQueries()[1]] = alertAnswers[1];
        const auto healthAnswers = twoComponents();
        source.fakeSeries.answers[pastHealthQueries()[0]] = healthAnswers[0];
        source.fakeSeries.answers[pastHealthQueries()[1]] = healthAnswers[1];
        AlertsModel alerts;
        HealthModel health;
        alerts.setSource(&source);
        health.setSource(&source);
        QCOMPARE(alerts.count(), 0);
        QVERIFY(alerts.canAcknowledge());
        alerts.setEndMs(double(kThen));
        health.setEndMs(double(kThen));
        QVERIFY(!alerts.canAcknowledge()); // that is over
        QTRY_COMPARE(alerts.count(), 3);
        QTRY_COMPARE(health.count(), 2);
        QCOMPARE(alerts.firing(), 2);
        QCOMPARE(source.fakeSeries.instants.front().t, kThen);
        bool lasted = false;
        for (int row = 0; row < alerts.count(); ++row)
            lasted = lasted ||
                     alerts.data(alerts.index(row), AlertsModel::SinceTextRole) == QStringLiteral("firing for 12 min");
        QVERIFY(lasted);
        source.fakeAlerts.set(std::make_shared<AlertSnapshot>()); // the present goes on
        QCOMPARE(alerts.count(), 3);
        alerts.setEndMs(0);
        QCOMPARE(alerts.count(), 0);
        QVERIFY(alerts.canAcknowledge());
    }

    void onlyTheLastInstantIsAskedFor()
    {
        FakeSource source;
        PastQueries queries({QStringLiteral("a"), QStringLiteral("b")}, nullptr);
        QSignalSpy changed(&queries, &PastQueries::changed);
        queries.setSource(&source, {});
        QVERIFY(queries.setInstant(1000));
        QVERIFY(queries.setInstant(2000));
        QVERIFY(!queries.setInstant(2000));
        QVERIFY(!queries.isAnswered());
        QVERIFY(changed.wait());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(queries.answers().size(), 2U);
        QCOMPARE(source.fakeSeries.instants.size(), 2U);
        QCOMPARE(source.fakeSeries.instants.front().t, 2000);
        QVERIFY(queries.setInstant(0));
        QVERIFY(!queries.isAnswered());
    }

    /// Rather nothing than what is of another time; and it is asked again once that may help.
    void whatFailsIsUnknownUntilTheConnectionIsBack()
    {
        FakeSource source;
        source.fakeAlerts.set(std::make_shared<AlertSnapshot>());
        source.fakeSeries.failures[QStringLiteral("ALERTS")] =
            Error{QStringLiteral("gone"), ErrorKind::Unavailable, {}};
        AlertsModel alerts;
        alerts.setSource(&source);
        QVERIFY(alerts.known());
        alerts.setEndMs(double(kThen));
        QTRY_VERIFY(!alerts.known());
        source.fakeSeries.failures.clear();
        source.fakeSeries.answers[QStringLiteral("ALERTS")] = threeAlerts()[0];
        Connection connection = source.connection();
        connection.state = Connection::State::Disconnected;
        source.setConnection(connection);
        connection.state = Connection::State::Live;
        source.setConnection(connection);
        QTRY_COMPARE(alerts.count(), 3);
        alerts.setEndMs(0);
        QVERIFY(alerts.known());
        QCOMPARE(alerts.count(), 0);
    }
};

BELFRY_TEST(TestPastState)
#include "tst_past_state.moc"
