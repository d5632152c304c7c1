// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/grid.h"
#include "program/test_class.h"

using namespace belfry;
using namespace belfry::grafana;

/// Of an import: places on 24 columns as those on 12.
class TestGrafanaGrid : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data()
    {
        QTest::addColumn<QString>("source"); // x,y,w,h of each on 24 columns
        QTest::addColumn<QString>("expected");
        QTest::newRow("halves") << "0,0,12,8 12,0,12,8"
                                << "0,0,6,6 6,0,6,6";
        QTest::newRow("thirds") << "0,0,8,8 8,0,8,8 16,0,8,8"
                                << "0,0,4,6 4,0,4,6 8,0,4,6";
        QTest::newRow("odd widths") << "0,0,7,8 7,0,10,8 17,0,7,8"
                                    << "0,0,4,6 4,0,5,6 9,0,3,6";
        QTest::newRow("five of five") << "0,0,5,4 5,0,5,4 10,0,5,4 15,0,5,4 20,0,4,4"
                                      << "0,0,3,3 3,0,3,3 6,0,3,3 9,0,3,3 0,3,3,3";
        QTest::newRow("one beside two") << "0,0,12,10 12,0,12,5 12,5,12,5"
                                        << "0,0,6,7 6,0,6,4 6,4,6,3";
        QTest::newRow("low ones below each other") << "0,0,8,2 0,2,8,2 8,0,16,4"
                                                   << "0,0,4,3 0,3,4,3 4,0,8,3";
        QTest::newRow("a gap that is closed") << "0,0,24,8 0,100,24,8"
                                              << "0,0,12,6 0,6,12,6";
        QTest::newRow("one over the other") << "0,0,24,8 0,0,24,8"
                                            << "0,0,12,6 0,6,12,6";
        QTest::newRow("too tall") << "0,0,24,200"
                                  << "0,0,12,20";
    }

    void places()
    {
        QFETCH(const QString, source);
        QFETCH(const QString, expected);
        std::vector<Widget> widgets;
        for (const QString &each : source.split(u' ')) {
            const QStringList numbers = each.split(u',');
            Widget widget;
            widget.type = QStringLiteral("timeseries");
            widget.grid = {numbers[0].toInt(), numbers[1].toInt(), numbers[2].toInt(), numbers[3].toInt()};
            widget.id = QString::number(widgets.size());
            widgets.push_back(widget);
        }
        QStringList found(qsizetype(widgets.size()));
        for (const Widget &widget : arranged(widgets))
            found[widget.id.toInt()] = QStringLiteral("%1,%2,%3,%4")
                                           .arg(widget.grid.x)
                                           .arg(widget.grid.y)
                                           .arg(widget.grid.w)
                                           .arg(widget.grid.h);
        QCOMPARE(found.join(u' '), expected);
    }
};

BELFRY_TEST(TestGrafanaGrid)
#include "tst_grafana_grid.moc"
