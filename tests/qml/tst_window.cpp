// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fail_on_warning.h"
#include "window_fixture.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace belfry;

/// What the window says and to whom: states of widgets, lost connections, pages, accessibility.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_warnings = std::make_unique<FailOnWarning>(); }
    void cleanup();
    void everyDefaultPageOpensWithoutAWarning_data();
    void everyDefaultPageOpensWithoutAWarning();
    void aBrokenQueryIsNamedAndOffersEditing();
    void anEmptyAnswerSaysWhatWouldFillIt();
    void aLostConnectionIsToldAndComesBack();
    void viewersWithoutRightsSeeNoEditing();
    void everythingInteractiveHasNameAndRole();
    void tabReachesEveryWidget();
    void pageAndSizeAreRestored();
    void digitsHaveOneWidth();

private:
    static int frameState(const WindowFixture &ui, const QString &widget);
    std::unique_ptr<FailOnWarning> m_warnings;
};

void TestWindow::cleanup()
{
    QCOMPARE(m_warnings->messages(), QStringList());
    m_warnings.reset();
}

int TestWindow::frameState(const WindowFixture &ui, const QString &widget)
{
    const QQuickItem *frame = ui.find([&](QQuickItem *item) {
        const QObject *settings = item->property("settings").value<QObject *>();
        return item->property("hasPicture").isValid() && settings != nullptr &&
               settings->property("widgetId").toString() == widget;
    });
    return frame != nullptr ? frame->property("status").toInt() : -1;
}

void TestWindow::everyDefaultPageOpensWithoutAWarning_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("light");
    for (const char *page : {"overview", "cpu", "memory", "disks", "network", "alerts", "health"}) {
        QTest::addRow("%s, dark", page) << page << false;
        QTest::addRow("%s, light", page) << page << true;
    }
}

void TestWindow::everyDefaultPageOpensWithoutAWarning()
{
    QFETCH(QString, page);
    QFETCH(bool, light);
    DemoSource source;
    UiOptions options;
    options.page = page;
    options.theme = light ? UiOptions::Theme::Light : UiOptions::Theme::Dark;
    AppUi ui(source, options);
    QSignalSpy first(&ui, &AppUi::firstFrame);
    const Result<void> shown = ui.show();
    QVERIFY2(shown.has_value(), shown ? "" : qPrintable(shown.error().toString()));
    QVERIFY(first.count() > 0 || first.wait(10000));
    source.tick();
    QCoreApplication::processEvents();
    const QImage picture = ui.window()->grabWindow();
    const QColor corner = picture.pixelColor(picture.width() - 4, 4);
    QCOMPARE(corner.lightness() > 128, light);
}

void TestWindow::aBrokenQueryIsNamedAndOffersEditing()
{
    WindowFixture ui;
    ui.source.fakeSeries.failures.insert("node_load1",
                                         {"unknown function \"foo\"", ErrorKind::Invalid, {{}, 1, 4, {}}});
    QVERIFY(ui.show());
    constexpr int kError = 5;
    QTRY_COMPARE(frameState(ui, "stat"), kError);
    QTRY_VERIFY(ui.withText("unknown function") != nullptr);
    QVERIFY(ui.named("Edit query") != nullptr);
    ui.click(ui.named("Edit query"));
    QTRY_VERIFY(ui.named("Query 1") != nullptr);
    QTRY_VERIFY(ui.named("Query 1")->hasActiveFocus());
}

void TestWindow::anEmptyAnswerSaysWhatWouldFillIt()
{
    QJsonObject layout = testLayout();
    WindowFixture ui({}, layout);
    ui.source.setEmpty("node_load1");
    QVERIFY(ui.show());
    QTRY_VERIFY(ui.withText("No series matches the query") != nullptr);
}

void TestWindow::aLostConnectionIsToldAndComesBack()
{
    WindowFixture ui;
    QVERIFY(ui.show());
    constexpr int kLive = 1;
    QTRY_COMPARE(frameState(ui, "chart"), kLive);
    Connection lost;
    lost.state = Connection::State::Disconnected;
    lost.address = QStringLiteral("ws://tower:9909");
    lost.reason = QStringLiteral("The server closed the connection.");
    ui.source.setConnection(lost);
    QTRY_VERIFY(ui.withText("The server closed the connection") != nullptr);
    constexpr int kDisconnected = 4;
    QTRY_COMPARE(frameState(ui, "chart"), kDisconnected);
    Connection live;
    live.state = Connection::State::Live;
    live.address = lost.address;
    ui.source.setConnection(live);
    QTRY_VERIFY(ui.withText("The server closed the connection") == nullptr);
}

void TestWindow::viewersWithoutRightsSeeNoEditing()
{
    WindowFixture ui;
    ui.source.setCapabilities({});
    QVERIFY(ui.show());
    QVERIFY(ui.named("Edit") == nullptr);
    QVERIFY(ui.named("New page") == nullptr);
}

void TestWindow::everythingInteractiveHasNameAndRole()
{
    UiOptions options;
    options.edit = true;
    WindowFixture ui(options);
    QVERIFY(ui.show());
    QStringList nameless;
    int seen = 0;
    ui.visit([&](QQuickItem *item) {
        if (!item->activeFocusOnTab() && !item->inherits("QQuickAbstractButton")) {
            return;
        }
        ++seen;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(item);
        const bool named = interface != nullptr && !interface->text(QAccessible::Name).isEmpty();
        if (!named || interface->role() == QAccessible::NoRole || interface->role() == QAccessible::Client) {
            nameless.append(QString::fromLatin1(item->metaObject()->className()) + u' ' +
                            item->property("text").toString());
        }
    });
    QVERIFY2(seen >= 18, qPrintable(QString::number(seen)));
    QCOMPARE(nameless, QStringList());
}

void TestWindow::tabReachesEveryWidget()
{
    WindowFixture ui;
    QVERIFY(ui.show());
    QSet<QString> reached;
    for (int i = 0; i < 80; ++i) {
        ui.key(Qt::Key_Tab);
        const QQuickItem *item = ui.window()->activeFocusItem();
        if (item != nullptr && item->property("gridX").isValid()) {
            reached.insert(item->property("widgetId").toString());
        }
    }
    QCOMPARE(reached, QSet<QString>({"chart", "stat", "bars", "table", "alerts", "health", "pie"}));
}

void TestWindow::pageAndSizeAreRestored()
{
    const QTemporaryDir folder;
    UiOptions options;
    options.stateFile = folder.filePath("state.ini");
    {
        WindowFixture ui(options);
        QVERIFY(ui.show());
        ui.click(ui.named("Alerts"));
        QTRY_VERIFY(ui.named("All") != nullptr);
    }
    DemoSource source;
    source.setLayout(testLayout());
    AppUi again(source, options);
    QVERIFY(again.show().has_value());
    QCOMPARE(again.window()->size(), QSize(1280, 900));
}

void TestWindow::digitsHaveOneWidth()
{
    WindowFixture ui;
    QVERIFY(ui.show());
    const QQuickItem *text = ui.withText("Chart");
    QVERIFY(text != nullptr);
    const QFontMetricsF metrics(text->property("font").value<QFont>());
    QCOMPARE(metrics.horizontalAdvance("1111"), metrics.horizontalAdvance("8888"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window.moc"
