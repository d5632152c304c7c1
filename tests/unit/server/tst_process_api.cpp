// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes/some_process.h"
#include "program/test_class.h"
#include "rest_client.h"
#include "stream_client.h"

using namespace belfry;

namespace {

QByteArray pathTo(const ProcessKey &process, const char *what)
{
    return "/api/belfry/v1/processes/" + QByteArray::number(process.pid) + '/' + what;
}

QByteArray bodyOf(const ProcessKey &process, const QByteArray &member)
{
    return "{\"start\":" + QByteArray::number(process.start) + ',' + member + '}';
}

wire::SubscribeProcesses subscribeTo(wire::RequestId id, const QString &filter)
{
    wire::SubscribeProcesses message;
    message.id = id;
    message.request.filter = filter;
    return message;
}

QString ownPid()
{
    return QString::number(QCoreApplication::applicationPid());
}

std::vector<ProcessSnapshotPtr> snapshotsIn(const StreamClient &viewer)
{
    std::vector<ProcessSnapshotPtr> found;
    for (const wire::TopicUpdate &update : viewer.all<wire::TopicUpdate>()) {
        if (const auto *snapshot = std::get_if<ProcessSnapshotPtr>(&update.state))
            found.push_back(*snapshot);
    }
    return found;
}

} // namespace

