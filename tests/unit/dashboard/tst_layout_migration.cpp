// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/edit_history.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_migration.h"
#include "dashboard/layout_words.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

Widget aStat(const char *id)
{
    Widget widget;
    widget.id = QString::fromLatin1(id);
    widget.type = QStringLiteral("stat");
    widget.title = QStringLiteral("CPU by mode");
    widget.queries = {{QStringLiteral("node_load1"), QStringLiteral("load")}};
    return widget;
}

Layout withoutMarks(Layout layout)
{
    for (Variable &variable : layout.variables)
        variable.translate = false;
    for (Page &page : layout.pages) {
        page.translate = false;
        for (Widget &widget : page.widgets)
            widget.translate = false;
    }
    return layout;
}

/// As an older Belfry has written it.
QJsonObject ofVersion1(const Layout &layout)
{
    QJsonObject document = writeLayout(withoutMarks(layout));
    document[QLatin1String("version")] = 1;
    return document;
}

} // namespace

/// Documents of older versions.
class TestLayoutMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesWithBelfryIsOfTodaysVersion()
    {
        QCOMPARE(writeLayout(*defaultLayout()).value(QLatin1String("version")).toInt(), kLayoutVersion);
        QCOMPARE(*readLayout(writeLayout(withoutMarks(*defaultLayout()))), withoutMarks(*defaultLayout()));
    }

    void aDefaultLayoutOfVersion1HasBelfrysWordsMarked()
    {
        QCOMPARE(*readLayout(ofVersion1(*defaultLayout())), *defaultLayout());
        QCOMPARE(*readLayout(ofVersion1(*compareLayout())), *compareLayout());
        Layout edited = *defaultLayout();
        edited.pages[0].widgets[0].title = QStringLiteral("Mine");
        edited.pages[0].widgets[0].translate = false;
        QCOMPARE(*readLayout(ofVersion1(edited)), edited);
    }

    void onlyWhatSaysTheSameIsMarked()
    {
        Layout shipped;
        for (const char *id : {"p", "q"}) {
            Page &page = shipped.pages.emplace_back();
            page.id = page.title = QString::fromLatin1(id);
            page.widgets = {aStat("cpu"), aStat("legend"), aStat("title")};
        }
        shipped.variables.resize(1);
        shipped.variables[0].name = shipped.variables[0].title = QStringLiteral("load");
        shipped = inBelfrysWords(shipped);
        Layout stored = withoutMarks(shipped);
        QCOMPARE(withMarksOf(shipped, stored), shipped);

        Page &page = stored.pages[0];
        page.title = QStringLiteral("Load");
        page.widgets[0].unit = Unit::Bytes;
        page.widgets[0].queries.push_back({QStringLiteral("up"), {}});
        page.widgets[1].queries[0].legend = QStringLiteral("Load"); // one of Belfry's words, but somebody wrote it
        page.widgets[2].title = QStringLiteral("Load");
        page.widgets.push_back(aStat("mine"));
        Layout expected = stored;
        expected.variables[0].translate = true;
        expected.pages[0].widgets[0].translate = true;
        expected.pages[1] = shipped.pages[1];
        QCOMPARE(withMarksOf(shipped, stored), expected);
        QCOMPARE(withMarksOf(shipped, expected), expected); // marks that are gone were taken away
    }

    void whatWasEditedBeforeIsUndone()
    {
        const Layout before = withoutMarks(*defaultLayout());
        LayoutEditor older(before);
        QVERIFY(older.apply(RenamePage{before.pages[0].id, QStringLiteral("Mine")}));
        QVERIFY(older.apply(RemoveWidget{before.pages[1].id, before.pages[1].widgets[0].id}));
        QJsonObject history = writeEditHistory(older);
        history[QLatin1String("newest")] = ofVersion1(older.layout());

        LayoutEditor editor(*readLayout(ofVersion1(older.layout())));
        QVERIFY(resumeEditHistory(editor, history));
        // What it writes of it now is of today's version throughout.
        LayoutEditor again(editor.layout());
        QVERIFY(resumeEditHistory(again, writeEditHistory(editor)));
        QVERIFY(again.undo());
        QVERIFY(again.undo());
        QCOMPARE(again.layout(), *defaultLayout());
        QVERIFY(!again.undo());
    }
};

BELFRY_TEST(TestLayoutMigration)
#include "tst_layout_migration.moc"
