// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/edit_history.h"
#include "dashboard/edit_history_file.h"
#include "dashboard/layout_rules.h"
#include "dashboard/widget_type.h"
#include "program/test_class.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace belfry;

namespace {

const QString kOnlyPage = QStringLiteral("one");

Layout onePage()
{
    Layout layout;
    layout.name = QStringLiteral("Mine");
    layout.pages.resize(1);
    layout.pages[0].id = kOnlyPage;
    layout.pages[0].title = QStringLiteral("One");
    return layout;
}

Widget someWidget(const char *type)
{
    return newWidget(*findWidgetType(QString::fromLatin1(type)));
}

/// Adds a chart, moves it, adds a table, renames the page.
void makeEdits(LayoutEditor &editor)
{
    QVERIFY(editor.apply(AddWidget{kOnlyPage, someWidget("timeseries")}));
    QVERIFY(editor.apply(AddWidget{kOnlyPage, someWidget("table")}));
    QVERIFY(editor.apply(MoveWidget{kOnlyPage, QStringLiteral("timeseries"), 6, 0}));
    QVERIFY(editor.apply(RenamePage{kOnlyPage, QStringLiteral("A/B ~ C")}));
}

/// Both have the same before and behind them, and call it the same.
void compareHistories(LayoutEditor a, LayoutEditor b)
{
    QCOMPARE(a.layout(), b.layout());
    int back = 0;
    for (; a.canUndo(); ++back) {
        QCOMPARE(a.undoText(), b.undoText());
        a.undo();
        QVERIFY(b.undo());
        QCOMPARE(a.layout(), b.layout());
    }
    QVERIFY(!b.canUndo());
    while (a.canRedo()) {
        QCOMPARE(a.redoText(), b.redoText());
        a.redo();
        QVERIFY(b.redo());
        QCOMPARE(a.layout(), b.layout());
    }
    QVERIFY(!b.canRedo());
    QVERIFY(back <= int(LayoutEditor::kMaxSteps));
}

} // namespace

class TestEditHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWhereItWas_data()
    {
        QTest::addColumn<int>("undone");
        for (int i = 0; i <= 4; ++i)
            QTest::addRow("%d undone", i) << i;
    }

    void goesOnWhereItWas()
    {
        QFETCH(const int, undone);
        LayoutEditor editor(onePage());
        makeEdits(editor);
        for (int i = 0; i < undone; ++i)
            editor.undo();
        LayoutEditor later(editor.layout());
        QVERIFY(resumeEditHistory(later, writeEditHistory(editor)));
        compareHistories(editor, later);
    }

    /// The program was killed between writing the history and storing the layout, or the other way round.
    void goesOnFromAnyPlaceOnTheWay()
    {
        LayoutEditor editor(onePage());
        makeEdits(editor);
        const QJsonObject history = writeEditHistory(editor);
        for (; editor.canUndo(); editor.undo()) {
            LayoutEditor later(editor.layout());
            QVERIFY(resumeEditHistory(later, history));
            compareHistories(editor, later);
        }
    }

    void takesTheLikelierOfTwoPlaces()
    {
        LayoutEditor editor(onePage());
        for (int i = 0; i < 3; ++i) { // back and forth: the same layout three times
            QVERIFY(editor.apply(RenamePage{kOnlyPage, QStringLiteral("Other")}));
            QVERIFY(editor.apply(RenamePage{kOnlyPage, QStringLiteral("One")}));
        }
        editor.undo();
        editor.undo();
        LayoutEditor later(editor.layout());
        QVERIFY(resumeEditHistory(later, writeEditHistory(editor)));
        compareHistories(editor, later);
    }

    void endsWhereSomebodyElseHasChangedTheLayout()
    {
        LayoutEditor editor(onePage());
        makeEdits(editor);
        Layout others = editor.layout();
        others.pages[0].title = QStringLiteral("Theirs");
        LayoutEditor later(others);
        QVERIFY(!resumeEditHistory(later, writeEditHistory(editor)));
        QVERIFY(!later.canUndo() && !later.canRedo());
    }

    void endsAtABrokenStep()
    {
        LayoutEditor editor(onePage());
        makeEdits(editor);
        QJsonObject history = writeEditHistory(editor);
        QJsonArray steps = history[QLatin1String("steps")].toArray();
        QJsonObject broken = steps[1].toObject();
        broken[QLatin1String("patch")] = QJsonArray{QJsonObject{{QStringLiteral("op"), QStringLiteral("remove")},
                                                                {QStringLiteral("path"), QStringLiteral("/pages/7")}}};
        steps[1] = broken;
        history[QLatin1String("steps")] = steps;
        LayoutEditor later(editor.layout());
        QVERIFY(resumeEditHistory(later, history));
        QVERIFY(later.undo());
        QVERIFY(!later.canUndo());
        for (const QJsonObject &nonsense : {QJsonObject(), QJsonObject{{QStringLiteral("version"), 2}}})
            QVERIFY(!resumeEditHistory(later, nonsense));
    }

    void outlivesTheProgram()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("undo/local/default.json"));
        LayoutEditor editor(onePage());
        const EditHistoryFile file(path);
        file.resume(editor); // there is none
        for (const char *type : {"timeseries", "table", "stat"}) {
            QVERIFY(editor.apply(AddWidget{kOnlyPage, someWidget(type)}));
            QVERIFY(file.write(editor));
        }
        editor.undo();
        QVERIFY(file.write(editor));
        LayoutEditor later(editor.layout());
        EditHistoryFile(path).resume(later);
        compareHistories(editor, later);
        // What was resumed is written as it was, but for what is new.
        QVERIFY(later.apply(RenamePage{kOnlyPage, QStringLiteral("New")}));
        QVERIFY(file.write(later));
        LayoutEditor last(later.layout());
        EditHistoryFile(path).resume(last);
        compareHistories(later, last);
        QFile broken(path);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"version\":1,");
        broken.close();
        LayoutEditor anew(editor.layout());
        EditHistoryFile(path).resume(anew);
        QVERIFY(!anew.canUndo());
        const auto failed = EditHistoryFile(folder.path()).write(editor);
        QVERIFY(!failed);
        QCOMPARE(failed.error().place.file, folder.path());
    }

    void aGestureThatGoesOnIsWrittenAsItEnds()
    {
        LayoutEditor editor(onePage());
        QVERIFY(editor.apply(AddWidget{kOnlyPage, someWidget("timeseries")}));
        for (int x = 1; x <= 4; ++x) {
            QVERIFY(editor.apply(MoveWidget{kOnlyPage, QStringLiteral("timeseries"), x, 0}, 7));
            (void)writeEditHistory(editor);
        }
        LayoutEditor later(editor.layout());
        QVERIFY(resumeEditHistory(later, writeEditHistory(editor)));
        compareHistories(editor, later);
    }
};

BELFRY_TEST(TestEditHistory)
#include "tst_edit_history.moc"
