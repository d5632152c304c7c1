// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "own_session.h"
#include "qml/window_fixture.h"
#include "window_system.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace belfry;

/// The window under a Wayland compositor, which neither places windows nor keeps them above others for a program.
class TestWayland : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowAppears();
    void aTornOffWindowSaysThatItCantStayOnTop();
};

namespace {

QQuickWindow *tornOff()
{
    const QWindowList windows = QGuiApplication::topLevelWindows();
    for (QWindow *window : windows) {
        if (window->property("windowId").isValid() && window->isExposed())
            return qobject_cast<QQuickWindow *>(window);
    }
    return nullptr;
}

} // namespace

void TestWayland::theWindowAppears()
{
    WindowFixture ui;
    QVERIFY(ui.show());
    QSignalSpy frames(ui.window(), &QQuickWindow::frameSwapped);
    ui.source.tick();
    QVERIFY(frames.count() > 0 || frames.wait(10000));
    QVERIFY(!ui.window()->grabWindow().isNull());
}

void TestWayland::aTornOffWindowSaysThatItCantStayOnTop()
{
    WindowFixture ui;
    QVERIFY(ui.show());
    QVERIFY(!WindowSystem::canStayOnTop());
    QTRY_COMPARE(QGuiApplication::focusWindow(), ui.window());
    ui.key(Qt::Key_T, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(tornOff() != nullptr, 10000);
    QQuickWindow *torn = tornOff();
    QTRY_VERIFY(scene::cell(torn->contentItem(), "chart") != nullptr);
    QVERIFY(!torn->flags().testFlag(Qt::WindowStaysOnTopHint));
    QQuickItem *cell = scene::cell(torn->contentItem(), "chart");
    QTest::mouseClick(torn, Qt::RightButton, {}, cell->mapToScene({cell->width() / 2, 12}).toPoint());
    QTRY_VERIFY(scene::named(torn->contentItem(), "Can't be kept above others here") != nullptr);
    QVERIFY(!scene::named(torn->contentItem(), "Can't be kept above others here")->isEnabled());
    QVERIFY(scene::named(torn->contentItem(), "Keep above other windows") == nullptr);
}

int main(int argc, char **argv)
{
    // Inside an X server weston has a mouse and a keyboard. Qt 6.4 crashes in text fields where there is no seat.
    const SideProgram screen(
        {"Xvfb", "-displayfd", "{}", "-screen", "0", "1440x1000x24", "-nolisten", "tcp", "-noreset"});
    if (screen.line().isEmpty())
        qFatal("Xvfb doesn't start");
    qputenv("DISPLAY", ':' + screen.line());
    const QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder.path()));
    const ReadySocket ready(folder.filePath("notify"));
    const SideProgram weston({"weston", "--backend=x11-backend.so", "--use-pixman", "--width=1440", "--height=1000",
                              "--socket=belfry-test", "--modules=systemd-notify.so", "--no-config", "--idle-time=0",
                              "--log=/dev/null"});
    if (!ready.wait())
        qFatal("weston doesn't start");
    qunsetenv("NOTIFY_SOCKET");
    qunsetenv("DISPLAY");
    qputenv("WAYLAND_DISPLAY", "belfry-test");
    qputenv("QT_QPA_PLATFORM", "wayland");
    QApplication application(argc, argv);
    TestWayland test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_wayland.moc"
