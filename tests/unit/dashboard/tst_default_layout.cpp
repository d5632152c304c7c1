// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_json.h"
#include "dashboard/placement.h"
#include "program/test_class.h"
#include "query/parser.h"

#include <QSet>

using namespace belfry;

class TestDefaultLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isValid()
    {
        const auto layout = defaultLayout();
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().toString()));
        QStringList titles;
        for (const Page &page : layout->pages)
            titles << page.title;
        QCOMPARE(titles.join(u' '), QStringLiteral("Overview CPU Memory Disks Network"));
    }

    void everyQueryIsKeptAsALiveQueryWouldBe()
    {
        const auto layout = defaultLayout();
        QVERIFY(layout);
        int queries = 0;
        for (const Page &page : layout->pages) {
            for (const Widget &widget : page.widgets) {
                for (const WidgetQuery &query : widget.queries) {
                    const auto parsed = parseQuery(query.expr);
                    QVERIFY2(parsed, qPrintable(page.id + u'/' + widget.id + u' ' + query.expr));
                    QVERIFY((*parsed)->type() == ValueType::Vector || (*parsed)->type() == ValueType::Scalar);
                    ++queries;
                }
            }
        }
        QVERIFY(queries > 50);
    }

    void nothingWouldFloatUp()
    {
        // Otherwise the first edit of a page would move widgets that nobody touched.
        const auto layout = defaultLayout();
        QVERIFY(layout);
        for (const Page &page : layout->pages)
            QVERIFY2(floatUp(page.widgets) == page.widgets, qPrintable(page.id));
    }

    void everyKindOfWidgetIsShownSomewhere()
    {
        const auto layout = defaultLayout();
        QVERIFY(layout);
        QSet<QString> types;
        for (const Page &page : layout->pages) {
            for (const Widget &widget : page.widgets)
                types << widget.type;
        }
        QCOMPARE(types.size(), 7);
    }

    void thePagesThatCompareTellMachinesApart()
    {
        const auto layout = compareLayout();
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().toString()));
        for (const Page &page : layout->pages) {
            QVERIFY(floatUp(page.widgets) == page.widgets);
            for (const Widget &widget : page.widgets) {
                for (const WidgetQuery &query : widget.queries)
                    QCOMPARE(query.legend, QStringLiteral("{{instance}}"));
            }
        }
    }

    void seriesHaveNamesInWords()
    {
        const auto layout = defaultLayout();
        QVERIFY(layout);
        for (const Page &page : layout->pages) {
            for (const Widget &widget : page.widgets) {
                QVERIFY2(!widget.title.isEmpty(), qPrintable(widget.id));
                for (const WidgetQuery &query : widget.queries)
                    QVERIFY2(!query.legend.isEmpty(), qPrintable(widget.id));
            }
        }
    }
};

BELFRY_TEST(TestDefaultLayout)
#include "tst_default_layout.moc"
