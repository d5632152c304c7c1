// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fail_on_warning.h"
#include "window_fixture.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace belfry;

/// The window as the program opens it: its pages, its theme, what it keeps. What is done in it is in quick/.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_warnings = std::make_unique<FailOnWarning>(); }
    void cleanup();
    void everyDefaultPageOpensWithoutAWarning_data();
    void everyDefaultPageOpensWithoutAWarning();
    void aPortThatWasTakenIsTold();
    void aPageThatIsUnknownIsTold();
    void everythingInteractiveHasNameAndRole();
    void pageAndSizeAreRestored();
    void theFirstWindowLeavesSomeOfTheScreen();
    void theFirstStartBeginsWithATour_data();
    void theFirstStartBeginsWithATour();
    void anAlertIsAcknowledgedByAButton();
    void digitsHaveOneWidth();

private:
    std::unique_ptr<FailOnWarning> m_warnings;
};

void TestWindow::cleanup()
{
    QCOMPARE(m_warnings->messages(), QStringList());
    m_warnings.reset();
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
    Fleet fleet(source);
    AppUi ui(fleet, options);
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

void TestWindow::aPageThatIsUnknownIsTold()
{
    DemoSource source;
    UiOptions options;
    options.page = QStringLiteral("owerview");
    Fleet fleet(source);
    AppUi ui(fleet, options);
    QSignalSpy unknown(&ui, &AppUi::pageUnknown);
    QVERIFY(ui.show());
    QTRY_COMPARE(unknown.count(), 1);
    QCOMPARE(unknown[0][0].toString(), options.page);
    const QStringList known = unknown[0][1].toStringList();
    QVERIFY(known.contains(QStringLiteral("overview")) && known.contains(QStringLiteral("health")));
}

void TestWindow::aPortThatWasTakenIsTold()
{
    UiOptions options;
    options.servingUrl = QStringLiteral("http://127.0.0.1:4711");
    options.portProblem = QStringLiteral("cannot listen on 127.0.0.1:9909: it is taken");
    WindowFixture ui(options);
    QVERIFY(ui.show());
    QVERIFY(ui.withText("serving on http://127.0.0.1:4711") != nullptr);
    QVERIFY(ui.withText("cannot listen on 127.0.0.1:9909: it is taken") != nullptr);
    ui.click(ui.named("Dismiss"));
    QTRY_VERIFY(ui.withText("it is taken") == nullptr);
    QVERIFY(ui.withText("serving on http://127.0.0.1:4711") != nullptr);
}

void TestWindow::everythingInteractiveHasNameAndRole()
{
    UiOptions options;
    options.edit = true;
    WindowFixture ui(options);
    QVERIFY(ui.show());
    QStringList nameless;
    int seen = 0;
    scene::visit(ui.root(), [&](QQuickItem *item) {
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

void TestWindow::pageAndSizeAreRestored()
{
    const QTemporaryDir folder;
    UiOptions options;
    options.stateFile = folder.filePath("state.ini");
    options.language = QStringLiteral("en");
    // Whoever comes the first time would be shown around.
    QVERIFY(QFile(options.stateFile).open(QIODevice::WriteOnly));
    {
        WindowFixture ui(options);
        QVERIFY(ui.show());
        ui.click(ui.named("Alerts"));
        QTRY_VERIFY(ui.named("All") != nullptr);
    }
    DemoSource source;
    source.setLayout(testLayout());
    Fleet fleet(source);
    AppUi again(fleet, options);
    QVERIFY(again.show().has_value());
    QCOMPARE(again.window()->size(), QSize(1280, 900));
    QTRY_VERIFY(scene::named(again.window()->contentItem(), "All") != nullptr);
}

void TestWindow::theFirstWindowLeavesSomeOfTheScreen()
{
    DemoSource source;
    Fleet fleet(source);
    AppUi ui(fleet, {});
    QVERIFY(ui.show().has_value());
    const QSize screen = ui.window()->screen()->availableSize(); // smaller than what Belfry would like
    QVERIFY(ui.window()->width() < screen.width() && ui.window()->height() < screen.height());
    QVERIFY(ui.window()->width() > screen.width() / 2);
}

void TestWindow::theFirstStartBeginsWithATour_data()
{
    QTest::addColumn<bool>("keeps");
    QTest::addColumn<bool>("usedBefore");
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("edit");
    QTest::addColumn<bool>("picture");
    QTest::addColumn<bool>("tours");
    QTest::newRow("first start") << true << false << QString() << false << false << true;
    QTest::newRow("second start") << true << true << QString() << false << false << false;
    QTest::newRow("keeps nothing") << false << false << QString() << false << false << false;
    QTest::newRow("a page is asked for") << true << false << QStringLiteral("main") << false << false << false;
    QTest::newRow("for editing") << true << false << QString() << true << false << false;
    QTest::newRow("for a picture") << true << false << QString() << false << true << false;
}

void TestWindow::theFirstStartBeginsWithATour()
{
    QFETCH(bool, keeps);
    QFETCH(bool, usedBefore);
    QFETCH(QString, page);
    QFETCH(bool, edit);
    QFETCH(bool, picture);
    QFETCH(bool, tours);
    const QTemporaryDir folder;
    UiOptions options;
    options.page = page;
    options.edit = edit;
    options.stateFile = keeps ? folder.filePath("state.ini") : QString();
    options.screenshotPath = picture ? folder.filePath("window.png") : QString();
    if (usedBefore) {
        QVERIFY(QFile(options.stateFile).open(QIODevice::WriteOnly));
    }
    WindowFixture ui(options);
    QVERIFY(ui.show());
    QCOMPARE(ui.window()->property("touring").toBool(), tours);
    if (tours) {
        QTRY_VERIFY(ui.named("Next") != nullptr);
        QVERIFY(QFile::exists(options.stateFile)); // however this run ends
        ui.key(Qt::Key_Escape);
        QTRY_VERIFY(ui.named("Next") == nullptr);
    }
}

void TestWindow::anAlertIsAcknowledgedByAButton()
{
    WindowFixture ui;
    QVERIFY(ui.show());
    ui.click(ui.named("Alerts"));
    QTRY_VERIFY(ui.named("Acknowledge") != nullptr);
    QVERIFY(ui.named("Withdraw") == nullptr);
    ui.click(ui.named("Acknowledge"));
    QTRY_VERIFY(ui.withText("acknowledged by ann") != nullptr);
    QTRY_VERIFY(ui.named("Withdraw") != nullptr);
    ui.click(ui.named("Withdraw"));
    QTRY_VERIFY(ui.withText("acknowledged by ann") == nullptr);
    ui.source.setCapabilities({});
    QTRY_VERIFY(ui.named("Acknowledge") == nullptr);
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
