// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "autostart.h"
#include "input_watch.h"
#include "torn_windows.h"
#include "viewer_state.h"
#include "window_placement.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace belfry;

/// What windows of their own are made of.
class TestWindowParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceIsOnAScreen_data();
    void aPlaceIsOnAScreen();
    void placesAreKeptByScreens();
    void aWindowComesBackWhereItWas();
    void whatIsKeptMayBeGarbage();
    void tornWindowsAreAModel();
    void wordsOfDesktopEntries_data();
    void wordsOfDesktopEntries();
    void somebodyIsThere();
};

void TestWindowParts::aPlaceIsOnAScreen_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("fitted");
    // Two screens: 1000 x 800, and right of it, lower, 500 x 400.
    QTest::newRow("inside") << QRect(10, 20, 300, 200) << QRect(10, 20, 300, 200);
    QTest::newRow("on the other") << QRect(1100, 250, 300, 200) << QRect(1100, 250, 300, 200);
    QTest::newRow("half out at the left") << QRect(-150, 20, 300, 200) << QRect(0, 20, 300, 200);
    QTest::newRow("on both: where most of it is") << QRect(900, 300, 400, 200) << QRect(1000, 300, 400, 200);
    QTest::newRow("below all") << QRect(10, 2000, 300, 200) << QRect(10, 600, 300, 200);
    QTest::newRow("on a screen that is gone") << QRect(5000, 5000, 300, 200) << QRect(700, 600, 300, 200);
    QTest::newRow("larger than it") << QRect(10, 10, 3000, 2000) << QRect(0, 0, 1000, 800);
}

void TestWindowParts::aPlaceIsOnAScreen()
{
    QFETCH(QRect, wanted);
    QFETCH(QRect, fitted);
    QCOMPARE(fittedTo(wanted, {QRect(0, 0, 1000, 800), QRect(1000, 200, 500, 400)}), fitted);
    QCOMPARE(fittedTo(wanted, {}), wanted);
}

void TestWindowParts::placesAreKeptByScreens()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("state.ini");
    const WindowPlace desk{{100, 100, 500, 400}, false};
    const WindowPlace road{{10, 10, 300, 200}, true};
    {
        ViewerState state(file);
        QVERIFY(state.place("torn-1", "desk").rect.isEmpty());
        state.keepPlace("torn-1", "desk", desk);
        state.keepPlace("torn-1", "road", road);
    }
    ViewerState state(file);
    QCOMPARE(state.place("torn-1", "desk"), desk);
    QCOMPARE(state.place("torn-1", "road"), road);
    QCOMPARE(state.place("torn-1", "elsewhere"), road); // the last one
    state.forgetPlaces("torn-1");
    QVERIFY(state.place("torn-1", "desk").rect.isEmpty());
}

void TestWindowParts::aWindowComesBackWhereItWas()
{
    ViewerState state;
    const auto open = [&state](QQuickWindow &window) {
        auto placement = std::make_unique<WindowPlacement>();
        placement->setProperty("window", QVariant::fromValue(&window));
        placement->setProperty("viewer", QVariant::fromValue(&state));
        placement->setProperty("name", "a");
        placement->componentComplete();
        window.show();
        return placement;
    };
    {
        QQuickWindow window;
        const auto placement = open(window);
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.setGeometry(30, 40, 250, 150);
        QTRY_COMPARE(state.place("a", screensText()).rect, QRect(30, 40, 250, 150));
        placement->setProperty("kept", false);
        window.setGeometry(0, 0, 800, 600);
    }
    QQuickWindow again;
    const auto placement = open(again);
    QCOMPARE(again.geometry(), QRect(30, 40, 250, 150));
}

void TestWindowParts::whatIsKeptMayBeGarbage()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("state.ini");
    {
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue("windows/torn",
                          QByteArray(R"([{"id":"torn-1","page":"main"},{"id":"torn-1","page":"x"},{"id":""},7])"));
        settings.setValue("windows/places", QByteArray("[1,2"));
        settings.setValue("playlist/seconds", -3);
    }
    ViewerState state(file);
    TornWindows windows;
    windows.setViewer(&state);
    QCOMPARE(windows.count(), 1);
    QCOMPARE(windows.index(0).data(TornWindows::PageRole).toString(), QString("main"));
    QVERIFY(state.place("torn-1", "desk").rect.isEmpty());
    QVERIFY(state.playlistSeconds() >= 1);
}

