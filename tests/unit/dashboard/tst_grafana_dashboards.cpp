// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Dashboards as people have them, from files: what each becomes, and what is said of it.

#include "dashboard/grafana/grafana_import.h"
#include "dashboard/import_json.h"
#include "dashboard/layout_json.h"
#include "dashboard/layout_rules.h"
#include "dashboard/placement.h"
#include "dashboard/widget_type.h"
#include "grafana_files.h"
#include "program/test_class.h"

#include <QJsonArray>
#include <QMap>

using namespace belfry;

namespace {

QString lines(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

std::size_t widgetsIn(const Layout &layout)
{
    std::size_t count = 0;
    for (const Page &page : layout.pages)
        count += page.widgets.size();
    return count;
}

QMap<QString, int> typesIn(const Layout &layout)
{
    QMap<QString, int> types;
    for (const Page &page : layout.pages) {
        for (const Widget &widget : page.widgets)
            ++types[widget.type];
    }
    return types;
}

} // namespace

class TestGrafanaDashboards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data()
    {
        QTest::addColumn<int>("pages");
        QTest::addColumn<int>("widgets");
        QTest::addColumn<int>("variables");
        QTest::addColumn<int>("remarks");
        QTest::newRow("host-in-full.json") << 16 << 126 << 3 << 7;
        QTest::newRow("prometheus-rows.json") << 1 << 14 << 3 << 6;
        QTest::newRow("probes.json") << 2 << 10 << 2 << 4;
        QTest::newRow("web-server.json") << 1 << 6 << 1 << 0;
        QTest::newRow("database-rows.json") << 1 << 53 << 2 << 2;
        QTest::newRow("containers.json") << 1 << 10 << 2 << 0;
        QTest::newRow("everything-new.json") << 2 << 19 << 14 << 32;
    }

