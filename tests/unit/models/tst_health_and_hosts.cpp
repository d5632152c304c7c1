// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/widget_type.h"
#include "fakes/fake_source.h"
#include "models/health_model.h"
#include "models/hosts_model.h"
#include "models/widget_types_model.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace belfry;

namespace {

constexpr Timestamp kHealthNow = 1'700'000'000'000;

ComponentHealth component(const char *id, HealthState state)
{
    ComponentHealth made;
    made.component = made.title = QString::fromLatin1(id);
    made.state = state;
    made.reason = QStringLiteral("because");
    made.since = kHealthNow - 60'000;
    made.score = state == HealthState::Healthy ? 100 : 40;
    return made;
}

HealthSnapshotPtr snapshot(std::vector<ComponentHealth> components)
{
    auto made = std::make_shared<HealthSnapshot>();
    made->t = kHealthNow;
    made->host = component("host", components.empty() ? HealthState::Unknown : components[0].state);
    made->components = std::move(components);
    return made;
}

} // namespace

class TestHealthAndHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void componentsMerge()
    {
        FakeSource source;
        HealthModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(&source);
        QCOMPARE(model.hostState(), QStringLiteral("unknown"));
        QCOMPARE(model.summary(), QStringLiteral("Not judged yet"));
        source.fakeHealth.set(
            snapshot({component("cpu", HealthState::Degraded), component("disk", HealthState::Healthy)}));
        QCOMPARE(model.hostState(), QStringLiteral("degraded"));
        QCOMPARE(model.summary(), QStringLiteral("1 degraded of 2 components"));
        QCOMPARE(model.index(0).data(HealthModel::ReasonRole).toString(), QStringLiteral("because"));
        QCOMPARE(model.index(0).data(HealthModel::SinceTextRole).toString(), QStringLiteral("for 1 min"));
        const QPersistentModelIndex disk = model.index(1);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        source.fakeHealth.set(snapshot({component("disk", HealthState::Healthy)}));
        QCOMPARE(disk.row(), 0);
        QVERIFY(changed.isEmpty() && resets.isEmpty());
        QCOMPARE(model.summary(), QStringLiteral("All 1 components healthy"));
    }

    void theFirstHostIsTheOneOfTheStatusBar()
    {
        FakeSource source;
        HostsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(&source);
        QCOMPARE(model.historyText(), QStringLiteral("no history yet"));
        HostInfo atlas;
        atlas.id = HostId(QStringLiteral("atlas"));
        atlas.name = QStringLiteral("atlas");
        atlas.oldest = kHealthNow - qint64(41) * 86'400'000;
        atlas.newest = kHealthNow;
        atlas.seriesCount = 1214;
        atlas.tickCpuMs = 0.41;
        atlas.bytesPerSample = 0.31;
        atlas.viewers = 2;
        source.fakeHosts.set({atlas});
        QCOMPARE(model.name(), QStringLiteral("atlas"));
        QCOMPARE(model.historyText(), QStringLiteral("41 days of history"));
        QCOMPARE(model.oldestMs(), double(atlas.oldest));
        HostInfo young = atlas;
        young.oldest = kHealthNow - 81 * 60'000;
        source.fakeHosts.set({young});
        QCOMPARE(model.historyText(), QStringLiteral("1 h of history"));
        source.fakeHosts.set({atlas});
        QCOMPARE(model.seriesText(), QStringLiteral("1214 series"));
        QCOMPARE(model.tickText(), QStringLiteral("tick 410\u00a0µs"));
        QCOMPARE(model.storageText(), QStringLiteral("0.31 B/sample"));
        HostInfo other = atlas;
        other.id = HostId(QStringLiteral("db-1"));
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        source.fakeHosts.set({atlas, other});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(model.count(), 2);
    }

    void theGalleryHasEveryType()
    {
        WidgetTypesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.count(), int(widgetTypes().size()));
        const QVariantMap stat = model.info(QStringLiteral("stat"));
        QCOMPARE(stat[QStringLiteral("defaultWidth")].toInt(), 2);
        QVERIFY(stat[QStringLiteral("defaultOptions")].toMap()[QStringLiteral("sparkline")].toBool());
        QCOMPARE(stat[QStringLiteral("defaultQueries")].toList().size(), 1);
        QVERIFY(!model.info(QStringLiteral("alerts"))[QStringLiteral("takesQueries")].toBool());
        QVERIFY(model.info(QStringLiteral("dependencies"))[QStringLiteral("mayHaveNone")].toBool());
        QVERIFY(model.info(QStringLiteral("dial")).isEmpty());
    }
};

BELFRY_TEST(TestHealthAndHosts)
#include "tst_health_and_hosts.moc"
