// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fail_on_warning.h"
#include "window_fixture.h"

#include <QApplication>

using namespace belfry;

/// Editing a page in the real window: mouse, keyboard, gallery, dialog, undo.
class TestEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void dragMovesAndIsStored();
    void previewShowsTheResultBeforeTheDrop();
    void escapeCancelsADrag();
    void cornerResizes();
    void undoAndRedoByKeyboard();
    void arrowsMoveTheFocus();
    void arrowsMoveTheWidgetWhileEditing();
    void deleteRemovesAndUndoBringsBack();
    void galleryAddsAWidget();
    void configureChangesTheTitle();
    void configureShowsWhereAQueryIsWrong();
    void enterOpensAndEscapeCloses();
    void newPageIsOpenedAndRemoved();
    void rangeIsChosen();

private:
    std::unique_ptr<WindowFixture> m_ui;
    std::unique_ptr<FailOnWarning> m_warnings;

    void edit()
    {
        m_ui->click(m_ui->named("Edit"));
        QTRY_VERIFY(m_ui->named("Done") != nullptr);
    }
    void focus(const QString &widget)
    {
        m_ui->cell(widget)->forceActiveFocus(Qt::TabFocusReason);
        QTRY_VERIFY(m_ui->cell(widget)->hasActiveFocus());
    }
};

void TestEditing::init()
{
    m_warnings = std::make_unique<FailOnWarning>();
    m_ui = std::make_unique<WindowFixture>();
    QVERIFY(m_ui->show());
}

void TestEditing::cleanup()
{
    m_ui.reset();
    QCOMPARE(m_warnings->messages(), QStringList());
}

void TestEditing::dragMovesAndIsStored()
{
    edit();
    const QPoint from = WindowFixture::at(m_ui->cell("stat"), 0.3, 0.3);
    const QPoint to = from + QPoint(m_ui->cell("stat")->width() + 10, 0);
    m_ui->press(from);
    m_ui->drag(from, to);
    m_ui->release(to);
    QTRY_COMPARE(m_ui->place("stat"), QPoint(9, 0));
    QTRY_VERIFY(!m_ui->stored().isEmpty());
    const QJsonArray widgets = m_ui->stored().value("pages").toArray().at(0).toObject().value("widgets").toArray();
    for (const QJsonValue &widget : widgets) {
        if (widget.toObject().value("id").toString() == QLatin1String("stat")) {
            QCOMPARE(widget.toObject().value("grid").toObject().value("x").toInt(), 9);
        }
    }
}

void TestEditing::previewShowsTheResultBeforeTheDrop()
{
    edit();
    const int puts = m_ui->source.fakeLayouts.puts;
    const QPoint from = WindowFixture::at(m_ui->cell("stat"), 0.3, 0.3);
    const QPoint to = WindowFixture::at(m_ui->cell("chart"), 0.1, 0.1);
    m_ui->press(from);
    m_ui->drag(from, to);
    QTRY_VERIFY(m_ui->place("stat").x() < 6);
    QVERIFY(m_ui->place("chart").y() > 0 || m_ui->place("chart").x() > 0); // made room
    QCOMPARE(m_ui->source.fakeLayouts.puts, puts);                         // nothing is stored yet
    m_ui->release(to);
    QTRY_VERIFY(m_ui->source.fakeLayouts.puts > puts);
}

void TestEditing::escapeCancelsADrag()
{
    edit();
    const QPoint from = WindowFixture::at(m_ui->cell("stat"), 0.3, 0.3);
    const QPoint to = from + QPoint(m_ui->cell("stat")->width() + 10, 0);
    m_ui->press(from);
    m_ui->drag(from, to);
    QTRY_COMPARE(m_ui->place("stat"), QPoint(9, 0));
    m_ui->key(Qt::Key_Escape);
    QTRY_COMPARE(m_ui->place("stat"), QPoint(6, 0));
    m_ui->release(to);
    QCOMPARE(m_ui->place("stat"), QPoint(6, 0));
}

void TestEditing::cornerResizes()
{
    edit();
    QQuickItem *handle = m_ui->named("Resize Stat");
    QVERIFY(handle != nullptr);
    const QPoint from = WindowFixture::at(handle);
    const QPoint to = from + QPoint(int(m_ui->cell("stat")->width()), 0);
    m_ui->press(from);
    m_ui->drag(from, to);
    m_ui->release(to);
    QTRY_COMPARE(m_ui->size("stat"), QSize(6, 2));
}

void TestEditing::undoAndRedoByKeyboard()
{
    edit();
    focus("stat");
    m_ui->key(Qt::Key_Right, Qt::ShiftModifier);
    QTRY_COMPARE(m_ui->size("stat"), QSize(4, 2));
    m_ui->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(m_ui->size("stat"), QSize(3, 2));
    m_ui->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_ui->size("stat"), QSize(4, 2));
}

