// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_rules.h"
#include "models/widget_offer.h"
#include "program/test_class.h"

using namespace belfry;

namespace {

/// The widget with an id, as it would be on a page.
Widget offered(const QVariantMap &offer)
{
    auto widget = offeredWidget(offer);
    if (!widget)
        qFatal("%s", qPrintable(widget.error().toString()));
    widget->id = QStringLiteral("x");
    const auto checked = checkWidget(*widget, {}, {});
    if (!checked)
        qFatal("%s", qPrintable(checked.error().toString()));
    return *widget;
}

Alert diskAlert()
{
    Alert alert;
    alert.labels =
        Labels{{"alertname", "DiskFull"}, {"severity", "critical"}, {"mountpoint", "/home"}, {"team", "ops"}};
    alert.annotations = Labels{{"summary", "/home is full"}};
    return alert;
}

} // namespace

class TestWidgetOffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSeriesIsATimeSeriesOrANumber()
    {
        QVariantMap offer = seriesOffer(QStringLiteral("sum by (mode) (x)"), QStringLiteral("user"),
                                        Labels{{"mode", "user"}}, QStringLiteral("percentunit"));
        const Widget chart = offered(offer);
        QCOMPARE(chart.type, QStringLiteral("timeseries"));
        QCOMPARE(chart.title, QStringLiteral("user"));
        QCOMPARE(chart.queries.size(), std::size_t(1));
        QCOMPARE(chart.queries[0].expr, QStringLiteral("sum by (mode) (x{mode=\"user\"})"));
        QCOMPARE(chart.queries[0].legend, QStringLiteral("user"));
        QCOMPARE(chart.unit, Unit::PercentUnit);
        offer.insert(QStringLiteral("type"), offer.value(QStringLiteral("alternative")));
        QCOMPARE(offered(offer).type, QStringLiteral("stat"));
        QCOMPARE(offered(offer).queries, chart.queries);
    }

    void aProcessIsWhatItsGroupUsesOfProcessors()
    {
        const QVariantMap offer = processOffer(QStringLiteral("kworker/0:1\""));
        const Widget chart = offered(offer);
        QCOMPARE(chart.type, QStringLiteral("timeseries"));
        QCOMPARE(chart.title, QStringLiteral("kworker/0:1\""));
        QCOMPARE(chart.unit, Unit::PercentUnit);
        QCOMPARE(chart.queries[0].expr,
                 QStringLiteral("sum by (groupname) (rate(namedprocess_namegroup_cpu_seconds_total{groupname="
                                "\"kworker/0:1\\\"\"}[1m]))"));
        QCOMPARE(offer.value(QStringLiteral("alternative")).toString(), QStringLiteral("stat"));
        QVERIFY(processOffer({}).isEmpty());
    }

    void anAlertIsWhatItsRuleCompares()
    {
        RuleStatus rule;
        rule.query = QStringLiteral("node_fs_used / node_fs_size > 0.9");
        rule.labels = Labels{{"severity", "critical"}, {"team", "ops"}};
        const QVariantMap offer = alertOffer(diskAlert(), rule);
        QCOMPARE(offer[QStringLiteral("name")].toString(), QStringLiteral("/home is full"));
        const Widget widget = offered(offer);
        QCOMPARE(widget.type, QStringLiteral("timeseries"));
        QCOMPARE(widget.title, QStringLiteral("DiskFull"));
        QCOMPARE(widget.queries[0].expr,
                 QStringLiteral("node_fs_used{mountpoint=\"/home\"} / node_fs_size{mountpoint=\"/home\"}"));
        QCOMPARE(widget.thresholds, (std::vector<Threshold>{{0.9, ThresholdState::Critical}}));
    }

    void orWhenItWasThere_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("more than one comparison") << "a > 1 and b > 2";
        QTest::newRow("of the past: no rule is known") << "";
    }

    void orWhenItWasThere()
    {
        QFETCH(const QString, query);
        RuleStatus rule;
        rule.query = query;
        const Widget widget = offered(alertOffer(diskAlert(), rule));
        QCOMPARE(widget.type, QStringLiteral("timeline"));
        QCOMPARE(
            widget.queries[0].expr,
            QStringLiteral("ALERTS{alertname=\"DiskFull\",mountpoint=\"/home\",severity=\"critical\",team=\"ops\"}"));
        QCOMPARE(widget.thresholds, (std::vector<Threshold>{{1, ThresholdState::Critical}}));
    }

    void aComponentIsItsStates()
    {
        const Widget widget = offered(healthOffer(QStringLiteral("filesystem:/home"), QStringLiteral("/home")));
        QCOMPARE(widget.type, QStringLiteral("timeline"));
        QCOMPARE(widget.queries[0].expr, QStringLiteral("belfry_health_state{component=\"filesystem:/home\"} < 3"));
        QCOMPARE(widget.thresholds.size(), std::size_t(2));
        QVERIFY(widget.options.value(QLatin1String("texts")).toString().contains(QLatin1String("2=unhealthy")));
    }

    void whatIsNoOfferIsRefused() { QVERIFY(!offeredWidget({})); }
};

BELFRY_TEST(TestWidgetOffer)
#include "tst_widget_offer.moc"