/// The topic of processes, and what can be done to them.
class ProcessApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandLinesAreForOperators_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("sees");
        QTest::newRow("anonymous") << Role::Nobody << false;
        QTest::newRow("viewer") << Role::Viewer << false;
        QTest::newRow("operator") << Role::Operator << true;
        QTest::newRow("editor") << Role::Editor << true;
        QTest::newRow("admin") << Role::Admin << true;
    }
    void commandLinesAreForOperators()
    {
        QFETCH(Role, role);
        QFETCH(bool, sees);
        RunningServer running;
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet(role == Role::Nobody ? QString() : QString::fromLatin1(running.token(role))));
        viewer.send(subscribeTo(1, ownPid()));
        QTRY_VERIFY(!snapshotsIn(viewer).empty());
        const ProcessSnapshotPtr snapshot = snapshotsIn(viewer).front();
        QCOMPARE(snapshot->commandLines, sees);
        QCOMPARE(snapshot->rows.size(), 1U);
        QCOMPARE(snapshot->rows.front().key.pid, int(QCoreApplication::applicationPid()));
        QVERIFY(!snapshot->rows.front().name.isEmpty());
        QCOMPARE(snapshot->rows.front().commandLine.contains(QStringLiteral("tests_server")), sees);
        // And a filter doesn't tell what stands in them.
        viewer.send(subscribeTo(2, ownPid() + QStringLiteral(" tests_server")));
        QTRY_VERIFY(snapshotsIn(viewer).back() != snapshot);
        const QString name = snapshot->rows.front().name;
        QVERIFY(!name.contains(QStringLiteral("/tests/")));
        viewer.send(subscribeTo(3, ownPid() + QStringLiteral(" /tests/")));
        QTRY_VERIFY(
            std::any_of(viewer.messages.begin(), viewer.messages.end(), [&](const wire::ServerMessage &message) {
                const auto *update = std::get_if<wire::TopicUpdate>(&message);
                const auto subscribed = viewer.all<wire::Subscribed>();
                return update && subscribed.size() == 3 && update->channel == subscribed.back().channel &&
                       std::get<ProcessSnapshotPtr>(update->state)->matching == (sees ? 1 : 0);
            }));
    }

    void whoAsksForTheSameSharesAChannelOfWhatTheyMaySee()
    {
        RunningServer running;
        QVERIFY(running.start());
        StreamClient anonymous(running.port);
        StreamClient first(running.port);
        StreamClient second(running.port);
        QVERIFY(anonymous.greet() && first.greet(QLatin1String(RunningServer::kToken)) &&
                second.greet(QString::fromLatin1(running.token(Role::Operator))));
        for (StreamClient *viewer : {&anonymous, &first, &second}) {
            viewer->send(subscribeTo(7, {}));
            QVERIFY(viewer->settle());
        }
        const auto channel = [](const StreamClient &viewer) { return viewer.all<wire::Subscribed>().front().channel; };
        QCOMPARE(channel(first), channel(second));
        QVERIFY(channel(first) != channel(anonymous));
        QTRY_VERIFY(!snapshotsIn(second).empty() && !snapshotsIn(anonymous).empty());
        for (StreamClient *viewer : {&anonymous, &first, &second}) {
            viewer->send(wire::Unsubscribe{7});
            QVERIFY(viewer->settle());
        }
        const quint64 readings = running.processes.readings();
        QTest::qWait(1200); // longer than their step
        QCOMPARE(running.processes.readings(), readings);
    }

    void tooManyListsAreRefused()
    {
        ServerLimits limits;
        limits.listChannels = 2;
        RunningServer running(limits);
        QVERIFY(running.start());
        StreamClient viewer(running.port);
        QVERIFY(viewer.greet());
        for (wire::RequestId id = 1; id <= 3; ++id)
            viewer.send(subscribeTo(id, QString::number(id)));
        QVERIFY(viewer.settle());
        QCOMPARE(viewer.all<wire::Failure>().size(), 1U);
        QVERIFY(viewer.all<wire::Failure>().front().code == wire::ErrorCode::LimitExceeded);
        viewer.send(wire::Unsubscribe{1});
        viewer.send(subscribeTo(4, QStringLiteral("4")));
        QVERIFY(viewer.settle());
        QCOMPARE(viewer.all<wire::Failure>().size(), 1U);
    }

    void anAdministratorEndsAProcess()
    {
        RestServer running;
        RestClient client(running);
        SomeProcess child;
        QVERIFY(child.start());
        QCOMPARE(client.post(pathTo(child.key(), "nice"), {}, bodyOf(child.key(), "\"nice\":9")).status, 204);
        QCOMPARE(child.nice(), 9);
        QCOMPARE(client.post(pathTo(child.key(), "signal"), {}, bodyOf(child.key(), "\"signal\":\"TERM\"")).status,
                 204);
        QCOMPARE(child.endedBy(), SIGTERM);
        const HttpReply again =
            client.post(pathTo(child.key(), "signal"), {}, bodyOf(child.key(), "\"signal\":\"TERM\""));
        QCOMPARE(again.status, 404);
        const QString path = QString::fromLatin1(pathTo(child.key(), ""));
        QCOMPARE(running.audited(),
                 (QStringList{QStringLiteral("local token processes.control %1signal TERM 404").arg(path),
                              QStringLiteral("local token processes.control %1signal TERM 204").arg(path),
                              QStringLiteral("local token processes.control %1nice 9 204").arg(path)}));
    }

    void nobodyElseDoes_data()
    {
        QTest::addColumn<Role>("role");
        for (const Role role : {Role::Nobody, Role::Viewer, Role::Operator, Role::Editor})
            QTest::newRow(qPrintable(roleName(role))) << role;
    }
    void nobodyElseDoes()
    {
        QFETCH(Role, role);
        RunningServer running;
        QVERIFY(running.start());
        SomeProcess child;
        QVERIFY(child.start());
        const int nice = child.nice();
        const QByteArray headers =
            role == Role::Nobody ? QByteArray() : "Authorization: Bearer " + running.token(role) + "\r\n";
        for (const auto &[what, member] :
             {std::pair{"signal", "\"signal\":\"KILL\""}, std::pair{"nice", "\"nice\":5"}}) {
            HttpClient client(running.port);
            const HttpReply reply =
                client.request("POST", pathTo(child.key(), what), headers, bodyOf(child.key(), member));
            QCOMPARE(reply.status, 403);
        }
        QVERIFY(child.isRunning());
        QCOMPARE(child.nice(), nice);
        // Who tried with a token is written down.
        QCOMPARE(running.audited().size(), role == Role::Nobody ? 0 : 2);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("another start") << QByteArray("signal") << QByteArray("{\"start\":1,\"signal\":\"KILL\"}") << 409
                                       << QByteArray("another one has the number");
        QTest::newRow("no start") << QByteArray("signal") << QByteArray("{\"signal\":\"KILL\"}") << 422
                                  << QByteArray("/start");
        QTest::newRow("another signal") << QByteArray("signal") << QByteArray("{\"start\":1,\"signal\":\"SEGV\"}")
                                        << 422 << QByteArray("TERM, KILL, STOP, CONT, HUP, INT");
        QTest::newRow("no signal") << QByteArray("signal") << QByteArray("{\"start\":1}") << 422
                                   << QByteArray("/signal");
        QTest::newRow("nice out of range")
            << QByteArray("nice") << QByteArray("{\"start\":1,\"nice\":20}") << 422 << QByteArray("/nice");
        QTest::newRow("no nice") << QByteArray("nice") << QByteArray("{\"start\":1}") << 422
                                 << QByteArray("from -20 to 19");
        QTest::newRow("more") << QByteArray("nice") << QByteArray("{\"start\":1,\"nice\":2,\"all\":true}") << 422
                              << QByteArray("/all");
        QTest::newRow("no JSON") << QByteArray("nice") << QByteArray("nice") << 400 << QByteArray("JSON");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QByteArray, what);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, says);
        RestServer running;
        RestClient client(running);
        SomeProcess child;
        QVERIFY(child.start());
        const HttpReply reply = client.post(pathTo(child.key(), what.constData()), {}, body);
        QCOMPARE(reply.status, status);
        QVERIFY2(reply.body.contains(says), reply.body.constData());
        QVERIFY(child.isRunning());
    }

    void aPathWithoutAPidIsNoProcess()
    {
        RestServer running;
        RestClient client(running);
        for (const char *pid : {"0", "-1", "x", "99999999999"}) {
            const HttpReply reply = client.post(QByteArray("/api/belfry/v1/processes/") + pid + "/signal", {},
                                                "{\"start\":1,\"signal\":\"KILL\"}");
            QCOMPARE(reply.status, 404);
        }
    }
};

BELFRY_TEST(ProcessApiTest)
#include "tst_process_api.moc"