    void counts()
    {
        QFETCH(const int, pages);
        QFETCH(const int, widgets);
        QFETCH(const int, variables);
        QFETCH(const int, remarks);
        const auto imported = importGrafana(grafanaFile(QLatin1String(QTest::currentDataTag())).object());
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().toString()));
        QCOMPARE(int(imported->layout.pages.size()), pages);
        QCOMPARE(int(widgetsIn(imported->layout)), widgets);
        QCOMPARE(int(imported->layout.variables.size()), variables);
        QCOMPARE(int(imported->remarks.size()), remarks);
    }

    void becomes_data()
    {
        QTest::addColumn<QString>("expected");
        for (const char *name : {"prometheus-rows", "probes", "web-server", "containers", "everything-new"})
            QTest::newRow(name) << QStringLiteral("becomes/%1.json").arg(QLatin1String(name));
    }

    /// The whole layout and all remarks, to the letter.
    void becomes()
    {
        QFETCH(const QString, expected);
        const auto imported =
            importGrafana(grafanaFile(QLatin1String(QTest::currentDataTag()) + QLatin1String(".json")).object());
        QVERIFY2(imported, imported ? "" : qPrintable(imported.error().toString()));
        const QJsonObject found{{QStringLiteral("layout"), writeLayout(imported->layout)},
                                {QStringLiteral("remarks"), writeRemarks(imported->remarks)}};
        QCOMPARE(lines(found), lines(grafanaFile(expected).object()));
    }

    void layoutsAreValid_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : grafanaDashboards())
            QTest::newRow(qPrintable(name)) << name;
    }

    /// As a store would take them: readable, expressions that are PromQL, nothing that overlaps or is too small.
    void layoutsAreValid()
    {
        QFETCH(const QString, name);
        const auto imported = importGrafana(grafanaFile(name).object());
        QVERIFY(imported);
        const Layout &layout = imported->layout;
        const auto again = readLayout(writeLayout(layout));
        QVERIFY2(again, again ? "" : qPrintable(again.error().toString()));
        QVERIFY(*again == layout);
        for (const Page &page : layout.pages) {
            QVERIFY(floatUp(page.widgets) == page.widgets);
            for (const Widget &widget : page.widgets) {
                const WidgetType *type = findWidgetType(widget.type);
                QVERIFY2(widget.grid.w >= type->minW && widget.grid.h >= type->minH, qPrintable(widget.title));
                for (const WidgetQuery &query : widget.queries)
                    QVERIFY2(checkExpression(query.expr, layout.variables, {}), qPrintable(query.expr));
            }
        }
    }

    void remarksNamePlacesThatAreThere_data() { layoutsAreValid_data(); }

    void remarksNamePlacesThatAreThere()
    {
        QFETCH(const QString, name);
        const QJsonObject document = grafanaFile(name).object();
        const auto imported = importGrafana(document);
        QVERIFY(imported);
        for (const ImportRemark &remark : imported->remarks) {
            QJsonValue at = document;
            for (const QString &step : remark.pointer.split(u'/', Qt::SkipEmptyParts))
                at = at.isArray() ? at.toArray().at(step.toInt()) : at.toObject().value(step);
            QVERIFY2(!at.isUndefined(), qPrintable(remark.pointer));
            QVERIFY2(!remark.reason.isEmpty() && !remark.reason.contains(u'%'), qPrintable(remark.reason));
        }
    }

    void aHostInFullHasAPageForEachRow()
    {
        const auto imported = importGrafana(grafanaFile(QStringLiteral("host-in-full.json")).object());
        QVERIFY(imported);
        QStringList pages;
        for (const Page &page : imported->layout.pages) {
            QCOMPARE(page.range, QStringLiteral("1d"));
            pages << QStringLiteral("%1/%2/%3").arg(page.title, page.icon).arg(page.widgets.size());
        }
        QCOMPARE(pages.join(u'\n'),
                 QStringLiteral("At a glance//12\nThe essentials//4\n"
                                "Processor, memory, network and disks/cpu/10\n"
                                "Memory, by meminfo/memory/13\nMemory, by vmstat/memory/4\nTime/clock/6\n"
                                "Processes/process/6\nSystem//6\nHardware/host/4\n"
                                "Units of systemd/process/4\nDisks/disk/9\nFile systems//4\n"
                                "Network devices/network/15\nSockets//10\nProtocols//14\n"
                                "The exporter//5"));
        const QMap<QString, int> expected{{QStringLiteral("timeseries"), 111},
                                          {QStringLiteral("gauge"), 5},
                                          {QStringLiteral("stat"), 5},
                                          {QStringLiteral("barlist"), 4},
                                          {QStringLiteral("text"), 1}};
        QCOMPARE(typesIn(imported->layout), expected);
    }

    void aHostInFullKeepsTheOrderOfNarrowPanels()
    {
        const auto imported = importGrafana(grafanaFile(QStringLiteral("host-in-full.json")).object());
        QVERIFY(imported);
        QStringList places;
        for (const Widget &widget : imported->layout.pages[0].widgets)
            places << QStringLiteral("%1 %2,%3 %4x%5")
                          .arg(widget.title)
                          .arg(widget.grid.x)
                          .arg(widget.grid.y)
                          .arg(widget.grid.w)
                          .arg(widget.grid.h);
        QCOMPARE(places.join(u'\n'),
                 QStringLiteral("Stalls 0,0 2x3\nBusy 2,0 2x3\nLoad per core 4,0 2x3\nMemory taken 6,0 2x3\n"
                                "Swap taken 8,0 2x3\nRoot taken 10,0 2x3\nCores 0,3 2x2\nMemory 2,3 2x2\nSwap 4,3 2x2\n"
                                "Root size 6,3 2x2\nUp for 8,3 2x2\nLinks 0,5 12x2"));
    }
};

BELFRY_TEST(TestGrafanaDashboards)

#include "tst_grafana_dashboards.moc"
