// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart/plot_image.h"
#include "chart/plot_vector.h"

#include <QPainter>
#include <QTest>

#include "program/test_class.h"

#include <cmath>

using namespace belfry;

/// A plot for files shows what the plot on the screen shows.
class TestPlotVector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeThePicture_data();
    void looksLikeThePicture();
    void nothingIsPaintedOutside();
};

namespace {

constexpr Timestamp kFrom = 1800000000000;
constexpr QSize kSize(200, 100);

struct VectorScene {
    std::vector<Timestamp> times;
    std::vector<double> first;
    std::vector<double> second;
    PlotLook look;

    VectorScene()
    {
        for (int i = 0; i <= 40; ++i) {
            times.push_back(kFrom + i * 1000);
            first.push_back(i >= 18 && i <= 21 ? std::nan("") : 30 + 20 * std::sin(i / 4.0));
            second.push_back(20 + i / 4.0);
        }
        look.size = kSize;
        look.rangeMs = 30000; // so that some is left of it
        look.axis = {0, 100, 25};
        look.background = Qt::black;
        look.grid = QColor(60, 60, 60);
        look.thresholds = {{80, Qt::red}};
        look.line.width = 2;
    }
    PlotData data() const { return {times, {{first, Qt::white}, {second, Qt::green}}, 2500, 1000}; }
    QImage picture() const
    {
        PlotImage image;
        image.update(data(), look, times.back());
        return image.image();
    }
    QImage vector() const
    {
        QImage image(kSize, QImage::Format_RGB32);
        image.fill(look.background);
        QPainter painter(&image);
        paintPlot(painter, data(), look, times.back());
        return image;
    }
};

/// How many pixels are bright in one and have nothing bright near them in the other.
int strangers(const QImage &in, const QImage &of)
{
    const auto bright = [](const QImage &image, int x, int y, int least) {
        return image.valid(x, y) && image.pixelColor(x, y).lightness() >= least;
    };
    int count = 0;
    for (int y = 0; y < in.height(); ++y) {
        for (int x = 0; x < in.width(); ++x) {
            bool near = false;
            for (int dy = -2; dy <= 2; ++dy) {
                for (int dx = -2; dx <= 2; ++dx)
                    near = near || bright(of, x + dx, y + dy, 25);
            }
            count += bright(in, x, y, 100) && !near ? 1 : 0;
        }
    }
    return count;
}

} // namespace

void TestPlotVector::looksLikeThePicture_data()
{
    QTest::addColumn<LineShape>("shape");
    QTest::addColumn<bool>("fill");
    QTest::addColumn<bool>("stack");
    QTest::newRow("lines") << LineShape::Line << false << false;
    QTest::newRow("areas") << LineShape::Line << true << false;
    QTest::newRow("stacked areas") << LineShape::Line << true << true;
    QTest::newRow("steps") << LineShape::Steps << false << false;
    QTest::newRow("stacked steps") << LineShape::Steps << true << true;
    QTest::newRow("bars") << LineShape::Bars << false << false;
    QTest::newRow("stacked bars") << LineShape::Bars << false << true;
    QTest::newRow("points") << LineShape::Points << false << false;
}

void TestPlotVector::looksLikeThePicture()
{
    QFETCH(LineShape, shape);
    QFETCH(bool, fill);
    QFETCH(bool, stack);
    VectorScene scene;
    scene.look.line.shape = shape;
    scene.look.line.fill = fill;
    scene.look.line.stack = stack;
    scene.look.line.fillOpacity = 0.8;
    const QImage picture = scene.picture();
    const QImage vector = scene.vector();
    QImage blank(kSize, QImage::Format_RGB32);
    blank.fill(scene.look.background);
    QVERIFY(strangers(picture, blank) > 200); // there is something to compare
    // Half a point at the left edge isn't painted, as nothing would cut the other half off.
    const int edge = shape == LineShape::Points ? 6 : 0;
    const QRect compared(edge, 0, kSize.width() - edge, kSize.height());
    QCOMPARE(strangers(picture.copy(compared), vector.copy(compared)), 0);
    QCOMPARE(strangers(vector, picture), 0);
}

void TestPlotVector::nothingIsPaintedOutside()
{
    VectorScene scene;
    scene.look.axis = {30, 40, 5}; // most of it lies beyond
    QImage image(kSize + QSize(40, 40), QImage::Format_RGB32);
    image.fill(Qt::black);
    QPainter painter(&image);
    painter.translate(20, 20);
    paintPlot(painter, scene.data(), scene.look, scene.times.back());
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (x < 18 || y < 18 || x > 222 || y > 122)
                QCOMPARE(image.pixelColor(x, y), QColor(Qt::black));
        }
    }
}

BELFRY_TEST(TestPlotVector)
#include "tst_plot_vector.moc"
