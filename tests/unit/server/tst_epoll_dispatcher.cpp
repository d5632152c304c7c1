// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program/test_class.h"
#include "server/epoll_dispatcher.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>

#include <unistd.h>

using namespace belfry;

// What Qt's classes ask of an event loop, in a thread that has ours.

namespace {

/// A thread with the dispatcher, in which things are done one after the other.
class EpollThread
{
public:
    EpollThread()
    {
        m_thread.setEventDispatcher(new EpollDispatcher);
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }
    ~EpollThread()
    {
        m_thread.quit();
        m_thread.wait();
    }
    void run(const std::function<void()> &work)
    {
        QMetaObject::invokeMethod(&m_worker, work, Qt::BlockingQueuedConnection);
    }
    QThread &thread() { return m_thread; }

private:
    QThread m_thread;
    QObject m_worker;
};

} // namespace

class TestEpollDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ends()
    {
        for (int i = 0; i < 50; ++i) {
            EpollThread thread; // which may end before it waits the first time
            if (i % 2 == 0)
                thread.run([] {});
        }
    }

    void callsFromElsewhereArrive()
    {
        EpollThread thread;
        std::atomic<int> calls{0};
        QObject target;
        target.moveToThread(&thread.thread());
        for (int i = 0; i < 10'000; ++i)
            QMetaObject::invokeMethod(
                &target, [&calls] { ++calls; }, Qt::QueuedConnection);
        QTRY_COMPARE(calls.load(), 10'000);
        thread.run([&target] { target.moveToThread(nullptr); });
    }

    void timersAreDueInOrder()
    {
        EpollThread thread;
        QList<int> seen;
        std::map<qint64, int> due; // a busy machine may take its time between one and the next
        std::unique_ptr<QObject> context;
        std::atomic<int> count{0};
        thread.run([&] {
            context = std::make_unique<QObject>();
            QElapsedTimer clock;
            clock.start();
            for (const int ms : {40, 10, 30, 0, 20}) {
                due.emplace(clock.nsecsElapsed() + ms * qint64(1'000'000), ms);
                QTimer::singleShot(ms, Qt::PreciseTimer, context.get(), [&seen, &count, ms] {
                    seen += ms;
                    ++count;
                });
            }
        });
        QTRY_COMPARE(count.load(), 5);
        thread.run([&] { context.reset(); });
        QList<int> inOrder;
        for (const auto &[when, ms] : due)
            inOrder += ms;
        QCOMPARE(seen, inOrder);
    }

    void timersRepeatUntilTheyAreStopped()
    {
        EpollThread thread;
        std::unique_ptr<QTimer> timer;
        std::atomic<int> beats{0};
        int remaining = 0;
        thread.run([&] {
            timer = std::make_unique<QTimer>();
            timer->setInterval(5);
            QObject::connect(timer.get(), &QTimer::timeout, timer.get(), [&] {
                if (++beats == 4)
                    timer->stop();
            });
            timer->start();
            remaining = timer->remainingTime();
        });
        QVERIFY2(remaining >= 0 && remaining <= 5, qPrintable(QString::number(remaining)));
        QTRY_COMPARE(beats.load(), 4);
        thread.run([&] {
            QCOMPARE(timer->remainingTime(), -1);
            timer.reset();
        });
        QCOMPARE(beats.load(), 4);
    }

    // A timer without an interval is due in every turn, and nothing else starves.
    void anIdleTimerStarvesNobody()
    {
        EpollThread thread;
        std::unique_ptr<QTimer> idle;
        std::atomic<int> turns{0};
        std::atomic<bool> other{false};
        thread.run([&] {
            idle = std::make_unique<QTimer>();
            QObject::connect(idle.get(), &QTimer::timeout, idle.get(), [&] { ++turns; });
            idle->start(0);
            QTimer::singleShot(1, idle.get(), [&] { other = true; });
        });
        QTRY_VERIFY(other && turns > 10);
        thread.run([&] { idle.reset(); });
    }

    void socketsTalk()
    {
        EpollThread thread;
        std::unique_ptr<QTcpServer> server;
        quint16 port = 0;
        thread.run([&] {
            server = std::make_unique<QTcpServer>();
            QVERIFY(server->listen(QHostAddress::LocalHost));
            port = server->serverPort();
            QObject::connect(server.get(), &QTcpServer::newConnection, server.get(), [&] {
                QTcpSocket *socket = server->nextPendingConnection();
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [socket] { socket->write(socket->readAll()); });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            });
        });
        // More than any buffer between the two holds: writing waits and goes on.
        const QByteArray much(8 << 20, 'b');
        QByteArray back;
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, port);
        client.write(much);
        connect(&client, &QTcpSocket::readyRead, this, [&] { back += client.readAll(); });
        QTRY_COMPARE_WITH_TIMEOUT(back.size(), much.size(), 20'000);
        QCOMPARE(back, much);
        client.abort();
        thread.run([&] { server.reset(); });
    }

    // Both are ready, and whoever comes first takes the other away.
    void aHandlerMayTakeOthersAway()
    {
        EpollThread thread;
        int first[2];
        int second[2];
        QVERIFY(::pipe(first) == 0 && ::pipe(second) == 0);
        QVERIFY(::write(first[1], "x", 1) == 1 && ::write(second[1], "x", 1) == 1);
        std::unique_ptr<QSocketNotifier> notifiers[2];
        std::atomic<int> calls{0};
        thread.run([&] {
            for (const int i : {0, 1}) {
                notifiers[i] = std::make_unique<QSocketNotifier>(i == 0 ? first[0] : second[0], QSocketNotifier::Read);
                QObject::connect(notifiers[i].get(), &QSocketNotifier::activated, notifiers[i].get(), [&, i] {
                    ++calls;
                    notifiers[1 - i].reset();
                    notifiers[i]->setEnabled(false);
                });
            }
        });
        QTRY_COMPARE(calls.load(), 1);
        thread.run([&] {
            QCoreApplication::processEvents();
            notifiers[0].reset();
            notifiers[1].reset();
        });
        QCOMPARE(calls.load(), 1);
        for (const int end : {first[0], first[1], second[0], second[1]})
            ::close(end);
    }

    void loopsNest()
    {
        EpollThread thread;
        int inner = 0;
        thread.run([&] {
            QEventLoop loop;
            QTimer::singleShot(5, &loop, [&] {
                QEventLoop nested;
                QTimer::singleShot(5, &nested, [&] {
                    ++inner;
                    nested.quit();
                });
                nested.exec();
                loop.quit();
            });
            loop.exec();
        });
        QCOMPARE(inner, 1);
    }
};

BELFRY_TEST(TestEpollDispatcher)
#include "tst_epoll_dispatcher.moc"
