// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zoom.h"

#include "bench_window.h"
#include "models/live_series.h"
#include "models/page_time.h"
#include "qml/scene.h"
#include "remote/remote_source.h"

namespace belfry {

namespace {

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

} // namespace

int measureZoom(const QUrl &url)
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

} // namespace belfry
