// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contrast.h"
#include "program/test_class.h"
#include "series_palette.h"
#include "theme_colors.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace belfry;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// What eyes without one kind of cone see: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), severity 1.0; for linear sRGB.
constexpr Matrix kNormal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Triple times(const Matrix &matrix, const Triple &in)
{
    Triple out{};
    for (std::size_t row = 0; row < 3; ++row)
        out[row] = matrix[row][0] * in[0] + matrix[row][1] * in[1] + matrix[row][2] * in[2];
    return out;
}

double linearOf(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple seen(const QColor &color, const Matrix &eyes)
{
    Triple out = times(eyes, {linearOf(color.redF()), linearOf(color.greenF()), linearOf(color.blueF())});
    for (double &channel : out)
        channel = std::clamp(channel, 0.0, 1.0);
    return out;
}

/// From linear sRGB. Ottosson, "A perceptual color space for image processing" (2020),
/// https://bottosson.github.io/posts/oklab/
Triple oklab(const Triple &rgb)
{
    constexpr Matrix kToCones{{{0.4122214708, 0.5363325363, 0.0514459929},
                               {0.2119034982, 0.6806995451, 0.1073969566},
                               {0.0883024619, 0.2817188376, 0.6299787005}}};
    constexpr Matrix kToLab{{{0.2104542553, 0.7936177850, -0.0040720468},
                             {1.9779984951, -2.4285922050, 0.4505937099},
                             {0.0259040371, 0.7827717662, -0.8086757660}}};
    Triple cones = times(kToCones, rgb);
    for (double &cone : cones)
        cone = std::cbrt(cone);
    return times(kToLab, cones);
}

/// About 2 is what can just be seen.
double distance(const QColor &one, const QColor &other, const Matrix &eyes)
{
    const Triple a = oklab(seen(one, eyes));
    const Triple b = oklab(seen(other, eyes));
    return 100 * std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

} // namespace

/// Series can be told from each other by the eyes that their colours are for.
class TestSeriesPalette : public QObject
{
    Q_OBJECT

private:
    static double least(const QStringList &colors, const Matrix &eyes)
    {
        double least = 1000;
        for (qsizetype i = 0; i < colors.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j)
                least = std::min(least, distance(QColor(colors[i]), QColor(colors[j]), eyes));
        }
        return least;
    }

private Q_SLOTS:
    void distancesAreThoseOfTheLiterature()
    {
        QVERIFY(qAbs(distance(Qt::black, Qt::white, kNormal) - 100) < 0.1);
        QVERIFY(distance(Qt::red, QColor("#00a000"), kNormal) > 30);
        // Known to be hard to tell without the cones for long waves, and easy with them.
        QVERIFY(distance(QColor("#98a2b3"), QColor("#5fb0a8"), kDeuteranopia) <
                distance(QColor("#98a2b3"), QColor("#5fb0a8"), kNormal));
        for (const Matrix &eyes : {kProtanopia, kDeuteranopia, kTritanopia}) {
            for (const Triple &row : eyes)
                QVERIFY(qAbs(row[0] + row[1] + row[2] - 1) < 1e-5); // greys stay
        }
    }

    void allPairsDiffer_data()
    {
        QTest::addColumn<int>("palette");
        QTest::addColumn<int>("eyes");
        QTest::addColumn<double>("floor");
        constexpr double kSafe = 9.9;
        QTest::newRow("standard, all cones") << int(SeriesPalette::Standard) << 0 << 5.5;
        QTest::newRow("red-green, all cones") << int(SeriesPalette::RedGreen) << 0 << kSafe;
        QTest::newRow("red-green, protanopia") << int(SeriesPalette::RedGreen) << 1 << kSafe;
        QTest::newRow("red-green, deuteranopia") << int(SeriesPalette::RedGreen) << 2 << kSafe;
        QTest::newRow("blue-yellow, all cones") << int(SeriesPalette::BlueYellow) << 0 << kSafe;
        QTest::newRow("blue-yellow, tritanopia") << int(SeriesPalette::BlueYellow) << 3 << kSafe;
    }
    void allPairsDiffer()
    {
        constexpr std::array kEyes{kNormal, kProtanopia, kDeuteranopia, kTritanopia};
        QFETCH(int, palette);
        QFETCH(int, eyes);
        QFETCH(double, floor);
        for (const bool dark : {true, false}) {
            const QStringList colors = seriesColors(SeriesPalette(palette), dark);
            QCOMPARE(colors.size(), 8);
            const double found = least(colors, kEyes[std::size_t(eyes)]);
            QVERIFY2(found >= floor, qPrintable(QStringLiteral("%1: %2").arg(dark).arg(found)));
        }
    }
    /// Else the test above would hold anything.
    void theStandardOnesAreNotSafe()
    {
        const QStringList colors = seriesColors(SeriesPalette::Standard, true);
        QVERIFY(least(colors, kDeuteranopia) < 3);
    }

    void areasOfStatesDifferForAllEyes()
    {
        for (const bool dark : {true, false}) {
            const ThemeColors theme = themeColors(dark, false, Qt::blue);
            const QStringList states{theme.okFill.name(), theme.warningFill.name(), theme.criticalFill.name()};
            for (const Matrix &eyes : {kNormal, kProtanopia, kDeuteranopia, kTritanopia})
                QVERIFY2(least(states, eyes) >= 10, qPrintable(QString::number(least(states, eyes))));
            for (const QString &state : states)
                QVERIFY(contrastRatio(QColor(state), theme.card) >= 3);
        }
    }

    void allAreSeenOnACard()
    {
        for (const bool dark : {true, false}) {
            for (const bool high : {true, false}) {
                const ThemeColors theme = themeColors(dark, high, Qt::blue);
                for (const SeriesPalette palette : kSeriesPalettes) {
                    for (const QString &color : seriesColors(palette, dark)) {
                        for (const QColor &behind : {theme.card, theme.window})
                            QVERIFY2(contrastRatio(QColor(color), behind) >= 3,
                                     qPrintable(color + QStringLiteral(" on ") + behind.name()));
                    }
                }
            }
        }
    }
};

BELFRY_TEST(TestSeriesPalette)
#include "tst_series_palette.moc"
