// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app_ui.h"
#include "fleet/fleet.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

namespace belfry {

inline double milliseconds(const QElapsedTimer &since)
{
    return static_cast<double>(since.nsecsElapsed()) / 1e6;
}

inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

inline void run(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

/// "Pss:", "Anonymous:" of this process, in megabytes.
inline double memoryMegabytes(const char *what)
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.mid(qsizetype(qstrlen(what))).trimmed().split(' ').constFirst().toDouble() / 1024;
    }
    return 0;
}

/// The real window on a source.
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

} // namespace belfry
