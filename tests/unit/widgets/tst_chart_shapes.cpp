// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_frame.h"
#include "chart/plot_image.h"
#include "timeseries/axis_labels.h"

#include <QTest>

#include <cmath>

using namespace belfry;

// What a chart can be besides lines on one linear axis, looked at pixel by pixel.

namespace {

constexpr Timestamp kStart = 1800000000000;
const QColor kBlue(0, 0, 255);
const QColor kRed(255, 0, 0);

/// One sample every ten columns: 20 of them in a picture of 200 by 100.
struct Plotted {
    std::vector<Timestamp> times;
    std::vector<std::vector<double>> values;
    PlotLook look;
    PlotData data;
    PlotImage image;

    explicit Plotted(std::vector<std::vector<double>> lines) : values(std::move(lines))
    {
        for (std::size_t i = 0; i < values[0].size(); ++i) {
            times.push_back(kStart + static_cast<Timestamp>(i) * 1000);
        }
        data = {times, {}, 2500, 1000};
        for (std::size_t i = 0; i < values.size(); ++i) {
            data.lines.push_back({values[i], i == 0 ? kBlue : kRed});
        }
        look.size = {200, 100};
        look.rangeMs = 20000;
        look.axis = {0, 100, 25};
        look.background = Qt::black;
        look.gridLines = false;
    }
    void paint() { image.update(data, look, times.back()); }
    int x(std::size_t sample) const { return static_cast<int>(image.transform().x(times[sample])); }
    QColor at(int x, int y) const { return image.image().pixelColor(x, y); }
    bool isBlue(int x, int y) const { return at(x, y).blue() > 150; }
    bool isRed(int x, int y) const { return at(x, y).red() > 150; }
    bool isBare(int x, int y) const { return at(x, y).blue() < 30 && at(x, y).red() < 30; }
};

bool columnHasLight(const QImage &image, int x, int top, int bottom)
{
    for (int y = top; y <= bottom; ++y) {
        if (image.pixelColor(x, y).lightness() > 60) {
            return true;
        }
    }
    return false;
}

std::vector<double> constant(double value)
{
    return std::vector<double>(20, value);
}

} // namespace

