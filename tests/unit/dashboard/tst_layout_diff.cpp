// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_diff.h"
#include "dashboard/layout_json.h"
#include "dashboard/operation.h"
#include "dashboard/widget_type.h"
#include "program/test_class.h"

#include <QTest>

using namespace belfry;

namespace {

const QString kOverviewPage = QStringLiteral("overview");
const QString kCpuChart = QStringLiteral("cpu");

Widget chartAt(const char *id, const char *title, int x, int y)
{
    Widget widget = newWidget(*findWidgetType(u"timeseries"));
    widget.id = QString::fromLatin1(id);
    widget.title = QString::fromLatin1(title);
    widget.queries = {{QStringLiteral("node_load1"), {}}};
    widget.grid = {x, y, 6, 5};
    return widget;
}

Layout plain()
{
    Layout layout;
    layout.pages.resize(1);
    layout.pages[0].id = kOverviewPage;
    layout.pages[0].title = QStringLiteral("Overview");
    layout.pages[0].widgets = {chartAt("cpu", "CPU", 0, 0), chartAt("disk", "Disks", 6, 0),
                               chartAt("net", "Network", 0, 5)};
    return layout;
}

Layout cpuWith(const std::function<void(Widget &)> &change)
{
    Widget widget = plain().pages[0].widgets[0];
    change(widget);
    return *apply(plain(), ConfigureWidget{kOverviewPage, kCpuChart, widget});
}

Layout withDevice()
{
    Variable variable;
    variable.name = QStringLiteral("device");
    variable.title = QStringLiteral("Device");
    variable.type = VariableType::List;
    variable.values = {{QStringLiteral("eth0"), QStringLiteral("eth0")},
                       {QStringLiteral("eth1"), QStringLiteral("eth1")}};
    return *apply(plain(), AddVariable{variable});
}

QStringList wordsFor(const Layout &to)
{
    QStringList lines;
    for (const LayoutChange &change : diffLayouts(plain(), to))
        lines << describe(change);
    return lines;
}

} // namespace

class TestLayoutDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing() { QVERIFY(diffLayouts(plain(), plain()).empty()); }

    void changesAreToldInWords_data()
    {
        QTest::addColumn<QJsonObject>("to");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const Layout &to, const char *text) {
            QTest::newRow(name) << writeLayout(to) << QString::fromUtf8(text);
        };
        row("expression", cpuWith([](Widget &w) { w.queries[0].expr = QStringLiteral("node_load5"); }),
            "CPU: expression changed from “node_load1” to “node_load5”");
        row("second expression", cpuWith([](Widget &w) {
                w.queries.push_back({QStringLiteral("node_load5"), {}});
            }),
            "CPU: expression 2 set to “node_load5”");
        row("title", cpuWith([](Widget &w) { w.title = QStringLiteral("Load"); }),
            "Load: title changed from “CPU” to “Load”");
        row("minimum", cpuWith([](Widget &w) { w.min = 0.5; }), "CPU: minimum set to 0.5");
        row("option", cpuWith([](Widget &w) { w.options.insert(QStringLiteral("stack"), true); }),
            "CPU: stack set to on");
        row("thresholds", cpuWith([](Widget &w) {
                w.thresholds = {{0.9, ThresholdState::Critical}};
            }),
            "CPU: thresholds changed from none to 0.9 critical");
        row("removed", *apply(plain(), RemoveWidget{kOverviewPage, QStringLiteral("disk")}), "Disks removed");
        row("moved", *apply(plain(), MoveWidget{kOverviewPage, QStringLiteral("net"), 6, 5}), "Network moved");
        row("range", *apply(plain(), SetPageRange{kOverviewPage, QStringLiteral("1h")}),
            "Overview: time range changed from “15m” to “1h”");
        row("refresh", *apply(plain(), SetPageRefresh{kOverviewPage, QStringLiteral("30s")}),
            "Overview: refresh set to “30s”");
        row("lock", *apply(plain(), LockWidgets{kOverviewPage, {kCpuChart}, true}), "CPU: locked set to on");
        row("lock of a page", *apply(plain(), LockPage{kOverviewPage, true}), "Overview: locked set to on");
        row("variable", withDevice(), "variable Device added");
        Layout renamed = plain();
        renamed.name = QStringLiteral("Wall");
        row("name", renamed, "The layout: name set to “Wall”");
    }

    void changesAreToldInWords()
    {
        QFETCH(QJsonObject, to);
        QFETCH(QString, text);
        QCOMPARE(wordsFor(*readLayout(to)), QStringList{text});
    }

    void variablesAndRepeatsAreToldInWords_data()
    {
        QTest::addColumn<QJsonObject>("to");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const Result<Layout> &to, const char *text) {
            QTest::newRow(name) << writeLayout(*to) << QString::fromUtf8(text);
        };
        const auto changed = [](const std::function<void(Variable &)> &change) {
            Variable variable = withDevice().variables[0];
            change(variable);
            return apply(withDevice(), ConfigureVariable{variable.name, variable});
        };
        row("removed", plain(), "variable Device removed");
        row("several", changed([](Variable &v) { v.multi = true; }),
            "variable Device: several may be chosen set to on");
        row("values", changed([](Variable &v) {
                v.values.push_back({QStringLiteral("lo"), QStringLiteral("Loopback")});
            }),
            "variable Device: values changed from eth0, eth1 to eth0, eth1, Loopback");
        row("default", changed([](Variable &v) { v.initial = QStringList{QStringLiteral("eth1")}; }),
            "variable Device: at first set to eth1");
        Widget repeated = plain().pages[0].widgets[0];
        repeated.repeat = Repeat{QStringLiteral("device"), 2};
        row("repeat", apply(withDevice(), ConfigureWidget{kOverviewPage, kCpuChart, repeated}),
            "CPU: repeat for set to device, 2 in a row");
    }

    void variablesAndRepeatsAreToldInWords()
    {
        QFETCH(QJsonObject, to);
        QFETCH(QString, text);
        const auto changes = diffLayouts(withDevice(), *readLayout(to));
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(describe(changes[0]), text);
    }

    void onlyWhatWasMovedIsNamed()
    {
        Layout from = plain();
        for (const char *id : {"b", "c", "d"}) {
            from.pages.push_back({});
            from.pages.back().id = QString::fromLatin1(id);
        }
        const auto changes = diffLayouts(from, *apply(from, MovePage{kOverviewPage, 3}));
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(describe(changes[0]), QStringLiteral("page Overview moved"));
    }

    void whatIsPushedIsNotMoved()
    {
        Layout to = *apply(plain(), AddWidget{kOverviewPage, newWidget(*findWidgetType(u"stat"))});
        to = *apply(to, MoveWidget{kOverviewPage, QStringLiteral("stat"), 0, 0});
        QVERIFY(to.pages[0].find(kCpuChart)->grid.y > 0);
        const auto changes = diffLayouts(plain(), to);
        QCOMPARE(changes.size(), 1U);
        QCOMPARE(changes[0].kind, LayoutChange::Kind::Added);
    }

    void aSummaryNamesTheFirstOnes()
    {
        Layout to = cpuWith([](Widget &w) { w.min = 1; });
        to = *apply(to, RemoveWidget{kOverviewPage, QStringLiteral("disk")});
        QCOMPARE(summarize(diffLayouts(plain(), to)), QStringLiteral("CPU changed, Disks removed"));
        for (int i = 0; i < 4; ++i)
            to = *apply(to, AddPage{Page{}});
        QCOMPARE(summarize(diffLayouts(plain(), to)),
                 QStringLiteral("CPU changed, Disks removed, page page added, 3 more"));
    }
};

BELFRY_TEST(TestLayoutDiff)
#include "tst_layout_diff.moc"
