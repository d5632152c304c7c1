// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a tick costs the models of a full page. It has to follow the new points, not the points that are kept.

#include "base/clock.h"
#include "fakes/fake_source.h"
#include "models/live_series.h"
#include "program/test_class.h"

#include <QSignalSpy>

#include <random>

using namespace belfry;

namespace {

constexpr int kCharts = 24;
constexpr int kSeries = 4;
constexpr int kTicks = 300;

struct PageOfCharts {
    FakeSource source;
    std::vector<std::unique_ptr<LiveSeries>> charts;
    SeriesListPtr list;
    std::mt19937 random{5};
    Timestamp t = 1'700'000'000'000;

    explicit PageOfCharts(qint64 rangeMs)
    {
        std::vector<Labels> labels;
        for (int i = 0; i < kSeries; ++i)
            labels.push_back(Labels{{"mode", std::to_string(i)}});
        list = seriesList(labels);
        for (int i = 0; i < kCharts; ++i) {
            charts.push_back(std::make_unique<LiveSeries>());
            charts.back()->setRangeMs(rangeMs);
            charts.back()->setMaxPoints(int(rangeMs / 1000));
            charts.back()->setQueries({QString::number(i)});
            charts.back()->setSource(&source);
        }
    }
    bool subscribed() const { return source.fakeSeries.subscriptions.size() == kCharts; }
    void tick()
    {
        t += 1000;
        for (int i = 0; i < kCharts; ++i) {
            std::vector<double> values;
            for (int s = 0; s < kSeries; ++s)
                values.push_back(double(random() % 1000));
            source.fakeSeries.push(QString::number(i), livePoint(t, list, values));
        }
        QCoreApplication::processEvents();
        for (const auto &chart : charts) {
            for (int s = 0; s < chart->count(); ++s)
                m_sum += chart->minimum(s) + chart->maximum(s);
        }
    }
    /// CPU time of a tick, in microseconds, with full rings.
    double measure(int fill)
    {
        for (int i = 0; i < fill; ++i)
            tick();
        const auto start = threadCpuNs();
        for (int i = 0; i < kTicks; ++i)
            tick();
        return double(threadCpuNs() - start) / 1000 / kTicks;
    }

private:
    double m_sum = 0;
};

} // namespace

class TestTickCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheNewPoints()
    {
        PageOfCharts small(60'000);
        PageOfCharts large(6'000'000);
        QTRY_VERIFY(small.subscribed() && large.subscribed());
        const double few = small.measure(120);
        const double many = large.measure(6100);
        qInfo("24 charts of 4 series: %.0f us a tick with 60 points each, %.0f us with 6000", few, many);
        // A hundred times the points; a scan of all of them would cost more than ten times as much.
        QVERIFY2(many < 4 * few + 200, qPrintable(QStringLiteral("%1 against %2 us").arg(many).arg(few)));
    }
};

BELFRY_TEST(TestTickCost)
#include "tst_tick_cost.moc"
