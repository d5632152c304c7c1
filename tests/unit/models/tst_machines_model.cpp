// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "models/machines_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace belfry;

namespace {

const QString kTower = QStringLiteral("ws://tower:9909");

std::unique_ptr<Source> fakeTower(const MachineEntry &machine)
{
    auto source = std::make_unique<FakeSource>();
    HostInfo host;
    host.name = machine.url.host();
    source->fakeHosts.set({host});
    return source;
}

AlertSnapshotPtr firing(const char *severity)
{
    auto snapshot = std::make_shared<AlertSnapshot>();
    Alert alert;
    alert.labels = Labels{{"alertname", "DiskFills"}, {"severity", severity}};
    alert.state = AlertState::Firing;
    RuleStatus rule;
    rule.state = AlertState::Firing;
    rule.alerts.push_back(alert);
    RuleGroupStatus group;
    group.rules.push_back(rule);
    snapshot->groups.push_back(group);
    return snapshot;
}

} // namespace

class TestMachinesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_own = std::make_unique<FakeSource>();
        m_fleet = std::make_unique<Fleet>(*m_own, MachineId(), fakeTower);
        m_model = std::make_unique<MachinesModel>(*m_fleet);
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_fleet.reset();
        m_own.reset();
    }

    void theOwnMachineIsShownFirst()
    {
        QCOMPARE(m_model->count(), 1);
        QCOMPARE(&m_model->app()->source(), m_own.get());
        QVERIFY(at(0, MachinesModel::CurrentRole).toBool());
        QVERIFY(!at(0, MachinesModel::AddedRole).toBool());
    }

    void eachMachineKeepsItsAppModel()
    {
        addTower();
        AppModel *const tower = m_model->app();
        QCOMPARE(&tower->source(), m_fleet->at(1).source);
        QSignalSpy changed(m_model.get(), &MachinesModel::currentChanged);
        m_model->selectAt(0);
        QCOMPARE(&m_model->app()->source(), m_own.get());
        m_model->select(kTower);
        QCOMPARE(m_model->app(), tower);
        QCOMPARE(changed.count(), 2);
        m_model->selectAt(7);
        m_model->select(QStringLiteral("ws://nowhere:1"));
        QCOMPARE(m_model->app(), tower);
        QCOMPARE(m_model->currentName(), QStringLiteral("tower"));
    }

    void aMachineIsFoundByItsName()
    {
        addTower();
        QCOMPARE(m_model->rowOf(QStringLiteral("tower")), 1);
        QCOMPARE(m_model->rowOf(QStringLiteral("nowhere")), -1);
        QCOMPARE(m_model->rowOf(QString()), -1);
    }

    void aMachineThatIsNotShownIsAskedForNothing()
    {
        QVERIFY(m_fleet->add({QUrl(kTower), {}, {}, {}}));
        QCOMPARE(m_model->count(), 2);
        QCOMPARE(tower().fakeSeries.subscribed, 0);
        QCOMPARE(tower().fakeLayouts.gets, 0);
        m_model->select(kTower);
        QCOMPARE(tower().fakeLayouts.gets, 1);
    }

    void aRowTellsHowItsMachineIs()
    {
        addTower();
        m_model->selectAt(0);
        QCOMPARE(at(1, MachinesModel::NameRole).toString(), QStringLiteral("tower"));
        QCOMPARE(at(1, MachinesModel::NoteRole).toString(), QString());
        tower().fakeAlerts.set(firing("warning"));
        QCOMPARE(at(1, MachinesModel::FiringRole).toInt(), 1);
        QCOMPARE(at(1, MachinesModel::WorstRole).toString(), QStringLiteral("warning"));
        tower().fakeAlerts.set(firing("critical"));
        QCOMPARE(at(1, MachinesModel::WorstRole).toString(), QStringLiteral("critical"));
        Connection lost = tower().connection();
        lost.state = Connection::State::Disconnected;
        lost.sinceMs = QDateTime::currentMSecsSinceEpoch() - 4 * 60'000 - 500;
        lost.reason = QStringLiteral("gone");
        tower().setConnection(lost);
        QCOMPARE(at(1, MachinesModel::NoteRole).toString(), QStringLiteral("stale 4 min"));
        QCOMPARE(at(1, MachinesModel::ReasonRole).toString(), QStringLiteral("gone"));
        QCOMPARE(at(0, MachinesModel::NoteRole).toString(), QString());
        tower().fakeHosts.set({}); // as if it had never answered
        QCOMPARE(at(1, MachinesModel::NoteRole).toString(), QStringLiteral("not reached"));
        m_model->reconnect(kTower);
        QCOMPARE(tower().reconnects, 1);
    }

    void theLinkIsInWords()
    {
        QVERIFY(m_fleet->add({QUrl(kTower), {}, {}, {}}));
        tower().setLink({1.25, 420, 3200, 3});
        m_model->select(kTower);
        QTRY_COMPARE(at(1, MachinesModel::LinkTextRole).toString(),
                     QStringLiteral("latency 1.25\u00a0ms · lag 420\u00a0ms · 3.13\u00a0KiB/s · 3 dropped"));
        QCOMPARE(at(0, MachinesModel::LinkTextRole).toString(), QString());
        QTRY_COMPARE(m_model->app()->lagText(), QStringLiteral("lag 420\u00a0ms"));
    }

    void aRemovedMachineComesBackByUndo()
    {
        addTower();
        m_model->rename(kTower, QStringLiteral(" The tower "));
        QCOMPARE(m_model->currentName(), QStringLiteral("The tower"));
        const QPointer<AppModel> app = m_model->app();
        m_model->remove(kTower);
        QCOMPARE(m_model->count(), 1);
        QCOMPARE(&m_model->app()->source(), m_own.get());
        QVERIFY(m_model->canUndo());
        QVERIFY(m_model->notice().startsWith(QLatin1String("The tower")));
        QTRY_VERIFY(!app);
        m_model->undo();
        QCOMPARE(m_model->currentName(), QStringLiteral("The tower"));
        QVERIFY(!m_model->canUndo());
        QVERIFY(m_model->notice().isEmpty());
    }

    void theOwnMachineIsNotRemoved()
    {
        m_model->remove({});
        QCOMPARE(m_model->count(), 1);
        QVERIFY(m_model->notice().isEmpty());
    }

    void aDamagedFileIsTold()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("machines.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        m_fleet->open(file.fileName());
        MachinesModel model(*m_fleet);
        QVERIFY2(model.notice().contains(QLatin1String("machines.json:1:")), qPrintable(model.notice()));
        QVERIFY(!model.canUndo());
        model.dismissNotice();
        QVERIFY(model.notice().isEmpty());
        model.add({QUrl(kTower), {}, {}, {}}); // there for this run, and the reason why not for longer
        QCOMPARE(model.count(), 2);
        QVERIFY(model.notice().contains(QLatin1String("machines.json:1:")));
    }

private:
    QVariant at(int row, int role) const { return m_model->index(row).data(role); }
    void addTower() { m_model->add({QUrl(kTower), {}, {}, {}}); }
    FakeSource &tower() const { return *static_cast<FakeSource *>(m_fleet->at(1).source); }

    std::unique_ptr<FakeSource> m_own;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<MachinesModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

BELFRY_TEST(TestMachinesModel)
#include "tst_machines_model.moc"