void TestEditing::arrowsMoveTheFocus()
{
    focus("chart");
    m_ui->key(Qt::Key_Right);
    QTRY_VERIFY(m_ui->cell("stat")->hasActiveFocus() || m_ui->cell("bars")->hasActiveFocus());
    m_ui->key(Qt::Key_Left);
    QTRY_VERIFY(m_ui->cell("chart")->hasActiveFocus());
    QCOMPARE(m_ui->place("chart"), QPoint(0, 0));
}

void TestEditing::arrowsMoveTheWidgetWhileEditing()
{
    edit();
    focus("stat");
    m_ui->key(Qt::Key_Right);
    QTRY_COMPARE(m_ui->place("stat"), QPoint(7, 0));
    m_ui->key(Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(m_ui->size("stat"), QSize(3, 3));
}

void TestEditing::deleteRemovesAndUndoBringsBack()
{
    edit();
    focus("stat");
    m_ui->key(Qt::Key_Delete);
    QTRY_VERIFY(m_ui->cell("stat") == nullptr);
    m_ui->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_ui->cell("stat") != nullptr);
    QCOMPARE(m_ui->place("stat"), QPoint(6, 0));
}

void TestEditing::galleryAddsAWidget()
{
    edit();
    m_ui->key(Qt::Key_A);
    QTRY_VERIFY(m_ui->named("Widget types") != nullptr);
    const int before = m_ui->stored().value("pages").toArray().at(0).toObject().value("widgets").toArray().size();
    m_ui->key(Qt::Key_Return);
    QTRY_COMPARE(m_ui->stored().value("pages").toArray().at(0).toObject().value("widgets").toArray().size(),
                 before + 1);
    QTRY_VERIFY(m_ui->named("Widget types") == nullptr);
}

void TestEditing::configureChangesTheTitle()
{
    edit();
    focus("stat");
    m_ui->key(Qt::Key_Return);
    QTRY_VERIFY(m_ui->named("Apply") != nullptr);
    QQuickItem *title = m_ui->named("Title");
    QVERIFY(title != nullptr);
    QTRY_VERIFY(title->hasActiveFocus());
    m_ui->key(Qt::Key_A, Qt::ControlModifier);
    for (const Qt::Key key : {Qt::Key_L, Qt::Key_O, Qt::Key_A, Qt::Key_D}) {
        m_ui->key(key);
    }
    m_ui->key(Qt::Key_Return);
    QTRY_VERIFY(m_ui->named("Apply") == nullptr);
    QTRY_COMPARE(m_ui->cell("stat")->property("title").toString(), QStringLiteral("load"));
}

void TestEditing::configureShowsWhereAQueryIsWrong()
{
    edit();
    focus("stat");
    m_ui->key(Qt::Key_Return);
    QTRY_VERIFY(m_ui->named("Query 1") != nullptr);
    m_ui->named("Query 1")->setProperty("text", "rate(node_load1[5m]");
    QTRY_VERIFY(!m_ui->named("Apply")->isEnabled());
    QTRY_VERIFY(m_ui->find([](QQuickItem *item) {
        const QVariantMap verdict = item->property("verdict").toMap();
        return verdict.contains("message") && !verdict.value("message").toString().isEmpty();
    }) != nullptr);
    m_ui->named("Query 1")->setProperty("text", "rate(node_load1[5m])");
    QTRY_VERIFY(m_ui->named("Apply")->isEnabled());
    m_ui->key(Qt::Key_Escape);
    QTRY_VERIFY(m_ui->named("Apply") == nullptr);
}

void TestEditing::enterOpensAndEscapeCloses()
{
    focus("stat");
    const qreal width = m_ui->cell("stat")->width();
    m_ui->key(Qt::Key_Return);
    QTRY_VERIFY(m_ui->cell("stat")->width() > 3 * width);
    QVERIFY(m_ui->cell("chart") == nullptr); // not visible meanwhile
    m_ui->key(Qt::Key_Escape);
    QTRY_COMPARE(m_ui->cell("stat")->width(), width);
}

void TestEditing::newPageIsOpenedAndRemoved()
{
    m_ui->click(m_ui->named("New page"));
    QTRY_COMPARE(m_ui->stored().value("pages").toArray().size(), 3);
    QTRY_VERIFY(m_ui->withText("An empty page") != nullptr);
    m_ui->click(m_ui->named("Remove this page"));
    QTRY_COMPARE(m_ui->stored().value("pages").toArray().size(), 2);
    QTRY_VERIFY(m_ui->cell("chart") != nullptr);
}

void TestEditing::rangeIsChosen()
{
    QQuickItem *button = m_ui->find(
        [](QQuickItem *item) { return item->property("rangeText").isValid() && item->property("range").isValid(); });
    QVERIFY(button != nullptr);
    m_ui->click(button);
    QTRY_VERIFY(m_ui->named("Last hour") != nullptr);
    m_ui->click(m_ui->named("Last hour"));
    QTRY_COMPARE(m_ui->stored().value("pages").toArray().at(0).toObject().value("range").toString(),
                 QStringLiteral("1h"));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestEditing test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_editing.moc"
