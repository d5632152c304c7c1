// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench_pages.h"
#include "bench_window.h"
#include "chart/line_raster.h"
#include "fakes/demo_source.h"
#include "hours.h"
#include "qml/scene.h"
#include "zoom.h"

#include <QApplication>
#include <QQuickItem>
#include <QTest>

#include <cmath>
#include <ctime>

using namespace belfry;

/// bench_ui: pages of live charts and widgets in the real window, 1280×800, software rendering. Prints what a tick
/// costs at 1 and at 10 Hz, the frames a second while a widget is dragged and resized, how long a page takes to come,
/// the time from a tick to its pixels, and the memory. CPU time is of the whole process, the made-up source included.
///
/// bench_ui --hours N: whether memory stays while N hours of ticks pass, faster than they would.
///
/// bench_ui --zoom URL: how long the first picture of pieces of the past takes, up to 30 days, from the belfryd there.
namespace {

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double coreAtHz(DemoSource &source, int hz, int seconds)
{
    QTimer ticks;
    ticks.setTimerType(Qt::PreciseTimer);
    QObject::connect(&ticks, &QTimer::timeout, [&] { source.tick(1000); });
    ticks.start(1000 / hz);
    run(1000);
    const double before = cpuSeconds();
    run(seconds * 1000);
    return (cpuSeconds() - before) / seconds;
}

double tickToPixelMs(DemoSource &source, const Bench &bench)
{
    std::vector<double> times;
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer since;
        since.start();
        bench.untilFrame([&] { source.tick(); });
        times.push_back(milliseconds(since));
        run(5);
    }
    std::sort(times.begin(), times.end());
    return times[98];
}

/// A drag all over the page while data arrive at 10 Hz. Every step waits for its frame: the frames of real work, of
/// which the slowest count. `at`: where the widget is taken, as shares of it.
void printFramesWhileHeld(const char *what, DemoSource &source, const Bench &bench, QPointF at)
{
    QQuickItem *item = scene::cell(bench.window().contentItem(), QStringLiteral("chart-5"));
    if (item == nullptr) {
        return;
    }
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, [&] { source.tick(1000); });
    ticks.start(100);
    const QPointF inside(at.x() > 0 ? at.x() : item->width() + at.x(), at.y() > 0 ? at.y() : item->height() + at.y());
    const QPoint from = item->mapToScene(inside).toPoint();
    QTest::mousePress(&bench.window(), Qt::LeftButton, {}, from);
    std::vector<double> times;
    constexpr int kSteps = 240;
    for (int i = 1; i <= kSteps; ++i) {
        const double turn = i * 0.08;
        QElapsedTimer since;
        since.start();
        bench.untilFrame([&] {
            QTest::mouseMove(&bench.window(),
                             from + QPoint(int(200 * std::sin(turn) + i), int(150 * std::sin(turn * 0.7))));
        });
        times.push_back(milliseconds(since));
    }
    QTest::mouseRelease(&bench.window(), Qt::LeftButton, {}, from);
    run(300);
    std::sort(times.begin(), times.end());
    std::printf("frames/s while %-9s %8.1f (median; slowest of a hundred %.1f, slowest %.1f)\n", what,
                1000 / median(times), 1000 / times[std::size_t(kSteps) * 99 / 100], 1000 / times.back());
}

/// From the key to the first frame of the other page.
double pageSwitchMs(const Bench &bench, Qt::Key page)
{
    QElapsedTimer since;
    since.start();
    bench.untilFrame([&] { QTest::keyClick(&bench.window(), page, Qt::ControlModifier); });
    return milliseconds(since);
}

void printPages(DemoSource &source, const Bench &bench)
{
    const double first = pageSwitchMs(bench, Qt::Key_2);
    std::printf("144 widgets: interactive %8.0f ms\n", first);
    run(1500);
    std::printf("144 widgets at 1 Hz      %8.4f core\n", coreAtHz(source, 1, 10));
    std::vector<double> times;
    constexpr int kSwitches = 40;
    for (int i = 0; i < kSwitches; ++i) {
        times.push_back(pageSwitchMs(bench, i % 2 == 0 ? Qt::Key_3 : Qt::Key_1));
        source.tick(1000); // so that there is something new to be seen at the next one
        run(200);
    }
    std::printf("page switch              %8.1f ms (median of %d between 24 charts and one; slowest %.1f)\n",
                median(times), kSwitches, *std::max_element(times.begin(), times.end()));
}

void printReduction()
{
    constexpr std::size_t kPoints = 1'000'000;
    std::vector<Timestamp> times(kPoints);
    std::vector<double> values(kPoints);
    for (std::size_t i = 0; i < kPoints; ++i) {
        times[i] = 1800000000000 + Timestamp(i) * 1000;
        values[i] = 50 + 40 * std::sin(double(i) / 5000) + double(i * 7919 % 13);
    }
    const PlotData data{times, {{values, Qt::blue}}, 2500, 1000};
    const PlotTransform place{double(kPoints), 1800000000000 / std::int64_t(kPoints), {0, 100, 25}, 400};
    std::vector<double> took;
    QImage image(1000, 400, QImage::Format_RGB32);
    LineRaster raster;
    for (int i = 0; i < 21; ++i) {
        QElapsedTimer since;
        since.start();
        raster.take(data, values, 0, place, 0, image.width(), false);
        raster.stroke(image, Qt::blue, 1.5);
        took.push_back(milliseconds(since));
    }
    std::printf("1,000,000 points         %8.2f ms to pixels in 1,000 columns (median of 21)\n", median(took));
}

int measure()
{
    QElapsedTimer start;
    start.start();
    DemoSource source;
    source.setLayout(benchLayout());
    Bench bench(source);
    if (!bench.show()) {
        return 1;
    }
    std::printf("first frame with data    %8.0f ms\n", static_cast<double>(start.elapsed()));
    std::printf("CPU at 1 Hz              %8.4f core\n", coreAtHz(source, 1, 10));
    std::printf("CPU at 10 Hz             %8.4f core\n", coreAtHz(source, 10, 10));
    std::printf("tick to pixel (p99)      %8.1f ms\n", tickToPixelMs(source, bench));
    std::printf("memory (PSS)             %8.1f MB\n", memoryMegabytes("Pss:"));
    QTest::keyClick(&bench.window(), Qt::Key_E);
    printFramesWhileHeld("dragging", source, bench, {60, 40});
    printFramesWhileHeld("resizing", source, bench, {-5, -5});
    QTest::keyClick(&bench.window(), Qt::Key_E);
    printPages(source, bench);
    printReduction();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype url = arguments.indexOf(QStringLiteral("--zoom")) + 1;
    const qsizetype hours = arguments.indexOf(QStringLiteral("--hours")) + 1;
    if (hours > 0)
        return measureHours(arguments.value(hours).toInt());
    return url > 0 ? measureZoom(QUrl(arguments.value(url))) : measure();
}
