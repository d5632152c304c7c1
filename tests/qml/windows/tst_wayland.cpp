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
    // Without a seat nobody has the keyboard's focus, so by mouse.
    QTest::mouseClick(ui.window(), Qt::RightButton, {}, ui.at(ui.cell("chart"), 0.5, 0.05));
    QTRY_VERIFY(ui.named("Open in its own window") != nullptr);
    ui.click(ui.named("Open in its own window"));
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
    const QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder.path()));
    const SideProgram weston({"weston", "--backend=headless-backend.so", "--socket=belfry-test", "--no-config",
                              "--idle-time=0", "--log=/dev/null"});
    const QString socket = folder.filePath("belfry-test");
    for (int i = 0; i < 500 && weston.isRunning() && !QFile::exists(socket); ++i)
        usleep(20000);
    if (!QFile::exists(socket))
        qFatal("weston doesn't start");
    qputenv("WAYLAND_DISPLAY", "belfry-test");
    qputenv("QT_QPA_PLATFORM", "wayland");
    QApplication application(argc, argv);
    TestWayland test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_wayland.moc"