void TestWindowParts::tornWindowsAreAModel()
{
    ViewerState state;
    TornWindows windows;
    const QAbstractItemModelTester tester(&windows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    windows.setViewer(&state);
    QSignalSpy wanted(&windows, &TornWindows::wanted);
    windows.tearOff("", "main", "chart", {300, 200});
    windows.tearOff("", "main", "", {800, 600});
    windows.tearOff("ws://tower:9909", "main", "chart", {300, 200});
    QCOMPARE(windows.count(), 3);
    windows.tearOff("", "main", "chart", {300, 200});
    QCOMPARE(windows.count(), 3);
    QCOMPARE(wanted.count(), 1);
    const QString first = windows.index(0).data(TornWindows::WindowIdRole).toString();
    QCOMPARE(wanted[0][0].toString(), first);
    windows.setAbove(first, true);
    state.keepPlace(first, "desk", {{1, 2, 3, 4}, false});

    TornWindows again;
    again.setViewer(&state);
    QCOMPARE(again.count(), 3);
    QVERIFY(again.index(0).data(TornWindows::AboveRole).toBool());
    QCOMPARE(again.index(1).data(TornWindows::SizeRole).toSize(), QSize(800, 600));

    windows.close(first);
    QCOMPARE(windows.count(), 2);
    QVERIFY(state.place(first, "desk").rect.isEmpty());
    windows.tearOff("", "other", "", {800, 600}); // takes the free name, and nothing of who had it
    QCOMPARE(windows.index(2).data(TornWindows::WindowIdRole).toString(), first);
    QVERIFY(!windows.index(2).data(TornWindows::AboveRole).toBool());
}

void TestWindowParts::wordsOfDesktopEntries_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << "/usr/bin/belfry"
                           << R"("/usr/bin/belfry")";
    QTest::newRow("space") << "/opt/my programs/belfry"
                           << R"("/opt/my programs/belfry")";
    QTest::newRow("percent") << "/a%b"
                             << R"("/a%%b")";
    QTest::newRow("quote") << R"(/a"b)"
                           << R"("/a\\"b")";
    QTest::newRow("dollar") << "/a$b"
                            << R"("/a\\$b")";
    QTest::newRow("backtick") << "/a`b"
                              << R"("/a\\`b")";
    QTest::newRow("backslash") << R"(/a\b)"
                               << R"("/a\\\\b")";
}

void TestWindowParts::wordsOfDesktopEntries()
{
    QFETCH(QString, word);
    QFETCH(QString, written);
    QCOMPARE(autostart::execQuoted(word), written);
}

void TestWindowParts::somebodyIsThere()
{
    QQuickWindow window;
    window.resize(100, 100);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    InputWatch watch;
    watch.setProperty("calmMs", 50);
    watch.setProperty("hidesPointer", true);
    watch.setWindow(&window);
    QTest::keyClick(&window, Qt::Key_A);
    QVERIFY(!watch.isStirred()); // not while it isn't active
    watch.setActive(true);
    QTRY_VERIFY(QGuiApplication::overrideCursor() != nullptr);
    QCOMPARE(QGuiApplication::overrideCursor()->shape(), Qt::BlankCursor);
    QTest::mouseMove(&window, {50, 50});
    QVERIFY(watch.isStirred());
    QVERIFY(QGuiApplication::overrideCursor() == nullptr);
    QTRY_VERIFY(!watch.isStirred());
    QTest::mouseMove(&window, {51, 50}); // trembles
    QVERIFY(!watch.isStirred());
    QTest::keyClick(&window, Qt::Key_A);
    QVERIFY(watch.isStirred());
    watch.setActive(false);
    QVERIFY(!watch.isStirred());
    QVERIFY(QGuiApplication::overrideCursor() == nullptr);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestWindowParts test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window_parts.moc"
