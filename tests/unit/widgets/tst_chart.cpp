// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/chart_frame.h"
#include "chart/decimate.h"
#include "chart/plot_image.h"
#include "chart/time_axis.h"
#include "chart/value_axis.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace belfry;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr Timestamp kStart = 1800000000000;
const QColor kBackground(Qt::black);
const QColor kLine(0, 0, 255);

/// Samples a second apart.
struct Samples {
    std::vector<Timestamp> times;
    std::vector<std::vector<double>> values;

    void add(std::initializer_list<double> column)
    {
        times.push_back(times.empty() ? kStart : times.back() + 1000);
        values.resize(column.size());
        std::size_t i = 0;
        for (const double value : column) {
            values[i++].push_back(value);
        }
    }
    PlotData data() const
    {
        PlotData data{times, {}, 2500};
        for (std::size_t i = 0; i < values.size(); ++i) {
            data.lines.push_back({values[i], i == 0 ? kLine : QColor(255, 0, 0)});
        }
        return data;
    }
};

PlotLook look(int width = 200, int height = 100, Timestamp rangeMs = 100000)
{
    PlotLook result;
    result.size = {width, height};
    result.rangeMs = rangeMs;
    result.axis = {0, 100, 25};
    result.background = kBackground;
    result.grid = QColor(40, 40, 40);
    result.gridLines = false;
    return result;
}

bool columnHas(const QImage &image, int x, const std::function<bool(QColor)> &wanted)
{
    for (int y = 0; y < image.height(); ++y) {
        if (wanted(image.pixelColor(x, y))) {
            return true;
        }
    }
    return false;
}

bool isLine(QColor color)
{
    return color.blue() > 100;
}

} // namespace

class TestChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPeakOfOneSampleSurvivesDecimation();
    void aGapIsNotJoined();
    void aLoneSampleIsVisible();
    void thresholdIsDashed();
    void bandLiesUnderTheLine();
    void stackReachesTheSum();
    void incrementalEqualsWhole_data();
    void incrementalEqualsWhole();
    void aNewSamplePaintsItsColumnsOnly();
    void nothingNewPaintsNothing();
    void frameHasAxesAndLabels();
};

void TestChart::aPeakOfOneSampleSurvivesDecimation()
{
    Samples samples;
    for (int i = 0; i < 1000; ++i) {
        samples.add({i == 500 ? 90.0 : 10.0});
    }
    const PlotTransform transform{10000, kStart / 10000, {0, 100, 25}, 100}; // ten samples a column
    const auto lines = decimate(samples.data(), samples.values[0], 0, 1000, transform);
    QCOMPARE(lines.size(), 1U);
    QVERIFY(lines[0].size() <= 4 * 101);
    QVERIFY(std::any_of(lines[0].begin(), lines[0].end(), [](const QPointF &p) { return qAbs(p.y() - 10) < 0.01; }));
}

void TestChart::aGapIsNotJoined()
{
    Samples samples;
    for (int i = 0; i < 100; ++i) {
        samples.add({i >= 40 && i < 60 ? kNaN : 50.0});
    }
    PlotImage plot;
    plot.update(samples.data(), look(), samples.times.back());
    const auto at = [&](int sample) {
        return static_cast<int>(plot.transform().x(samples.times[std::size_t(sample)]));
    };
    QVERIFY(columnHas(plot.image(), at(30), isLine));
    QVERIFY(!columnHas(plot.image(), at(50), isLine));
    QVERIFY(columnHas(plot.image(), at(70), isLine));

    // Missing samples are a gap too, not only missing values.
    Samples holes;
    for (int i = 0; i < 40; ++i) {
        holes.add({50.0});
    }
    holes.times.push_back(holes.times.back() + 20000);
    holes.values[0].push_back(50.0);
    PlotImage other;
    other.update(holes.data(), look(), holes.times.back());
    QVERIFY(!columnHas(other.image(), static_cast<int>(other.transform().x(holes.times.back() - 10000)), isLine));
}

void TestChart::aLoneSampleIsVisible()
{
    Samples samples;
    for (const double value : {kNaN, kNaN, 50.0, kNaN, kNaN}) {
        samples.add({value});
    }
    PlotImage plot;
    plot.update(samples.data(), look(), samples.times.back());
    QVERIFY(columnHas(plot.image(), static_cast<int>(plot.transform().x(samples.times[2])), isLine));
}

void TestChart::thresholdIsDashed()
{
    Samples samples;
    samples.add({10});
    PlotLook wanted = look();
    wanted.thresholds = {{80, QColor(255, 255, 0)}, {180, QColor(0, 255, 0)}};
    PlotImage plot;
    plot.update(samples.data(), wanted, samples.times.back());
    int drawn = 0;
    for (int x = 0; x < 200; ++x) {
        drawn += plot.image().pixelColor(x, 20) == QColor(255, 255, 0) ? 1 : 0;
        QVERIFY(!columnHas(plot.image(), x, [](QColor c) { return c == QColor(0, 255, 0); }));
    }
    QVERIFY2(drawn > 80 && drawn < 150, qPrintable(QString::number(drawn)));
}

void TestChart::bandLiesUnderTheLine()
{
    Samples samples;
    for (int i = 0; i < 100; ++i) {
        samples.add({50});
    }
    PlotLook wanted = look();
    wanted.bands = {{samples.times[40], samples.times[60], QColor(90, 0, 0)}};
    PlotImage plot;
    plot.update(samples.data(), wanted, samples.times.back());
    const int inside = static_cast<int>(plot.transform().x(samples.times[50]));
    QCOMPARE(plot.image().pixelColor(inside, 5), QColor(90, 0, 0));
    QVERIFY(columnHas(plot.image(), inside, isLine));
    QCOMPARE(plot.image().pixelColor(static_cast<int>(plot.transform().x(samples.times[20])), 5), kBackground);
}

