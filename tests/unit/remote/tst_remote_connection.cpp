// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "remote_viewer.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

using namespace belfry;
using State = Connection::State;

/// How a viewer's link comes, goes and comes back.
class TestRemoteConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomesLiveAndLearnsWhatItMayDo()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource admin(optionsFor(core));
        RemoteSource viewer(optionsFor(core, {}));
        QCOMPARE(admin.connection().state, State::Connecting);
        QTRY_COMPARE(admin.connection().state, State::Live);
        QTRY_COMPARE(viewer.connection().state, State::Live);
        QVERIFY(admin.capabilities().testFlag(Capability::EditLayouts));
        QVERIFY(!viewer.capabilities().testFlag(Capability::EditLayouts));
    }

    void comesBackAfterARestartOnTheSamePort()
    {
        ServedCore core;
        QVERIFY(core.start());
        core.tick(1);
        RemoteSource source(optionsFor(core));
        QSignalSpy changes(&source, &Source::connectionChanged);
        const auto subscription = source.series().subscribe(request(QStringLiteral("metric"), 60'000));
        Received received(*subscription);
        QTRY_COMPARE(received.histories.size(), std::size_t(1));
        core.tick(2);
        QTRY_COMPARE(received.lastValue(), 2.0);

        core.stop();
        QTRY_COMPARE(source.connection().state, State::Disconnected);
        QVERIFY(source.connection().retryAtMs > 0);
        QVERIFY(!source.connection().reason.isEmpty());
        core.tick(3);

        QVERIFY(core.start());
        QTRY_COMPARE_WITH_TIMEOUT(source.connection().state, State::Live, 15'000);
        // What was missed comes like everything else, once.
        QTRY_COMPARE(received.lastValue(), 3.0);
        core.tick(4);
        QTRY_COMPARE(received.lastValue(), 4.0);
        for (std::size_t i = 1; i < received.points.size(); ++i)
            QCOMPARE(received.points[i]->t, received.points[i - 1]->t + 1000);
        QCOMPARE(received.histories.size(), std::size_t(1));
        QCOMPARE(received.errors.size(), std::size_t(0));
    }

    void waitsForAServerThatIsNotThereYet()
    {
        ServedCore core;
        QVERIFY(core.start());
        core.stop(); // its port is free, most likely
        RemoteSource source(optionsFor(core));
        QTRY_COMPARE(source.connection().state, State::Disconnected);
        const auto subscription = source.series().subscribe(request(QStringLiteral("metric"), 60'000));
        Received received(*subscription);
        core.tick(1);
        QVERIFY(core.start());
        QTRY_COMPARE_WITH_TIMEOUT(received.histories.size(), std::size_t(1), 15'000);
    }

    void aWrongTokenIsRefusedForGood()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core, QStringLiteral("wrong")));
        QTRY_COMPARE(source.connection().state, State::Refused);
        QVERIFY(!source.connection().reason.isEmpty());
        QCOMPARE(source.connection().retryAtMs, 0);
    }

    void anAddressThatIsNoneIsRefused()
    {
        RemoteOptions options;
        options.server.url = QUrl(QStringLiteral("ftp://somewhere"));
        RemoteSource source(options);
        QCOMPARE(source.connection().state, State::Refused);
        QVERIFY(source.connection().reason.contains(QLatin1String("ws://HOST:PORT")));
    }

    void theLinkIsMeasured()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core));
        QVERIFY(source.link());
        QVERIFY(source.link()->latencyMs < 0);
        QTRY_VERIFY(source.link()->latencyMs >= 0);
        QVERIFY(source.link()->latencyMs < 10'000);
        const auto subscription = source.series().subscribe(request(QStringLiteral("metric")));
        Received received(*subscription);
        core.tick(1);
        QTRY_COMPARE(received.points.size(), std::size_t(1));
        // The clock of the core is years from ours, and yet its newest tick isn't old.
        QVERIFY2(source.link()->lagMs >= 0 && source.link()->lagMs < 10'000,
                 qPrintable(QString::number(source.link()->lagMs)));
        QTRY_VERIFY(source.link()->bytesPerSecond > 0);
        QCOMPARE(source.link()->dropped, 0U);
        core.stop();
        QTRY_COMPARE(source.connection().state, State::Disconnected);
        QVERIFY(source.link()->latencyMs < 0);
        QVERIFY(source.link()->bytesPerSecond < 0);
    }

    void whoeverDoesNotWantToWaitTriesAtOnce()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core, QStringLiteral("wrong")));
        QTRY_COMPARE(source.connection().state, State::Refused);
        QSignalSpy changes(&source, &Source::connectionChanged);
        core.stop();
        source.reconnect();
        QTRY_COMPARE(source.connection().state, State::Disconnected);
    }

    void layoutsAreFollowedOnlyWhileSomebodyListens()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteSource source(optionsFor(core));
        QTRY_COMPARE(source.connection().state, State::Live);
        int layoutUpdates = 0;
        connect(&source.layouts(), &LayoutSource::changed, this, [&layoutUpdates] { ++layoutUpdates; });
        const auto put = source.layouts().put(
            QStringLiteral("mine"),
            {{QStringLiteral("name"), QStringLiteral("M")}, {QStringLiteral("pages"), QJsonArray()}}, 0);
        QTRY_VERIFY(put.isFinished());
        QTRY_VERIFY(layoutUpdates > 0);
    }

    void aServerThatStandsStillIsStale()
    {
        ServedCore core;
        QVERIFY(core.start());
        RemoteOptions options = optionsFor(core);
        options.staleAfter = std::chrono::milliseconds(100);
        RemoteSource source(options);
        const auto subscription = source.series().subscribe(request(QStringLiteral("metric")));
        QTRY_COMPARE(source.connection().state, State::Stale);
        core.tick(1);
        QTRY_COMPARE(source.connection().state, State::Live);
    }
};

BELFRY_TEST(TestRemoteConnection)
#include "tst_remote_connection.moc"
