// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/widget_type.h"
#include "models/expression_unit.h"
#include "program/test_class.h"

using namespace belfry;

class TestExpressionUnit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void units_data()
    {
        QTest::addColumn<QString>("unit"); // empty: it can't be told
        const auto row = [](const char *expr, const char *unit) { QTest::newRow(expr) << QString::fromLatin1(unit); };
        row("node_memory_MemFree_bytes", "bytes");
        row("sum by (device) (node_filesystem_avail_bytes{mountpoint!=\"/\"})", "bytes");
        row("rate(node_network_receive_bytes_total[5m])", "Bps");
        row("8 * rate(node_network_receive_bytes_total[5m])", "bps");
        row("(rate(node_network_receive_bytes_total[5m])) * 8", "bps");
        row("rate(a_bytes_total[5m]) + rate(b_bytes_total[5m])", "Bps");
        row("rate(a_bytes_total[5m]) + rate(b_total[5m])", "");
        row("increase(a_bytes_total[1h])", "bytes");
        row("max_over_time(rate(a_bytes_total[1m])[1h:])", "Bps");
        row("sum(rate(node_cpu_seconds_total[1m]))", "percentunit");
        row("100 * (1 - avg(rate(node_cpu_seconds_total[1m])))", "percent");
        row("1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes", "percentunit");
        row("node_hwmon_temp_celsius", "celsius");
        row("node_hwmon_temp_celsius > 80", "celsius");
        row("up == bool 1", "none");
        row("rate(http_requests_total[1m])", "ops");
        row("topk(3, rate(x_bytes_total[1m]))", "Bps");
        row("count(node_memory_MemFree_bytes)", "none");
        row("node_load1", "none");
        row("histogram_quantile(0.9, rate(x_seconds_bucket[5m]))", "");
        row("sqrt(x_bytes)", "");
        row("time() - x_seconds", "");
        row("{job=\"node\"}", "");
        row("1 +", "");
        row("rate(x_bytes_total[$window])", "");
    }

    void units()
    {
        QFETCH(QString, unit);
        const auto found = unitOfExpression(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(found ? unitName(*found) : QString(), unit);
    }

    /// So that a unit goes on following what is asked, once somebody changes that.
    void thoseOfTheGalleryAreWhatTheirExpressionsGive()
    {
        for (const WidgetType *type : widgetTypes()) {
            if (!type->expr)
                continue;
            const auto found = unitOfExpression(QString::fromUtf8(type->expr));
            QVERIFY2(found.value_or(Unit::None) == type->unit, type->id);
        }
    }
};

BELFRY_TEST(TestExpressionUnit)
#include "tst_expression_unit.moc"
