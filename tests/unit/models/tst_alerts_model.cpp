// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/alerts_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace belfry;

namespace {

constexpr Timestamp kNow = 1'700'000'000'000;

Alert alert(const char *name, AlertState state, Timestamp since, const char *device = "sda")
{
    Alert made;
    made.labels = Labels{{"alertname", name}, {"severity", "critical"}, {"device", device}, {"instance", "atlas"}};
    made.annotations = Labels{{"summary", std::string(name) + " on " + device}};
    made.state = state;
    made.activeAt = since;
    made.firedAt = state == AlertState::Firing ? since : 0;
    made.resolvedAt = state == AlertState::Resolved ? since : 0;
    return made;
}

AlertSnapshotPtr snapshot(std::vector<Alert> alerts, Timestamp t = kNow)
{
    auto made = std::make_shared<AlertSnapshot>();
    made->t = t;
    made->groups.resize(1);
    made->groups[0].rules.resize(1);
    made->groups[0].rules[0].name = QStringLiteral("rule");
    made->groups[0].rules[0].alerts = std::move(alerts);
    return made;
}

} // namespace

class TestAlertsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAlertsInWords()
    {
        FakeSource source;
        AlertsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(&source);
        QVERIFY(!model.known());
        source.fakeAlerts.set(snapshot(
            {alert("Full", AlertState::Pending, kNow - 5000), alert("Hot", AlertState::Firing, kNow - 12 * 60'000)}));
        QVERIFY(model.known());
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.firing(), 1);
        QCOMPARE(model.summary(), QStringLiteral("1 firing · 1 pending"));
        const QModelIndex first = model.index(0);
        QCOMPARE(first.data(AlertsModel::NameRole).toString(), QStringLiteral("Hot"));
        QCOMPARE(first.data(AlertsModel::SummaryRole).toString(), QStringLiteral("Hot on sda"));
        QCOMPARE(first.data(AlertsModel::SinceTextRole).toString(), QStringLiteral("firing for 12 min"));
        QCOMPARE(first.data(AlertsModel::LabelsRole).toString(), QStringLiteral("device=sda"));
        QCOMPARE(first.data(AlertsModel::StateTextRole).toString(), QStringLiteral("Firing"));
        QCOMPARE(first.data(AlertsModel::SeverityRole).toString(), QStringLiteral("critical"));
    }

    void acknowledgesWhereOneMay()
    {
        FakeSource source;
        AlertsModel model;
        model.setSource(&source);
        Alert hot = alert("Hot", AlertState::Firing, kNow);
        source.fakeAlerts.set(snapshot({hot}));
        const QString key = model.index(0).data(AlertsModel::KeyRole).toString();
        model.acknowledge(key, QStringLiteral("on it"));
        QCOMPARE(source.fakeAlerts.requests.size(), 1U);
        QCOMPARE(source.fakeAlerts.requests.front().fingerprint, hot.fingerprint());
        hot.acknowledgement = Acknowledgement{QStringLiteral("ann"), QStringLiteral("on it"), kNow};
        source.fakeAlerts.set(snapshot({hot}));
        QCOMPARE(model.index(0).data(AlertsModel::AcknowledgedRole).toString(),
                 QStringLiteral("acknowledged by ann: on it"));
        model.withdraw(key);
        QCOMPARE(source.fakeAlerts.requests.size(), 2U);
        QCOMPARE(model.index(0).data(AlertsModel::AcknowledgedRole).toString(), QString());
        source.fakeAlerts.failure = Error{QStringLiteral("it is over"), ErrorKind::NotFound, {}};
        model.acknowledge(key);
        QCOMPARE(model.failure(), QStringLiteral("it is over"));
        source.fakeAlerts.failure.reset();
        model.withdraw(key);
        QCOMPARE(model.failure(), QString());
        source.fakeAlerts.requests.clear();
        QSignalSpy changed(&model, &AlertsModel::canAcknowledgeChanged);
        source.setCapabilities({});
        QCOMPARE(changed.size(), 1);
        QVERIFY(!model.canAcknowledge());
        model.acknowledge(key);
        QVERIFY(source.fakeAlerts.requests.empty());
    }

    void saysWhoHasSilencedWhatUntilWhen()
    {
        FakeSource source;
        AlertsModel model;
        model.setSource(&source);
        Alert hot = alert("Hot", AlertState::Firing, kNow);
        hot.silencedBy = {QStringLiteral("a"), QStringLiteral("b")};
        auto told = std::make_shared<AlertSnapshot>(*snapshot({hot, alert("Full", AlertState::Firing, kNow)}));
        const Timestamp end = told->t + 3'600'000;
        told->silences = {{QStringLiteral("a"), {}, 0, end - 1, 0, QStringLiteral("bob"), {}},
                          {QStringLiteral("b"), {}, 0, end, 0, QStringLiteral("ann"), QStringLiteral("new disk")},
                          {QStringLiteral("c"), {}, 0, end + 1, 0, QStringLiteral("carl"), {}}};
        source.fakeAlerts.set(told);
        const QString until = QDateTime::fromMSecsSinceEpoch(end).toString(QStringLiteral("HH:mm"));
        const int row = model.index(0).data(AlertsModel::NameRole).toString() == QLatin1String("Hot") ? 0 : 1;
        QCOMPARE(model.index(row).data(AlertsModel::SilencedRole).toString(),
                 QStringLiteral("silenced by ann until %1: new disk").arg(until));
        QCOMPARE(model.index(1 - row).data(AlertsModel::SilencedRole).toString(), QString());
        QCOMPARE(model.summary(), QStringLiteral("2 firing · 1 silenced"));
        QCOMPARE(model.worst(), QStringLiteral("critical")); // of the other
        told = std::make_shared<AlertSnapshot>(*snapshot({hot}));
        source.fakeAlerts.set(told); // by one that isn't told
        QCOMPARE(model.index(0).data(AlertsModel::SilencedRole).toString(), QStringLiteral("silenced"));
        QCOMPARE(model.worst(), QString()); // nothing rings
    }

    void listsOnlyTheStatesAskedFor()
    {
        FakeSource source;
        AlertsModel model;
        model.setStates({QStringLiteral("pending")});
        model.setSource(&source);
        source.fakeAlerts.set(
            snapshot({alert("Full", AlertState::Pending, kNow), alert("Hot", AlertState::Firing, kNow)}));
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.firing(), 1);
        QCOMPARE(model.worst(), QString("critical"));
        Alert mild = alert("Hot", AlertState::Firing, kNow);
        mild.labels = mild.labels.with("severity", "warning");
        source.fakeAlerts.set(snapshot({alert("Full", AlertState::Pending, kNow), mild}));
        QCOMPARE(model.worst(), QString("warning"));
        source.fakeAlerts.set(snapshot({alert("Full", AlertState::Pending, kNow)}));
        QCOMPARE(model.worst(), QString());
        source.fakeAlerts.set(
            snapshot({alert("Full", AlertState::Pending, kNow), alert("Hot", AlertState::Firing, kNow)}));
        model.setStates({});
        QCOMPARE(model.count(), 2);
    }

    void merges()
    {
        FakeSource source;
        AlertsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(&source);
        source.fakeAlerts.set(
            snapshot({alert("Hot", AlertState::Firing, kNow, "a"), alert("Hot", AlertState::Firing, kNow - 1, "b")}));
        const QPersistentModelIndex b = model.index(1);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        source.fakeAlerts.set(
            snapshot({alert("Hot", AlertState::Firing, kNow, "a"), alert("Hot", AlertState::Firing, kNow - 1, "b")}));
        QVERIFY(changed.isEmpty());
        source.fakeAlerts.set(
            snapshot({alert("Hot", AlertState::Resolved, kNow, "a"), alert("Hot", AlertState::Firing, kNow - 1, "b")}));
        QCOMPARE(b.row(), 0);
        source.fakeAlerts.set(snapshot({}));
        QCOMPARE(model.count(), 0);
        QCOMPARE(model.summary(), QStringLiteral("None firing"));
        QVERIFY(resets.isEmpty());
    }

    void tellsWhatIsWrongWithRules()
    {
        FakeSource source;
        AlertsModel model;
        model.setSource(&source);
        auto broken = std::make_shared<AlertSnapshot>(*snapshot({}));
        broken->loadErrors.push_back(
            {QStringLiteral("unknown function"), ErrorKind::Invalid, {QStringLiteral("r.yaml"), 3, 7, {}}});
        broken->groups[0].rules[0].health = RuleHealth::Error;
        broken->groups[0].rules[0].lastError = QStringLiteral("many-to-many");
        source.fakeAlerts.set(broken);
        QCOMPARE(model.ruleErrors(),
                 QStringList({QStringLiteral("r.yaml:3:7: unknown function"), QStringLiteral("rule: many-to-many")}));
    }
};

BELFRY_TEST(TestAlertsModel)
#include "tst_alerts_model.moc"
