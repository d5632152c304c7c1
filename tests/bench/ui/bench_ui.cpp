// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app_ui.h"
#include "bench_pages.h"
#include "chart/line_raster.h"
#include "fakes/demo_source.h"
#include "fleet/fleet.h"
#include "models/live_series.h"
#include "models/page_time.h"
#include "qml/scene.h"
#include "remote/remote_source.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

using namespace belfry;

/// bench_ui: pages of live charts and widgets in the real window, 1280×800, software rendering. Prints what a tick
/// costs at 1 and at 10 Hz, the frames a second while a widget is dragged and resized, how long a page takes to come,
/// the time from a tick to its pixels, and the memory. CPU time is of the whole process, the made-up source included.
///
/// bench_ui --zoom URL: how long the first picture of pieces of the past takes, up to 30 days, from the belfryd there.
namespace {

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

double milliseconds(const QElapsedTimer &since)
{
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

void run(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// A page of the bench, live.
class Bench
{
public:
    explicit Bench(Source &source) : m_fleet(source), m_ui(m_fleet, options()) {}

    bool show()
    {
        QEventLoop first;
        QObject::connect(&m_ui, &AppUi::firstFrame, &first, &QEventLoop::quit);
        if (const Result<void> shown = m_ui.show(); !shown) {
            std::fprintf(stderr, "bench_ui: %s\n", qPrintable(shown.error().toString()));
            return false;
        }
        first.exec();
        return true;
    }
    QQuickWindow &window() const { return *m_ui.window(); }
    /// Does something, which may handle events itself, and waits for the first frame from its beginning on; two seconds
    /// at most.
    void untilFrame(const std::function<void()> &act = [] {}) const
    {
        QEventLoop loop;
        bool came = false;
        const auto swapped = QObject::connect(&window(), &QQuickWindow::frameSwapped, &loop, [&] {
            came = true;
            loop.quit();
        });
        act();
        if (!came) {
            QTimer::singleShot(2000, &loop, &QEventLoop::quit);
            loop.exec();
        }
        QObject::disconnect(swapped);
    }

private:
    static UiOptions options()
    {
        UiOptions options;
        options.size = {1280, 800};
        options.theme = UiOptions::Theme::Dark;
        return options;
    }

    Fleet m_fleet;
    AppUi m_ui;
};

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
    std::printf("memory (PSS)             %8.1f MB\n", pssMegabytes());
    QTest::keyClick(&bench.window(), Qt::Key_E);
    printFramesWhileHeld("dragging", source, bench, {60, 40});
    printFramesWhileHeld("resizing", source, bench, {-5, -5});
    QTest::keyClick(&bench.window(), Qt::Key_E);
    printPages(source, bench);
    printReduction();
    return 0;
}

/// Whether a series has what the history says of the beginning of the piece.
bool reachesBackTo(const LiveSeries &series, double fromMs, double rangeMs)
{
    for (int i = 0; i < series.count(); ++i) {
        if (!series.ring(i).empty() && double(series.ring(i).at(0).t) <= fromMs + 0.05 * rangeMs) {
            return true;
        }
    }
    return false;
}

int zoom(const QUrl &url)
{
    RemoteOptions options;
    options.server.url = url;
    RemoteSource remote(options);
    QEventLoop connected;
    QObject::connect(&remote, &Source::connectionChanged, &connected, [&] {
        if (remote.connection().state == Connection::State::Live) {
            connected.quit();
        }
    });
    QTimer::singleShot(10000, &connected, &QEventLoop::quit);
    connected.exec();
    Bench bench(remote);
    if (!bench.show()) {
        return 1;
    }
    PageTime *time = nullptr;
    std::vector<LiveSeries *> charts;
    scene::visit(bench.window().contentItem(), [&](QQuickItem *item) {
        for (LiveSeries *series : item->findChildren<LiveSeries *>(Qt::FindDirectChildrenOnly)) {
            if (series->count() > 0 && series->rangeMs() > 0) {
                charts.push_back(series);
            }
        }
        if (item->property("time").canConvert<PageTime *>() && time == nullptr) {
            time = item->property("time").value<PageTime *>();
        }
    });
    if (time == nullptr || charts.empty()) {
        std::fprintf(stderr, "bench_ui: no chart to zoom\n");
        return 1;
    }
    // Not all that the page asks for is part of the month.
    constexpr double kMonthMs = 29 * 86'400'000.0;
    const double last = time->newestMs();
    time->show(last - kMonthMs, last);
    run(15000);
    std::erase_if(charts, [&](const LiveSeries *each) { return !reachesBackTo(*each, last - kMonthMs, kMonthMs); });
    time->goLive();
    run(1000);
    for (const double days : {1.0 / 24, 1.0, 7.0, 29.0}) {
        std::vector<double> first;
        std::vector<double> all;
        for (int i = 0; i < 7; ++i) {
            const double range = days * 86'400'000;
            const double to = time->newestMs() - i * 3'600'000.0;
            QElapsedTimer since;
            since.start();
            time->show(to - range, to);
            const auto reached = [&] {
                return std::count_if(charts.begin(), charts.end(),
                                     [&](const LiveSeries *each) { return reachesBackTo(*each, to - range, range); });
            };
            bool one = false;
            while (since.elapsed() < 10000) {
                bench.untilFrame();
                const auto done = reached();
                if (done > 0 && !one) {
                    one = true;
                    first.push_back(milliseconds(since));
                }
                if (done == std::ptrdiff_t(charts.size())) {
                    all.push_back(milliseconds(since));
                    break;
                }
            }
            time->goLive();
            run(300);
        }
        std::printf("%5.0f hours: first picture after %7.1f ms, all %zu charts after %7.1f ms (medians of 7)\n",
                    24 * days, median(first), charts.size(), median(all));
    }
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
    return url > 0 ? zoom(QUrl(arguments.value(url))) : measure();
}
