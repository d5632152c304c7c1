// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "own_session.h"
#include "screen_awake.h"
#include "tray_icon.h"

#include <QAction>
#include <QApplication>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace belfry;

/// Who keeps screens awake, on the older interface.
class FakeScreenSaver : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

public:
    QList<uint> held;
    QString reason;

public Q_SLOTS:
    uint Inhibit(const QString &, const QString &why)
    {
        reason = why;
        held.append(++m_last);
        return m_last;
    }
    void UnInhibit(uint cookie) { held.removeAll(cookie); }

private:
    uint m_last = 40;
};

/// … and on the portal's.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Inhibit")

public:
    uint flags = 0;

public Q_SLOTS:
    QDBusObjectPath Inhibit(const QString &, uint which, const QVariantMap &)
    {
        flags = which;
        return QDBusObjectPath(QStringLiteral("/request/1"));
    }
};

class FakeRequest : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Request")

public:
    int closed = 0;

public Q_SLOTS:
    void Close() { ++closed; }
};

/// A panel's tray.
class FakeTray : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ isThere)
    Q_PROPERTY(int ProtocolVersion READ version)

public:
    std::atomic<int> items = 0;
    bool isThere() const { return true; }
    int version() const { return 0; }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &) { ++items; }
};

/// Belfry and the services of a session, on a bus and a screen of the test's own.
class TestSessionBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bus = std::make_unique<QDBusConnection>(QDBusConnection::connectToBus(address(), "services")); }
    void cleanup()
    {
        m_bus.reset();
        QDBusConnection::disconnectFromBus("services");
    }
    void theScreenStaysAwake();
    void theScreenStaysAwakeByThePortal();
    void nobodyToAsk();
    void whatIsOverIsTakenBack();
    void anIconInTheTray();

private:
    static QString address() { return qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"); }
    void offer(const QString &service, const QString &path, QObject &object)
    {
        QVERIFY(m_bus->registerObject(path, &object, QDBusConnection::ExportAllContents));
        if (!service.isEmpty())
            QVERIFY(m_bus->registerService(service));
    }
    std::unique_ptr<QDBusConnection> m_bus;
};

namespace {

const QString kScreenSaver = QStringLiteral("org.freedesktop.ScreenSaver");
const QString kScreenSaverPath = QStringLiteral("/org/freedesktop/ScreenSaver");

} // namespace

void TestSessionBus::theScreenStaysAwake()
{
    FakeScreenSaver saver;
    offer(kScreenSaver, kScreenSaverPath, saver);
    ScreenAwake awake;
    awake.setProperty("reason", "a picture");
    awake.setActive(true);
    QTRY_VERIFY(awake.isHeld());
    QCOMPARE(saver.held.size(), 1);
    QCOMPARE(saver.reason, QString("a picture"));
    awake.setActive(false);
    QVERIFY(!awake.isHeld());
    QTRY_COMPARE(saver.held.size(), 0);
}

void TestSessionBus::theScreenStaysAwakeByThePortal()
{
    FakePortal portal;
    FakeRequest request;
    offer(QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"), portal);
    offer({}, QStringLiteral("/request/1"), request);
    {
        ScreenAwake awake;
        awake.setActive(true);
        QTRY_VERIFY(awake.isHeld());
        QCOMPARE(portal.flags, 8U); // idle
    }
    QTRY_COMPARE(request.closed, 1);
}

void TestSessionBus::nobodyToAsk()
{
    ScreenAwake awake;
    awake.setActive(true);
    QTest::qWait(200);
    QVERIFY(!awake.isHeld());
}

/// The answer comes when nobody wants it any more.
void TestSessionBus::whatIsOverIsTakenBack()
{
    FakeScreenSaver saver;
    offer(kScreenSaver, kScreenSaverPath, saver);
    ScreenAwake awake;
    awake.setActive(true);
    awake.setActive(false);
    QTRY_VERIFY(!saver.reason.isNull());
    QTRY_COMPARE(saver.held.size(), 0);
    QVERIFY(!awake.isHeld());
}

void TestSessionBus::anIconInTheTray()
{
    TrayIcon icon;
    icon.setProperty("symbol", "critical");
    icon.setProperty("color", QColor(Qt::red));
    icon.setWanted(true);
    QVERIFY(!icon.isAvailable() && !icon.isShown());
    // In a thread of its own, as Qt waits for its answer.
    QThread panel;
    FakeTray tray;
    offer(QStringLiteral("org.kde.StatusNotifierWatcher"), QStringLiteral("/StatusNotifierWatcher"), tray);
    tray.moveToThread(&panel); // with what D-Bus has made for it
    panel.start();
    QTRY_VERIFY(icon.isAvailable() && icon.isShown());
    QTRY_COMPARE(tray.items.load(), 1);

    QStringList texts;
    const QList<QAction *> actions = icon.menu()->actions();
    for (QAction *action : actions) {
        if (!action->isSeparator())
            texts.append(action->text());
    }
    QCOMPARE(texts, QStringList({"Open Belfry", "Hold what is shown", "Alerts…", "Quit"}));
    icon.setProperty("paused", true);
    QCOMPARE(actions[1]->text(), QString("Go live"));
    QSignalSpy open(&icon, &TrayIcon::openRequested);
    QSignalSpy pause(&icon, &TrayIcon::pauseRequested);
    QSignalSpy alerts(&icon, &TrayIcon::alertsRequested);
    QSignalSpy quit(&icon, &TrayIcon::quitRequested);
    for (QAction *action : actions)
        action->trigger();
    QCOMPARE(open.count() + pause.count() + alerts.count() + quit.count(), 4);
    QCOMPARE(quit.count(), 1);

    icon.setWanted(false);
    QVERIFY(!icon.isShown());
    panel.quit();
    panel.wait();
}

int main(int argc, char **argv)
{
    const SideProgram screen(
        {"Xvfb", "-displayfd", "{}", "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"});
    const SideProgram bus({"dbus-daemon", "--session", "--nofork", "--print-address={}"});
    if (screen.line().isEmpty() || bus.line().isEmpty())
        qFatal("Xvfb or dbus-daemon doesn't start");
    qputenv("DISPLAY", ':' + screen.line());
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.line());
    qputenv("QT_QPA_PLATFORM", "xcb"); // the offscreen platform has no trays
    QApplication application(argc, argv);
    TestSessionBus test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_session_bus.moc"
