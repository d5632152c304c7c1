// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout_fixture.h"
#include "models/one_widget.h"
#include "program/test_class.h"

using namespace belfry;

// The one widget of a page that has a window of its own.
class TestOneWidget : public QObject
{
    Q_OBJECT

    static QStringList idsOf(const OneWidget &one)
    {
        QStringList ids;
        for (int row = 0; row < one.rowCount(); ++row)
            ids += one.index(row, 0).data(WidgetsModel::WidgetIdRole).toString();
        return ids;
    }

private Q_SLOTS:
    void followsItsWidget()
    {
        LayoutFixture layout;
        QVERIFY(layout.open());
        OneWidget one;
        QAbstractItemModelTester tester(&one, QAbstractItemModelTester::FailureReportingMode::QtTest);
        one.setWidgets(layout.widgets());
        QCOMPARE(idsOf(one), QStringList());
        one.setWidgetId(QStringLiteral("b"));
        QCOMPARE(idsOf(one), QStringList{QStringLiteral("b")});
        QSignalSpy removed(&one, &QAbstractItemModel::rowsRemoved);
        layout.model.canvas()->remove(kPage, {QStringLiteral("a")});
        QCOMPARE(layout.widgets()->count(), 1);
        QCOMPARE(removed.count(), 0);
        layout.model.canvas()->remove(kPage, {QStringLiteral("b")});
        QCOMPARE(idsOf(one), QStringList());
        QCOMPARE(removed.count(), 1);
        layout.model.undo();
        QCOMPARE(idsOf(one), QStringList{QStringLiteral("b")});
    }

    void tellsWhereTheWidgetMoves()
    {
        LayoutFixture layout;
        QVERIFY(layout.open());
        OneWidget one;
        QAbstractItemModelTester tester(&one, QAbstractItemModelTester::FailureReportingMode::QtTest);
        one.setWidgetId(QStringLiteral("a"));
        one.setWidgets(layout.widgets());
        QSignalSpy changed(&one, &QAbstractItemModel::dataChanged);
        layout.model.canvas()->swap(kPage, QStringLiteral("a"), QStringLiteral("b"));
        QVERIFY(changed.count() > 0);
        QCOMPARE(one.index(0, 0).data(WidgetsModel::GridXRole).toInt(),
                 layout.widget("a", WidgetsModel::GridXRole).toInt());
        one.setWidgetId(QStringLiteral("b"));
        QCOMPARE(idsOf(one), QStringList{QStringLiteral("b")});
        one.setWidgets(nullptr);
        QCOMPARE(one.rowCount(), 0);
    }
};

BELFRY_TEST(TestOneWidget)
#include "tst_one_widget.moc"