class TestChartShapes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsAsWideAsItSays_data()
    {
        QTest::addColumn<double>("to");
        for (const double to : {10.0, 20.0, 50.0, 90.0}) {
            QTest::addRow("to %g", to) << to;
        }
    }

    // A straight line across the picture: what it covers of a column is its width along the slope.
    void aLineIsAsWideAsItSays()
    {
        QFETCH(double, to);
        Plotted plot({constant(0)});
        plot.times = {kStart, kStart + 19000};
        plot.values[0] = {10, to};
        plot.data.times = plot.times;
        plot.data.lines[0].values = plot.values[0];
        plot.data.maxGapMs = 60000;
        plot.paint();
        const double slope = (to - 10) / 190;
        for (const int x : {60, 100, 150}) {
            double covered = 0;
            for (int y = 0; y < 100; ++y) {
                covered += plot.at(x, y).blueF();
            }
            const double expected = 1.5 * std::sqrt(1 + slope * slope);
            QVERIFY2(std::abs(covered - expected) < 0.03, qPrintable(QString::number(covered)));
        }
    }

    void aPeakOfOneSampleAmongManyIsThere()
    {
        Plotted plot({std::vector<double>(5000, 20)});
        plot.values[0][3210] = 90;
        plot.look.rangeMs = 5000000;
        plot.paint();
        QVERIFY(plot.isBlue(plot.x(3210), 10));
        QVERIFY(plot.isBlue(plot.x(3210), 50)); // and the way to it
    }

    void aStepHoldsUntilTheNextSample()
    {
        Plotted plot({constant(20)});
        plot.values[0][10] = 80;
        plot.look.line.shape = LineShape::Steps;
        plot.paint();
        QVERIFY(plot.isBlue(plot.x(9) + 5, 80)); // still 20 in the middle
        QVERIFY(plot.isBare(plot.x(9) + 5, 50));
        QVERIFY(plot.isBlue(plot.x(10) + 5, 20)); // 80 until the next one
        QVERIFY(plot.isBlue(plot.x(10), 50));     // up in one go
    }

    void aBarCoversTheTimeBeforeItsSample()
    {
        Plotted plot({constant(0)});
        plot.values[0][10] = 60;
        plot.look.line.shape = LineShape::Bars;
        plot.paint();
        QVERIFY(plot.isBlue(plot.x(10) - 5, 95));
        QVERIFY(plot.isBlue(plot.x(10) - 5, 45));
        QVERIFY(plot.isBare(plot.x(10) - 5, 35));
        QVERIFY(plot.isBare(plot.x(10) + 5, 95));
        QVERIFY(plot.isBare(plot.x(9) - 5, 95));
    }

    void barsStandBesideEachOtherOrOnTop()
    {
        Plotted plot({constant(40), constant(40)});
        plot.look.line.shape = LineShape::Bars;
        plot.paint();
        const int start = plot.x(9);
        QVERIFY(plot.isBlue(start + 3, 80) && plot.isRed(start + 8, 80));
        QVERIFY(plot.isBare(start + 3, 40) && plot.isBare(start + 8, 40));

        plot.look.line.stack = true;
        plot.paint();
        QVERIFY(plot.isBlue(start + 3, 80) && plot.isBlue(start + 8, 80));
        QVERIFY(plot.isRed(start + 3, 40) && plot.isRed(start + 8, 40));
    }

    void narrowBarsLeaveNoGaps_data()
    {
        QTest::addColumn<bool>("stack");
        QTest::addColumn<qint64>("rangeMs");
        for (const qint64 rangeMs : {100000LL, 150000LL, 230000LL, 900000LL}) {
            QTest::addRow("%lld s", rangeMs / 1000) << false << rangeMs;
            QTest::addRow("%lld s, stacked", rangeMs / 1000) << true << rangeMs;
        }
    }

    void narrowBarsLeaveNoGaps()
    {
        QFETCH(bool, stack);
        QFETCH(qint64, rangeMs);
        Plotted plot({std::vector<double>(1000, 50)});
        plot.look.line.shape = LineShape::Bars;
        plot.look.line.stack = stack;
        plot.look.rangeMs = rangeMs;
        plot.paint();
        for (int x = 1; x < 199; ++x) {
            QVERIFY2(plot.isBlue(x, 80), qPrintable(QString::number(x)));
        }
    }

    void barsBelowZeroHangFromIt()
    {
        Plotted plot({constant(-50)});
        plot.look.axis = {-100, 100, 50};
        plot.look.line.shape = LineShape::Bars;
        plot.paint();
        QVERIFY(plot.isBare(plot.x(9) + 5, 45));
        QVERIFY(plot.isBlue(plot.x(9) + 5, 60));
        QVERIFY(plot.isBare(plot.x(9) + 5, 80));
    }

    void pointsAreNotJoined()
    {
        Plotted plot({constant(50)});
        plot.look.line.shape = LineShape::Points;
        plot.paint();
        QVERIFY(plot.isBlue(plot.x(9), 50));
        QVERIFY(plot.isBare(plot.x(9) + 5, 50));
    }

    void aLogarithmicAxisHasEqualStepsForEqualFactors()
    {
        Plotted plot({constant(10)});
        plot.values[0][12] = 0; // has no place: a gap
        plot.look.axis = {1, 100, 10, true};
        plot.paint();
        QVERIFY(plot.isBlue(plot.x(5), 50));
        QVERIFY(plot.isBare(plot.x(11) + 3, 50) && plot.isBare(plot.x(13) - 3, 50));
        QVERIFY(plot.isBare(plot.x(12), 99));
    }

    void linesOnTheRightHaveTheirOwnScale()
    {
        Plotted plot({constant(25), constant(7500)});
        plot.data.lines[1].right = true;
        plot.look.rightAxis = {0, 10000, 2500};
        plot.paint();
        QVERIFY(plot.isBlue(100, 75));
        QVERIFY(plot.isRed(100, 25));
    }

    void anAreaLiesBetweenItsEdges()
    {
        Plotted plot({constant(30), constant(60)});
        plot.data.lines[1].base = plot.values[0];
        plot.data.lines[1].outline = false;
        plot.data.lines.erase(plot.data.lines.begin());
        plot.paint();
        QVERIFY(plot.at(100, 55).red() > 30);
        QVERIFY(plot.isBare(100, 75) && plot.isBare(100, 35));
        QVERIFY(plot.at(100, 40).red() < 150); // no line at its edges
    }

    void thresholdsTintWhatLiesBeyondThem_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("second");
        QTest::addColumn<int>("firstY");
        QTest::addColumn<int>("secondY");
        QTest::addColumn<int>("bareY");
        QTest::newRow("rising") << 50.0 << 80.0 << 35 << 10 << 70;
        QTest::newRow("falling") << 50.0 << 20.0 << 65 << 90 << 30;
    }

    void thresholdsTintWhatLiesBeyondThem()
    {
        QFETCH(double, first);
        QFETCH(double, second);
        QFETCH(int, firstY);
        QFETCH(int, secondY);
        QFETCH(int, bareY);
        Plotted plot({std::vector<double>(20, std::nan(""))});
        plot.look.thresholds = {{first, QColor(255, 255, 0)}, {second, kRed}};
        plot.look.thresholdAreas = true;
        plot.paint();
        QVERIFY(plot.at(100, firstY).green() > 10);
        QVERIFY(plot.at(100, secondY).red() > 10 && plot.at(100, secondY).green() == 0);
        QCOMPARE(plot.at(100, bareY), QColor(Qt::black));
    }

    void logarithmicAxes_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<bool>("binary");
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::newRow("decades") << 3.0 << 700.0 << false << 1.0 << 1000.0;
        QTest::newRow("within one") << 30.0 << 40.0 << false << 10.0 << 100.0;
        QTest::newRow("below one") << 0.002 << 0.5 << false << 0.001 << 1.0;
        QTest::newRow("many, two at a time") << 1.0 << 1e7 << false << 1.0 << 1e8;
        QTest::newRow("bytes") << 1000.0 << 5000.0 << true << 512.0 << 8192.0;
        QTest::newRow("nothing above zero") << 0.0 << 0.0 << false << 1.0 << 10.0;
    }

    void logarithmicAxes()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(bool, binary);
        QFETCH(double, min);
        QFETCH(double, max);
        const AxisLook look{{}, binary ? ValueSteps::Binary : ValueSteps::Decimal, true};
        const ValueAxis axis = chooseValueAxis(low, high, look, 4);
        QVERIFY2(qFuzzyCompare(axis.min, min) && qFuzzyCompare(axis.max, max),
                 qPrintable(QStringLiteral("%1 to %2").arg(axis.min).arg(axis.max)));
        QVERIFY(axis.ticks().size() >= 2 && axis.ticks().size() <= 5);
        QVERIFY(low <= 0 || stillFits(axis, low, high, look));
        QVERIFY(!stillFits(axis, low, high * 1e4 + 1e6, look));
        QCOMPARE(axis.fraction(axis.min), 0.0);
        QCOMPARE(axis.fraction(axis.max), 1.0);
    }

    void labelsOfALogarithmicAxisHaveTheirOwnUnits()
    {
        const std::vector<QString> labels = axisLabels({1, 1e6, 1000, true}, Unit::BitsPerSec);
        QCOMPARE(labels.size(), std::size_t(3));
        QVERIFY2(labels[1].contains(QStringLiteral("kbit/s")), qPrintable(labels[1]));
        QVERIFY2(labels[2].contains(QStringLiteral("Mbit/s")), qPrintable(labels[2]));
    }

    void theRightAxisTakesRoomOnlyWhereItIsUsed()
    {
        Plotted plot({constant(25), constant(7500)});
        ChartLook look;
        look.size = {300, 150};
        look.rangeMs = 20000;
        look.background = Qt::black;
        look.label = Qt::white;
        const AxisLabels labels = [](const ValueAxis &axis, bool) { return axisLabels(axis, Unit::None); };
        ChartFrame frame;
        frame.update(plot.data, look, labels, plot.times.back());
        const QRectF alone = frame.plotRect();
        QCOMPARE(frame.axis().max, 7500.0 + 500.0);
        plot.data.lines[1].right = true;
        frame.invalidate();
        QVERIFY(frame.update(plot.data, look, labels, plot.times.back()));
        QVERIFY(frame.plotRect().right() < alone.right() - 10);
        QVERIFY(frame.axis().max <= 50);
        // The lowest label hangs half below the plot, beside the times.
        const QImage &image = frame.image();
        const QRect below(qRound(frame.plotRect().right()) + 1, qRound(frame.plotRect().bottom()) + 2,
                          image.width() - qRound(frame.plotRect().right()) - 1, 2);
        bool isThere = false;
        for (int x = below.left(); x < image.width(); ++x) {
            isThere = isThere || columnHasLight(image, x, below.top(), below.bottom());
        }
        QVERIFY(isThere);
    }
};

QTEST_MAIN(TestChartShapes)
#include "tst_chart_shapes.moc"
