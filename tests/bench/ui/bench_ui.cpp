// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app_ui.h"
#include "fakes/demo_source.h"
#include "fleet/fleet.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace belfry;

/// bench_ui: a page of 24 live charts of 600 points in the real window, 1280×800, software rendering. Prints what a
/// tick costs at 1 and at 10 Hz, the frames a second while a widget is dragged, the time from a tick to its pixels, and
/// the memory. CPU time is of the whole process, the made-up source included.
namespace {

constexpr int kCharts = 24;

QJsonObject page()
{
    QJsonArray widgets;
    for (int i = 0; i < kCharts; ++i) {
        const QJsonObject query{{"expr", QStringLiteral("rate(mode_total[%1s])").arg(i + 1)}, {"legend", "{{mode}}"}};
        widgets.append(QJsonObject{{"id", QStringLiteral("chart-%1").arg(i)},
                                   {"type", "timeseries"},
                                   {"title", QStringLiteral("Chart %1").arg(i)},
                                   {"grid", QJsonObject{{"x", (i % 4) * 3}, {"y", (i / 4) * 3}, {"w", 3}, {"h", 3}}},
                                   {"queries", QJsonArray{query}},
                                   {"unit", "percentunit"},
                                   {"options", QJsonObject{{"fill", true}}}});
    }
    const QJsonObject only{{"id", "charts"}, {"title", "Charts"}, {"range", "10m"}, {"widgets", widgets}};
    return {{"version", 1}, {"name", "Bench"}, {"pages", QJsonArray{only}}};
}

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

double pssMegabytes()
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).trimmed().split(' ').constFirst().toDouble() / 1024;
        }
    }
    return 0;
}

void run(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
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

double tickToPixelMs(DemoSource &source, QQuickWindow &window)
{
    std::vector<double> times;
    for (int i = 0; i < 100; ++i) {
        QElapsedTimer since;
        QEventLoop loop;
        const auto swapped = QObject::connect(&window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
        QTimer::singleShot(2000, &loop, &QEventLoop::quit);
        since.start();
        source.tick();
        loop.exec();
        QObject::disconnect(swapped);
        times.push_back(static_cast<double>(since.nsecsElapsed()) / 1e6);
        run(5);
    }
    std::sort(times.begin(), times.end());
    return times[98];
}

QQuickItem *cell(QQuickItem *item, const QString &id)
{
    if (item->property("gridX").isValid() && item->property("widgetId").toString() == id) {
        return item;
    }
    for (QQuickItem *child : item->childItems()) {
        if (QQuickItem *found = cell(child, id)) {
            return found;
        }
    }
    return nullptr;
}

/// A drag all over the page while data arrive at 10 Hz. Every step waits for its frame: frames a second of real work.
double framesWhileDragging(DemoSource &source, QQuickWindow &window)
{
    QQuickItem *item = cell(window.contentItem(), QStringLiteral("chart-5"));
    if (item == nullptr) {
        return 0;
    }
    QTimer ticks;
    QObject::connect(&ticks, &QTimer::timeout, [&] { source.tick(1000); });
    ticks.start(100);
    int frames = 0;
    const auto counted = QObject::connect(&window, &QQuickWindow::frameSwapped, [&frames] { ++frames; });
    const QPoint from = item->mapToScene({60, 40}).toPoint();
    QTest::mousePress(&window, Qt::LeftButton, {}, from);
    QElapsedTimer since;
    since.start();
    constexpr int kSteps = 240;
    for (int i = 1; i <= kSteps; ++i) {
        const double turn = i * 0.08;
        QTest::mouseMove(&window, from + QPoint(int(200 * std::sin(turn) + i), int(150 * std::sin(turn * 0.7))));
        const int before = frames;
        while (frames == before && since.elapsed() < 60000) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        }
    }
    const double seconds = static_cast<double>(since.nsecsElapsed()) / 1e9;
    QTest::mouseRelease(&window, Qt::LeftButton, {}, from);
    QObject::disconnect(counted);
    return frames / seconds;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QElapsedTimer start;
    start.start();
    DemoSource source;
    source.setLayout(page());
    UiOptions options;
    options.size = {1280, 800};
    options.theme = UiOptions::Theme::Dark;
    Fleet fleet(source);
    AppUi ui(fleet, options);
    QEventLoop first;
    QObject::connect(&ui, &AppUi::firstFrame, &first, &QEventLoop::quit);
    if (const Result<void> shown = ui.show(); !shown) {
        std::fprintf(stderr, "bench_ui: %s\n", qPrintable(shown.error().toString()));
        return 1;
    }
    first.exec();
    std::printf("first frame with data    %8.0f ms\n", static_cast<double>(start.elapsed()));
    std::printf("CPU at 1 Hz              %8.4f core\n", coreAtHz(source, 1, 10));
    std::printf("CPU at 10 Hz             %8.4f core\n", coreAtHz(source, 10, 10));
    std::printf("tick to pixel (p99)      %8.1f ms\n", tickToPixelMs(source, *ui.window()));
    QTest::keyClick(ui.window(), Qt::Key_E);
    std::printf("frames/s while dragging  %8.1f\n", framesWhileDragging(source, *ui.window()));
    std::printf("memory (PSS)             %8.1f MB\n", pssMegabytes());
    return 0;
}
