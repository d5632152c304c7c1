// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Edits of several widgets at once, and what locks keep from being edited. Pages are drawn, a letter for each widget.

#include "dashboard/layout_editor.h"
#include "dashboard/widget_type.h"
#include "grid_picture.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

const QString kDrawn = QStringLiteral("one");

/// A page as drawn; widgets whose letters are in `locked` are.
Layout drawn(const QString &picture, const QString &locked = {})
{
    Layout layout;
    layout.pages.resize(1);
    layout.pages[0].id = kDrawn;
    for (Widget &each : widgetsOf(picture)) {
        Widget widget = newWidget(*findWidgetType(u"stat"));
        widget.id = widget.title = each.id;
        widget.grid = each.grid;
        widget.locked = locked.contains(each.id.toUpper());
        layout.pages[0].widgets.push_back(widget);
    }
    return layout;
}

QString after(const Layout &before, const Operation &operation)
{
    const auto done = apply(before, operation);
    return done ? pictureOf(done->pages[0].widgets) : done.error().message;
}

QStringList letters(const QString &text)
{
    QStringList ids;
    for (const QChar letter : text)
        ids << QString(letter.toLower());
    return ids;
}

} // namespace

class TestGroupOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moves_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("which");
        QTest::addColumn<int>("dx");
        QTest::addColumn<int>("dy");
        QTest::addColumn<QString>("after");
        QTest::newRow("side by side") << "AABB........\nAABB........"
                                      << "AB" << 4 << 0 << "....AABB....\n....AABB....";
        QTest::newRow("not past the last column") << "AABB........"
                                                  << "AB" << 30 << 0 << "........AABB";
        QTest::newRow("not past the first") << "....AABB...."
                                            << "AB" << -30 << 0 << "AABB........";
        QTest::newRow("one above the other") << "AA..........\nBBB........."
                                             << "AB" << 5 << 0 << ".....AA.....\n.....BBB....";
        QTest::newRow("others make room") << "AABBCC......\nAABBCC......"
                                          << "AB" << 2 << 0 << "..AABB......\n..AABB......\n....CC......\n....CC......";
        QTest::newRow("down past the middle of others: below them")
            << "AABB........\nCCCC........\nCCCC........"
            << "AB" << 0 << 2 << "CCCC........\nCCCC........\nAABB........";
        QTest::newRow("the gap closes") << "AABB........\nCCCC........"
                                        << "AB" << 6 << 0 << "CCCC..AABB..";
        QTest::newRow("one alone changes places with one like it") << "AABB........"
                                                                   << "A" << 2 << 0 << "BBAA........";
        QTest::newRow("to where they are") << "AABB........"
                                           << "AB" << 0 << 0 << "AABB........";
    }

    void moves()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, which);
        QFETCH(const int, dx);
        QFETCH(const int, dy);
        QFETCH(const QString, after);
        QCOMPARE(::after(drawn(before), MoveWidgets{kDrawn, letters(which), dx, dy}), after);
    }

    void locked_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QString>("after");
        const auto row = [](const char *name, const char *before, const Operation &operation, const char *after) {
            QTest::newRow(name) << QString::fromLatin1(before) << operation << QString::fromLatin1(after);
        };
        // L is locked in all of them.
        row("stays where it would float up", "AAAA........\n....LLLL....", RemoveWidget{kDrawn, "a"},
            "............\n....LLLL....");
        row("isn't pushed aside: what is dropped there goes below", "AAAALLLL....", MoveWidget{kDrawn, "a", 3, 0},
            "....LLLL....\n...AAAA.....");
        row("nor by several", "AABBLLLL....", MoveWidgets{kDrawn, letters("AB"), 1, 0}, ".AA.LLLL....\n...BB.......");
        row("what is pushed down goes past it", "AAAABB......\nLLLL........", ResizeWidget{kDrawn, "a", 6, 1},
            "AAAAAA......\nLLLLBB......");
        row("nothing grows into it sideways", "AAAA..LL....", ResizeWidget{kDrawn, "a", 9, 1}, "AAAAAALL....");
        row("nor downwards", "AAAA........\n............\nLLLL........", ResizeWidget{kDrawn, "a", 4, 5},
            "AAAA........\nAAAA........\nLLLL........");
        row("nor does it change places", "AAAALLLL....", MoveWidget{kDrawn, "a", 4, 0}, "....LLLL....\n....AAAA....");
        row("can't be moved", "LLLL........", MoveWidget{kDrawn, "l", 4, 0}, "l is locked");
        row("nor with others", "AALL........", MoveWidgets{kDrawn, letters("AL"), 4, 0}, "l is locked");
        row("nor resized", "LLLL........", ResizeWidget{kDrawn, "l", 2, 2}, "l is locked");
        row("nor removed", "LLLL........", RemoveWidget{kDrawn, "l"}, "l is locked");
        row("nor removed with others", "AALL........", RemoveWidgets{kDrawn, letters("AL")}, "l is locked");
        row("nor configured", "LLLL........", ConfigureWidget{kDrawn, "l", {}}, "l is locked");
        row("nor swapped", "AALL........", SwapWidgets{kDrawn, "a", "l"}, "l is locked");
        row("nor arranged", "AALL........", ArrangeWidgets{kDrawn, letters("AL"), Arrangement::Left}, "l is locked");
        row("nor removed with its page", "AALL........", RemovePage{kDrawn}, "l is locked");
        row("unlocked it floats up", "............\nLLLL........", LockWidgets{kDrawn, {"l"}, false}, "LLLL........");
    }

    void locked()
    {
        QFETCH(const QString, before);
        QFETCH(const Operation, operation);
        QFETCH(const QString, after);
        QCOMPARE(::after(drawn(before, QStringLiteral("L")), operation), after);
    }

    void aLockedPageStaysAsItIs()
    {
        const auto locked = apply(drawn(QStringLiteral("AABB........")), LockPage{kDrawn});
        QVERIFY(locked && locked->pages[0].locked);
        for (const Operation &operation : std::initializer_list<Operation>{
                 AddWidget{kDrawn, newWidget(*findWidgetType(u"stat"))},
                 AddWidgets{kDrawn, {newWidget(*findWidgetType(u"stat"))}}, MoveWidgets{kDrawn, letters("AB"), 1, 0},
                 MoveWidget{kDrawn, "a", 4, 0}, RemoveWidgets{kDrawn, letters("A")}, LockWidgets{kDrawn, letters("A")},
                 SwapWidgets{kDrawn, "a", "b"}, RenamePage{kDrawn, "Other"}, SetPageRange{kDrawn, "1h"},
                 RemovePage{kDrawn}})
            QCOMPARE(after(*locked, operation), QStringLiteral("one is locked"));
        const auto unlocked = apply(*locked, LockPage{kDrawn, false});
        QCOMPARE(*unlocked, drawn(QStringLiteral("AABB........")));
    }

    void swapsPlacesAndSizes()
    {
        const Layout before = drawn(QStringLiteral("AAAABB......\nAAAACC......"));
        QCOMPARE(after(before, SwapWidgets{kDrawn, "a", "b"}), QStringLiteral("BBBBAA......\nBBBBCC......"));
        QCOMPARE(after(before, SwapWidgets{kDrawn, "a", "z"}), QStringLiteral("there is no widget \"z\""));
    }

    void removesSeveral()
    {
        QCOMPARE(after(drawn(QStringLiteral("AABB........\nCCCC........")), RemoveWidgets{kDrawn, letters("AB")}),
                 QStringLiteral("CCCC........"));
    }

    void adds_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("block");
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        QTest::addColumn<bool>("makeRoom");
        QTest::addColumn<QString>("after");
        QTest::newRow("in the free place that was pointed at") << "AAAA........"
                                                               << "XY" << 8 << 0 << false << "AAAA....XY..";
        QTest::newRow("as they stand to each other")
            << "AAAA........\nAAAA........"
            << "....X.....\n....YY....." << 6 << 0 << false << "AAAA..X.....\nAAAA..YY....";
        QTest::newRow("the nearest where it isn't free") << "AAAABBBB...."
                                                         << "XX" << 4 << 0 << false << "AAAABBBB....\n....XX......";
        QTest::newRow("below, where that is nearer") << "AAAABBBB....\nCCCC........"
                                                     << "XX" << 4 << 0 << false << "AAAABBBB....\nCCCCXX......";
        QTest::newRow("below everything") << "AAAAAAAAAAAA"
                                          << "XX" << 4 << 0 << false << "AAAAAAAAAAAA\n....XX......";
        QTest::newRow("not past the last column") << "AAAA........"
                                                  << "XXXX" << 11 << 0 << false << "AAAA....XXXX";
        QTest::newRow("others make room") << "AAAABBBB...."
                                          << "XX" << 2 << 0 << true << "..XXBBBB....\nAAAA........";
        QTest::newRow("between two rows") << "AAAA........\nBBBB........"
                                          << "XXXX" << 0 << 1 << true << "AAAA........\nXXXX........\nBBBB........";
    }

    void adds()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, block);
        QFETCH(const int, x);
        QFETCH(const int, y);
        QFETCH(const bool, makeRoom);
        QFETCH(const QString, after);
        const AddWidgets add{
            kDrawn, drawn(block).pages[0].widgets, {x, y}, makeRoom ? Fit::MakeRoom : Fit::NearestFree};
        QCOMPARE(::after(drawn(before), add), after);
    }

    void copiesGetIdsOfTheirOwnAndAreUnlocked()
    {
        const Layout before = drawn(QStringLiteral("AABB........"), QStringLiteral("A"));
        const auto done = apply(before, AddWidgets{kDrawn, before.pages[0].widgets, {4, 0}});
        QVERIFY(done);
        const std::vector<Widget> &widgets = done->pages[0].widgets;
        QCOMPARE(widgets.size(), std::size_t(4));
        QCOMPARE(widgets[2].id, QStringLiteral("a-2"));
        QCOMPARE(widgets[3].id, QStringLiteral("b-2"));
        QVERIFY(widgets[0].locked && !widgets[2].locked);
    }

    void arranges_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("after");
        QTest::newRow("left edges") << "AAA.........\n.BB.........\n..CC........"
                                    << "BC"
                                    << "left"
                                    << "AAA.........\n.BB.........\n.CC.........";
        QTest::newRow("left edges of two in a row") << "AA..BB......"
                                                    << "AB"
                                                    << "left"
                                                    << "AA..........\nBB..........";
        QTest::newRow("right edges") << "AAAA........\nBB.CC......."
                                     << "AB"
                                     << "right"
                                     << "AAAA........\n..BB........\n...CC.......";
        QTest::newRow("top edges") << "AAAACCCC....\n....BBBB...."
                                   << "AB"
                                   << "top"
                                   << "AAAABBBB....\n....CCCC....";
        QTest::newRow("bottom edges: the shorter grows") << "AAAABBBB....\nAAAA........\nCCCCCCCC...."
                                                         << "AB"
                                                         << "bottom"
                                                         << "AAAABBBB....\nAAAABBBB....\nCCCCCCCC....";
        QTest::newRow("widths, beside each other") << "AAAABB......"
                                                   << "AB"
                                                   << "width"
                                                   << "AAAABBBB....";
        QTest::newRow("widths, below where there is no room") << "AAAAAAAA.BB."
                                                              << "AB"
                                                              << "width"
                                                              << "AAAAAAAA....\n....BBBBBBBB";
        QTest::newRow("heights") << "AAAABB......\nAAAACC......"
                                 << "AB"
                                 << "height"
                                 << "AAAABB......\nAAAABB......\n....CC......";
        QTest::newRow("equal gaps") << "AABB......CC"
                                    << "ABC"
                                    << "distribute"
                                    << "AA...BB...CC";
        QTest::newRow("no room for gaps") << "AAAAAAAAAAAA\nBBBBBBBBBBBB"
                                          << "AB"
                                          << "distribute"
                                          << "They don't fit beside each other";
        QTest::newRow("compact") << "AAA...BBB...\n......CCCCCC\nDDDDDDDD...."
                                 << "BC"
                                 << "compact"
                                 << "AAABBBCCCCCC\nDDDDDDDD....";
    }

    void arranges()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, which);
        QFETCH(const QString, how);
        QFETCH(const QString, after);
        const auto known = arrangementFromName(how);
        QVERIFY(known);
        QCOMPARE(::after(drawn(before), ArrangeWidgets{kDrawn, letters(which), *known, QStringLiteral("a")}), after);
    }

    void areCalledByNameOrNumber()
    {
        const Layout layout = drawn(QStringLiteral("AABB........"));
        QCOMPARE(describe(MoveWidgets{kDrawn, {"a"}, 1, 0}, layout), QStringLiteral("Move a"));
        QCOMPARE(describe(SwapWidgets{kDrawn, "a", "b"}, layout), QStringLiteral("Swap a and b"));
        QCOMPARE(describe(LockWidgets{kDrawn, {"a"}, false}, layout), QStringLiteral("Unlock a"));
        QCOMPARE(describe(LockPage{kDrawn}, layout), QStringLiteral("Lock page one"));
        for (const Operation &several :
             std::initializer_list<Operation>{MoveWidgets{kDrawn, letters("AB")}, RemoveWidgets{kDrawn, letters("AB")},
                                              ArrangeWidgets{kDrawn, letters("AB")}, LockWidgets{kDrawn, letters("AB")},
                                              AddWidgets{kDrawn, layout.pages[0].widgets}})
            QVERIFY2(describe(several, layout).contains(QLatin1String("2 widgets")),
                     qPrintable(describe(several, layout)));
    }
};

BELFRY_TEST(TestGroupOperation)
#include "tst_group_operation.moc"
