// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alert_fixture.h"
#include "program/test_class.h"
#include "state/alert_repository.h"
#include "state/state_database.h"

#include <QSignalSpy>
#include <QThread>

using namespace belfry;
using namespace std::chrono_literals;

class TestAlertManager : public QObject, private AlertFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { reset(); }
    void cleanup() { m_manager.reset(); }

    void firesAndResolves()
    {
        m_manager->start({rules()});
        QCOMPARE(snapshot().groups.size(), 1U);
        QVERIFY(rule(1).health == RuleHealth::Unknown);
        run(10s);
        QVERIFY(rule(1).health == RuleHealth::Ok);
        QVERIFY(rule(1).state == AlertState::Inactive);

        m_load = 9;
        run(10s);
        QVERIFY(rule(1).state == AlertState::Pending);
        QCOMPARE(events(), QStringList{QStringLiteral("inactive>pending")});
        const Timestamp activeAt = alert().activeAt;
        QVERIFY(!m_sink.last(alertsSeries("firing")));
        QCOMPARE(m_sink.last(alertsSeries("pending")).value_or(-1), 1.0);

        run(20s);
        QVERIFY(rule(1).state == AlertState::Firing);
        QCOMPARE(alert().activeAt, activeAt);
        QCOMPARE(alert().firedAt, activeAt + 20'000);
        QCOMPARE(alert().name(), QStringLiteral("LoadHigh"));
        QCOMPARE(alert().severity(), QStringLiteral("warning"));
        QCOMPARE(alert().annotations.get("summary"), "atlas has 9");
        QCOMPARE(m_sink.last(alertsSeries("firing")).value_or(-1), 1.0);
        QVERIFY(!m_sink.last(alertsSeries("pending")));
        QCOMPARE(m_sink.last(kFor).value_or(-1), double(activeAt / 1000));

        m_load = 1;
        run(10s);
        QVERIFY(alert().state == AlertState::Resolved);
        QVERIFY(!m_sink.last(alertsSeries("firing")));
        QVERIFY(!m_sink.last(kFor));
        QCOMPARE(events(), (QStringList{QStringLiteral("inactive>pending"), QStringLiteral("pending>firing"),
                                        QStringLiteral("firing>resolved")}));
        run(16min);
        QVERIFY(rule(1).alerts.empty());
    }

    void evaluatesOncePerInterval()
    {
        m_manager->start({rules()});
        QSignalSpy changes(m_manager.get(), &AlertManager::changed);
        run(60s);
        QVERIFY2(changes.size() == 6 || changes.size() == 7, qPrintable(QString::number(changes.size())));
        QCOMPARE(m_instruments->counter(Labels::of("belfry_rule_evaluations_total"), "").value(),
                 2.0 * double(changes.size()));
    }

    void revisionGrowsWithStatesOnly()
    {
        m_manager->start({rules()});
        run(10s);
        const auto before = snapshot().revision;
        run(20s);
        QCOMPARE(snapshot().revision, before);
        m_load = 9;
        run(10s);
        QVERIFY(snapshot().revision > before);
    }

    void restartKeepsFiringWithoutAnnouncing()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(40s);
        QVERIFY(alert().state == AlertState::Firing);
        const Alert before = alert();
        m_manager.reset();

        m_now += 120'000;
        make();
        m_manager->start({rules()});
        QVERIFY(alert().state == AlertState::Firing);
        run(30s);
        QVERIFY(alert().state == AlertState::Firing);
        QCOMPARE(alert().activeAt, before.activeAt);
        QCOMPARE(alert().firedAt, before.firedAt);
        QCOMPARE(events(), QStringList());

        m_load = 1;
        run(10s);
        QCOMPARE(events(), QStringList{QStringLiteral("firing>resolved")});
    }

    void everyTransitionIsLogged()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(30s);
        m_load = 1;
        run(10s);
        const auto database = StateDatabase::open(stateFile());
        const auto log = AlertRepository(**database).log({0, m_now, 10});
        QCOMPARE(log->size(), 3U);
        QCOMPARE(log->front().to, QStringLiteral("resolved"));
        QCOMPARE(log->back().summary, QStringLiteral("atlas has 9"));
    }

    void anAcknowledgementOutlivesARestart()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(40s);
        const auto answer = [](const QFuture<Result<Acknowledgement>> &future) {
            return QTest::qWaitFor([&] { return future.isFinished(); })
                       ? future.result()
                       : Result<Acknowledgement>(failure(QStringLiteral("no answer"), ErrorKind::Timeout));
        };
        const auto revision = snapshot().revision;
        const auto done =
            answer(m_manager->acknowledge({alert().fingerprint(), QStringLiteral("ann"), QStringLiteral("on it")}));
        QVERIFY2(done, done ? "" : qPrintable(done.error().toString()));
        QVERIFY(snapshot().revision > revision);
        QCOMPARE(alert().acknowledgement->by, QStringLiteral("ann"));
        m_manager.reset();
        make();
        m_manager->start({rules()});
        run(10s);
        QCOMPARE(alert().acknowledgement, std::optional(*done));
        m_load = 1;
        run(90s);
        QVERIFY(alert().state == AlertState::Resolved);
        QVERIFY(!alert().acknowledgement);
        QVERIFY(!answer(m_manager->withdraw(alert().fingerprint())));
        // A pending one isn't to be acknowledged.
        m_load = 9;
        run(10s);
        QVERIFY(alert().state == AlertState::Pending);
        QVERIFY(answer(m_manager->acknowledge({alert().fingerprint(), {}, {}})).error().kind == ErrorKind::NotFound);
    }

    void brokenReloadLeavesTheOldRules()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(30s);
        writeRules("groups:\n- name: g\n  rules:\n  - alert: X\n    expr: nofunction(load)\n");
        m_manager->reload({rules()});
        QCOMPARE(snapshot().loadErrors.size(), 1U);
        QVERIFY2(snapshot().loadErrors[0].toString().startsWith(rules() + QStringLiteral(":5:11: ")),
                 qPrintable(snapshot().loadErrors[0].toString()));
        run(10s);
        QVERIFY(alert().state == AlertState::Firing);
        writeRules(kRules);
        m_manager->reload({rules()});
        QVERIFY(snapshot().loadErrors.empty());
    }

    void brokenFileAtTheStartLeavesTheOthers()
    {
        QFile broken(m_dir->filePath(QStringLiteral("broken.yaml")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("groups: 5\n");
        broken.close();
        m_manager->start({broken.fileName(), rules()});
        QCOMPARE(snapshot().loadErrors.size(), 1U);
        QCOMPARE(snapshot().groups.size(), 1U);
    }

    void reloadKeepsAlertsOfRulesThatStay()
    {
        m_manager->start({rules()});
        m_load = 9;
        run(30s);
        const Timestamp activeAt = alert().activeAt;
        writeRules(QByteArray(kRules).replace("load > 5", "load > 4"));
        m_manager->reload({rules()});
        QVERIFY(alert().state == AlertState::Firing);
        run(10s);
        QCOMPARE(alert().activeAt, activeAt);
        QCOMPARE(events().size(), 2);

        writeRules("groups: []\n");
        m_manager->reload({rules()});
        QCOMPARE(events().last(), QStringLiteral("firing>resolved"));
        QVERIFY(!m_sink.last(alertsSeries("firing")));
        QVERIFY(snapshot().groups.empty());
    }

    void worksInAThreadOfItsOwn()
    {
        QThread thread;
        auto *manager = m_manager.release();
        manager->moveToThread(&thread);
        std::vector<AlertSnapshotPtr> changes;
        connect(manager, &AlertManager::changed, this,
                [&changes](const AlertSnapshotPtr &snapshot) { changes.push_back(snapshot); });
        connect(&thread, &QThread::finished, manager, &QObject::deleteLater);
        thread.start();
        m_store.add(Labels::of("load", {{"host", "atlas"}}), m_now, 9);
        const QString file = rules();
        QMetaObject::invokeMethod(manager, [manager, file, now = m_now] {
            manager->start({file});
            manager->onFrame(emptyFrame(now));
        });
        QTRY_COMPARE(changes.size(), 2U);
        thread.quit();
        QVERIFY(thread.wait());
        QVERIFY(changes.at(1)->groups[0].rules[1].state == AlertState::Pending);
    }
};

BELFRY_TEST(TestAlertManager)
#include "tst_alert_manager.moc"
