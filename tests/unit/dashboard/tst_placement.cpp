// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/placement.h"
#include "grid_picture.h"
#include "program/test_class.h"

using namespace belfry;

class TestPlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moves_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        QTest::addColumn<QString>("after");
        QTest::newRow("onto free cells") << "AAAA........\nAAAA........" << 8 << 0 << "........AAAA\n........AAAA";
        QTest::newRow("floats up when dropped low")
            << "AAAA........\nAAAA........" << 8 << 7 << "........AAAA\n........AAAA";
        QTest::newRow("stays within the columns") << "AAAA........" << 99 << 0 << "........AAAA";
        QTest::newRow("left of the first column") << "....AAAA...." << -5 << 0 << "AAAA........";
        QTest::newRow("pushes down what is in the way")
            << "AAAABBBB....\nAAAABBBB...." << 2 << 0 << "..AAAA......\n..AAAA......\n....BBBB....\n....BBBB....";
        QTest::newRow("pushes what the pushed one meets")
            << "AAAABBBB....\nAAAABBBB....\n....CCCC....\n....CCCC...." << 2 << 0
            << "..AAAA......\n..AAAA......\n....BBBB....\n....BBBB....\n....CCCC....\n....CCCC....";
        QTest::newRow("changes places with one of the same size")
            << "AAAABBBBCCCC\nAAAABBBBCCCC" << 8 << 0 << "CCCCBBBBAAAA\nCCCCBBBBAAAA";
        QTest::newRow("not past the middle of the one below: nothing moves")
            << "AAAA........\nAAAA........\nBBBB........\nBBBB........\nBBBB........\nBBBB........" << 0 << 1
            << "AAAA........\nAAAA........\nBBBB........\nBBBB........\nBBBB........\nBBBB........";
        QTest::newRow("past its middle: below it")
            << "AAAA........\nAAAA........\nBBBB........\nBBBB........\nBBBB........\nBBBB........" << 0 << 2
            << "BBBB........\nBBBB........\nBBBB........\nBBBB........\nAAAA........\nAAAA........";
        QTest::newRow("the gap it leaves is closed")
            << "AAAAAAAAAAAA\nBBBBBB......\nCCCCCCDDDDDD" << 0 << 3 << "BBBBBBDDDDDD\nCCCCCC......\nAAAAAAAAAAAA";
        QTest::newRow("between two rows")
            << "BBBBBBCCCCCC\nDDDDDDEEEEEE\nAAAAAAAAAAAA" << 0 << 1 << "BBBBBBCCCCCC\nAAAAAAAAAAAA\nDDDDDDEEEEEE";
        QTest::newRow("to where it is") << "AAAABBBB....\n....BBBB...." << 0 << 0 << "AAAABBBB....\n....BBBB....";
    }

    void moves()
    {
        QFETCH(QString, before);
        QFETCH(int, x);
        QFETCH(int, y);
        QFETCH(QString, after);
        QCOMPARE(pictureOf(placeMoved(widgetsOf(before), QStringLiteral("a"), x, y)), after);
    }

    void resizes_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("w");
        QTest::addColumn<int>("h");
        QTest::addColumn<QString>("after");
        QTest::newRow("into free cells") << "AAAA........" << 6 << 2 << "AAAAAA......\nAAAAAA......";
        QTest::newRow("pushes its neighbour down") << "AAAABBBB...." << 6 << 1 << "AAAAAA......\n....BBBB....";
        QTest::newRow("pushes the one below down")
            << "AAAA........\nBBBB........" << 4 << 2 << "AAAA........\nAAAA........\nBBBB........";
        QTest::newRow("what was below floats up")
            << "AAAA........\nAAAA........\nBBBB........" << 4 << 1 << "AAAA........\nBBBB........";
        QTest::newRow("not beyond the columns") << "....AAAA...." << 12 << 1 << "....AAAAAAAA";
        QTest::newRow("not to nothing") << "AAAA........" << 0 << -3 << "A...........";
    }

    void resizes()
    {
        QFETCH(QString, before);
        QFETCH(int, w);
        QFETCH(int, h);
        QFETCH(QString, after);
        QCOMPARE(pictureOf(placeResized(widgetsOf(before), QStringLiteral("a"), w, h)), after);
    }

    void findsFreeSlots_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("w");
        QTest::addColumn<int>("h");
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("y");
        QTest::newRow("an empty page") << "" << 4 << 2 << 0 << 0;
        QTest::newRow("beside") << "AAAA........" << 4 << 2 << 4 << 0;
        QTest::newRow("in a hole") << "AAAA....BBBB\nCCCCCCCCCCCC" << 4 << 1 << 4 << 0;
        QTest::newRow("the hole is too low") << "AAAA....BBBB\nCCCCCCCCCCCC" << 4 << 2 << 0 << 2;
        QTest::newRow("below everything") << "AAAAAAAAAAAA" << 1 << 1 << 0 << 1;
        QTest::newRow("wider than the page") << "AAAA........" << 20 << 1 << 0 << 1;
    }

    void findsFreeSlots()
    {
        QFETCH(QString, before);
        QFETCH(int, w);
        QFETCH(int, h);
        QFETCH(int, x);
        QFETCH(int, y);
        const GridRect slot = freeSlot(widgetsOf(before), w, h);
        QCOMPARE(slot.x, x);
        QCOMPARE(slot.y, y);
    }

    void anUnknownWidgetMovesNothing()
    {
        const QString before = QStringLiteral("AAAA........");
        QCOMPARE(pictureOf(placeMoved(widgetsOf(before), QStringLiteral("z"), 3, 3)), before);
        QCOMPARE(pictureOf(placeResized(widgetsOf(before), QStringLiteral("z"), 3, 3)), before);
    }
};

BELFRY_TEST(TestPlacement)
#include "tst_placement.moc"
