// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/widget_types_filter.h"
#include "program/test_class.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace belfry;

class TestWidgetTypesFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByNameAndDescription_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("types");
        QTest::newRow("a name") << QStringLiteral("Pie") << QStringList{QStringLiteral("pie")};
        QTest::newRow("in any case") << QStringLiteral("pIE") << QStringList{QStringLiteral("pie")};
        QTest::newRow("words of a description") << QStringLiteral("whole  parts") << QStringList{QStringLiteral("pie")};
        QTest::newRow("of both") << QStringLiteral("histogram often") << QStringList{QStringLiteral("histogram")};
        QTest::newRow("none") << QStringLiteral("pie often") << QStringList();
    }

    void findsByNameAndDescription()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, types);
        WidgetTypesModel all;
        WidgetTypesFilter filter;
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setTypes(&all);
        QCOMPARE(filter.count(), all.count());
        QSignalSpy counted(&filter, &WidgetTypesFilter::countChanged);
        filter.setQuery(query);
        QStringList found;
        for (int row = 0; row < filter.count(); ++row)
            found << filter.index(row, 0).data(WidgetTypesModel::TypeRole).toString();
        QCOMPARE(found, types);
        QVERIFY(!counted.isEmpty());
        filter.setQuery({});
        QCOMPARE(filter.count(), all.count());
    }
};

BELFRY_TEST(TestWidgetTypesFilter)
#include "tst_widget_types_filter.moc"
