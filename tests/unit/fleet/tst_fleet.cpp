// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/fake_source.h"
#include "fleet/fleet.h"
#include "fleet/machine_check.h"
#include "program/test_class.h"
#include "unit/remote/served_core.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace belfry;
using State = Connection::State;

namespace {

MachineEntry entry(const QString &address, const QString &name = {})
{
    return {QUrl(address), name, {}, {}};
}

std::unique_ptr<Source> fakeMachine(const MachineEntry &machine)
{
    auto source = std::make_unique<FakeSource>();
    HostInfo host;
    host.name = machine.url.host();
    source->fakeHosts.set({host});
    return source;
}

MachineEntry entryFor(const ServedCore &core, const QString &token)
{
    return {core.url(), {}, token, {}};
}

} // namespace

class TestFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOwnMachineIsFirstAndStays()
    {
        FakeSource own;
        Fleet fleet(own, {}, fakeMachine);
        QCOMPARE(fleet.count(), 1);
        QCOMPARE(fleet.at(0).source, &own);
        QVERIFY(!fleet.remove(fleet.at(0).id));
        QVERIFY(!fleet.rename(fleet.at(0).id, QStringLiteral("mine")));
        QCOMPARE(fleet.nameOf({}), QStringLiteral("local"));
        HostInfo host;
        host.name = QStringLiteral("atlas");
        QSignalSpy changed(&fleet, &Fleet::changed);
        own.fakeHosts.set({host});
        QCOMPARE(fleet.nameOf({}), QStringLiteral("atlas"));
        QCOMPARE(changed.count(), 1);
        host.seriesCount = 7; // nothing that matters here
        own.fakeHosts.set({host});
        QCOMPARE(changed.count(), 1);
    }

    void machinesAreRememberedRenamedAndRemoved()
    {
        FakeSource own;
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("machines.json"));
        {
            Fleet fleet(own, {}, fakeMachine);
            fleet.open(file);
            QVERIFY(fleet.add(entry(QStringLiteral("ws://db-1:9909"))));
            QVERIFY(fleet.add(entry(QStringLiteral("ws://edge:9909"))));
            QVERIFY(fleet.rename(MachineId(QStringLiteral("ws://edge:9909")), QStringLiteral("The edge")));
        }
        Fleet again(own, {}, fakeMachine);
        again.open(file);
        QCOMPARE(again.count(), 3);
        QCOMPARE(again.nameOf(again.at(1).id), QStringLiteral("db-1"));
        QCOMPARE(again.nameOf(again.at(2).id), QStringLiteral("The edge"));
        const QPointer<Source> gone = again.at(1).source;
        QSignalSpy removed(&again, &Fleet::removed);
        QVERIFY(again.remove(again.at(1).id));
        QCOMPARE(removed.count(), 1);
        QVERIFY(gone); // whoever shows it may let go of it first
        QTRY_VERIFY(!gone);
        Fleet third(own, {}, fakeMachine);
        third.open(file);
        QCOMPARE(third.count(), 2);
    }

    void addingAgainReplacesTheTokenAndKeepsTheName()
    {
        FakeSource own;
        Fleet fleet(own, {}, fakeMachine);
        QVERIFY(fleet.add(entry(QStringLiteral("ws://db-1:9909"), QStringLiteral("Database"))));
        MachineEntry next = entry(QStringLiteral("ws://db-1:9909"));
        next.token = QStringLiteral("bft_new");
        QVERIFY(fleet.add(next));
        QCOMPARE(fleet.count(), 2);
        QCOMPARE(fleet.at(1).entry.token, QStringLiteral("bft_new"));
        QCOMPARE(fleet.at(1).entry.name, QStringLiteral("Database"));
    }

    void whatTheViewerWasStartedForIsNotThereTwice()
    {
        FakeSource own;
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("machines.json"));
        QVERIFY(MachineFile(file).write({entry(QStringLiteral("ws://db-1:9909"))}));
        Fleet fleet(own, MachineId(QStringLiteral("ws://db-1:9909")), fakeMachine);
        fleet.open(file);
        QCOMPARE(fleet.count(), 1);
        QCOMPARE(fleet.add(entry(QStringLiteral("ws://db-1:9909"))).error().kind, ErrorKind::Conflict);
        // Nor is it forgotten.
        QVERIFY(fleet.add(entry(QStringLiteral("ws://edge:9909"))));
        Fleet later(own, {}, fakeMachine);
        later.open(file);
        QCOMPARE(later.count(), 3);
    }

    void twoMachinesOfOneNameAreToldApart()
    {
        FakeSource own;
        Fleet fleet(own, {}, fakeMachine);
        QVERIFY(fleet.add(entry(QStringLiteral("ws://a:1"), QStringLiteral("tower"))));
        QVERIFY(fleet.add(entry(QStringLiteral("ws://b:2"), QStringLiteral("tower"))));
        QCOMPARE(fleet.nameOf(fleet.at(1).id), QStringLiteral("tower"));
        QCOMPARE(fleet.nameOf(fleet.at(2).id), QStringLiteral("tower (b:2)"));
    }

    void oneOfTwoServersGoesAndComesBack()
    {
        FakeSource own;
        ServedCore one;
        ServedCore two;
        QVERIFY(one.start() && two.start());
        one.tick(1);
        two.tick(1);
        Fleet fleet(own);
        QVERIFY(fleet.add(entryFor(one, QLatin1String(ServedCore::kToken))));
        QVERIFY(fleet.add(entryFor(two, QLatin1String(ServedCore::kToken))));
        Source &first = *fleet.at(1).source;
        Source &second = *fleet.at(2).source;
        QTRY_COMPARE(first.connection().state, State::Live);
        QTRY_COMPARE(second.connection().state, State::Live);
        QTRY_VERIFY(!first.hosts().hosts().empty());
        QTRY_VERIFY(first.link()->latencyMs >= 0);
        // Of a machine that nobody looks at, nothing is asked but how it is.
        QCOMPARE(one.live.active(), std::size_t(0));

        one.stop();
        QTRY_COMPARE(first.connection().state, State::Disconnected);
        QVERIFY(first.connection().sinceMs > 0);
        QCOMPARE(second.connection().state, State::Live);
        QVERIFY(!first.hosts().hosts().empty()); // the picture stays
        QVERIFY(one.start());
        QTRY_COMPARE_WITH_TIMEOUT(first.connection().state, State::Live, 15'000);
    }

    void aMachineIsLookedAtBeforeItIsAdded()
    {
        ServedCore core;
        QVERIFY(core.start());
        MachineCheck check;
        QSignalSpy passed(&check, &MachineCheck::passed);
        QSignalSpy failed(&check, &MachineCheck::failed);
        MachineWish wish;
        wish.address = core.url().authority();
        wish.token = QLatin1String(ServedCore::kToken);
        check.start(wish, MachineCheck::Purpose::Enter);
        QVERIFY(check.isBusy());
        QTRY_COMPARE(passed.count(), 1);
        QVERIFY(!check.isBusy());
        QCOMPARE(passed[0][0].value<MachineEntry>(), entryFor(core, wish.token));
        QCOMPARE(passed[0][1].toString(), QStringLiteral("tower"));
        QCOMPARE(failed.count(), 0);
    }

    void aCodeBecomesATokenWhenTheMachineIsAdded()
    {
        ServedCore core;
        QVERIFY(core.start());
        HttpClient admin(Endpoint{core.url(), QLatin1String(ServedCore::kToken), {}, {}});
        const auto made = admin.post(QStringLiteral("/api/belfry/v1/pairings"), "{\"role\":\"operator\"}");
        QTRY_VERIFY(made.isFinished());
        QVERIFY2(made.result(), "pairing");
        MachineCheck check;
        QSignalSpy passed(&check, &MachineCheck::passed);
        QSignalSpy failed(&check, &MachineCheck::failed);
        MachineWish wish;
        wish.address = core.url().authority();
        wish.code = QJsonDocument::fromJson(made.result()->body)[QLatin1String("code")].toString();
        wish.viewer = QStringLiteral("test");
        check.start(wish, MachineCheck::Purpose::Look); // doesn't use it up
        QTRY_COMPARE(passed.count(), 1);
        check.start(wish, MachineCheck::Purpose::Enter);
        QTRY_COMPARE(passed.count(), 2);
        const auto machine = passed[1][0].value<MachineEntry>();
        QVERIFY(machine.token.startsWith(QLatin1String("bft_")));
        check.start(wish, MachineCheck::Purpose::Enter);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(failed[0][0].value<Error>().message, QStringLiteral("the code is wrong, was used, or has expired"));
        FakeSource own;
        Fleet fleet(own);
        QVERIFY(fleet.add(machine));
        QTRY_COMPARE(fleet.at(1).source->connection().state, State::Live);
        QCOMPARE(fleet.at(1).source->capabilities(),
                 Capabilities(Capability::Acknowledge) | Capability::SeeCommandLines);
    }

    void whatIsWrongWithAMachineIsSaid_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("token");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<QString>("complaint");
        const QString served = QStringLiteral("served");
        QTest::newRow("no address") << QStringLiteral("ftp://x") << QString() << QString()
                                    << QStringLiteral("expected ws://HOST:PORT");
        QTest::newRow("wrong token") << served << QStringLiteral("wrong") << QString() << QStringLiteral("token");
        QTest::newRow("nobody there") << QStringLiteral("127.0.0.1:1") << QString() << QString()
                                      << QStringLiteral("127.0.0.1:1 can't be reached");
        QTest::newRow("no CA") << served << QString() << QStringLiteral("/nowhere/ca.pem")
                               << QStringLiteral("/nowhere/ca.pem");
    }
    void whatIsWrongWithAMachineIsSaid()
    {
        QFETCH(QString, address);
        QFETCH(QString, token);
        QFETCH(QString, authority);
        QFETCH(QString, complaint);
        ServedCore core;
        QVERIFY(core.start());
        MachineCheck check;
        QSignalSpy failed(&check, &MachineCheck::failed);
        MachineWish wish;
        wish.address = address == QLatin1String("served") ? core.url().authority() : address;
        wish.token = token;
        wish.authority = authority;
        check.start(wish, MachineCheck::Purpose::Look);
        QTRY_COMPARE(failed.count(), 1);
        const QString said = failed[0][0].value<Error>().toString();
        QVERIFY2(said.contains(complaint), qPrintable(said));
        QVERIFY(!check.isBusy());
    }
};

BELFRY_TEST(TestFleet)
#include "tst_fleet.moc"