void TestChart::stackReachesTheSum()
{
    Samples samples;
    for (int i = 0; i < 100; ++i) {
        samples.add({30, 40});
    }
    PlotLook wanted = look();
    wanted.line.stack = true;
    PlotImage plot;
    plot.update(samples.data(), wanted, samples.times.back());
    QVERIFY(plot.image().pixelColor(100, 70).blue() > 100);
    QVERIFY(plot.image().pixelColor(100, 30).red() > 100); // 30 + 40 = 70 of 100
    QVERIFY(plot.image().pixelColor(100, 60).red() < 50);
}

void TestChart::incrementalEqualsWhole_data()
{
    QTest::addColumn<qint64>("rangeMs");
    QTest::addColumn<LineShape>("shape");
    QTest::addColumn<bool>("stack");
    QTest::addColumn<bool>("log");
    const struct {
        const char *name;
        qint64 rangeMs;
    } ranges[] = {{"two columns a sample", 100000},
                  {"a sample and a half a column", 300000},
                  {"six samples a column", 1200000},
                  {"ten columns a sample", 20000}};
    const struct {
        const char *name;
        LineShape shape;
    } shapes[] = {{"lines", LineShape::Line},
                  {"steps", LineShape::Steps},
                  {"bars", LineShape::Bars},
                  {"points", LineShape::Points}};
    for (const auto &[range, rangeMs] : ranges) {
        for (const auto &[name, shape] : shapes) {
            QTest::addRow("%s, %s", name, range) << rangeMs << shape << false << false;
            QTest::addRow("stacked %s, %s", name, range) << rangeMs << shape << true << false;
            QTest::addRow("logarithmic %s, %s", name, range) << rangeMs << shape << false << true;
        }
    }
}

// The picture that grew sample by sample is the one that a fresh painting gives, pixel by pixel.
void TestChart::incrementalEqualsWhole()
{
    QFETCH(qint64, rangeMs);
    QFETCH(LineShape, shape);
    QFETCH(bool, stack);
    QFETCH(bool, log);
    PlotLook wanted = look(200, 100, rangeMs);
    wanted.gridLines = true;
    wanted.line.fill = true;
    wanted.line.stack = stack;
    wanted.line.shape = shape;
    if (log) {
        wanted.axis = {1, 1000, 10, true};
    }
    wanted.thresholds = {{70, QColor(255, 255, 0)}};
    wanted.thresholdAreas = log;
    Samples samples;
    PlotImage grown;
    for (int i = 0; i < 700; ++i) {
        const double wave = 30 + 25 * std::sin(i / 9.0) + (i % 50 == 0 ? 20 : 0);
        samples.add({i % 90 > 80 ? kNaN : wave, i % 70 == 0 ? 0 : 10.0 + (i * 7) % 13});
        grown.update(samples.data(), wanted, samples.times.back());
    }
    PlotImage whole;
    whole.update(samples.data(), wanted, samples.times.back());
    int different = 0;
    for (int y = 0; y < 100; ++y) {
        for (int x = 0; x < 200; ++x) {
            const QColor a = grown.image().pixelColor(x, y);
            const QColor b = whole.image().pixelColor(x, y);
            const int distance = qAbs(a.red() - b.red()) + qAbs(a.green() - b.green()) + qAbs(a.blue() - b.blue());
            different += distance > 24 ? 1 : 0;
        }
    }
    QCOMPARE(different, 0);
}

void TestChart::aNewSamplePaintsItsColumnsOnly()
{
    Samples samples;
    for (int i = 0; i < 300; ++i) {
        samples.add({50});
    }
    PlotImage plot;
    QCOMPARE(plot.update(samples.data(), look(), samples.times.back()), 200);
    samples.add({60});
    const int painted = plot.update(samples.data(), look(), samples.times.back());
    QVERIFY2(painted > 0 && painted < 16, qPrintable(QString::number(painted)));
}

void TestChart::nothingNewPaintsNothing()
{
    Samples samples;
    samples.add({50});
    PlotImage plot;
    plot.update(samples.data(), look(), samples.times.back());
    QCOMPARE(plot.update(samples.data(), look(), samples.times.back()), 0);
}

void TestChart::frameHasAxesAndLabels()
{
    Samples samples;
    for (int i = 0; i < 100; ++i) {
        samples.add({50});
    }
    ChartLook wanted;
    wanted.size = {300, 150};
    wanted.scale = 2;
    wanted.rangeMs = 100000;
    wanted.background = kBackground;
    wanted.grid = QColor(60, 60, 60);
    wanted.label = QColor(200, 200, 200);
    ChartFrame frame;
    const AxisLabels labels = [](const ValueAxis &axis, bool) {
        std::vector<QString> texts;
        for (const double tick : axis.ticks()) {
            texts.push_back(QString::number(tick));
        }
        return texts;
    };
    QVERIFY(frame.update(samples.data(), wanted, labels, samples.times.back()));
    QVERIFY(!frame.update(samples.data(), wanted, labels, samples.times.back()));
    QCOMPARE(frame.image().size(), QSize(600, 300));
    QVERIFY(frame.plotRect().x() > 5 && frame.plotRect().bottom() < 145);
    const Timestamp middle = samples.times[50];
    QVERIFY(qAbs(frame.timeAt(frame.xAt(middle)) - middle) < 2);
    // The newest sample stands at the right edge.
    QVERIFY(qAbs(frame.xAt(samples.times.back()) - 300) < 2);
}

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
