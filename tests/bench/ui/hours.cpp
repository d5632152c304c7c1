// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hours.h"

#include "bench_pages.h"
#include "bench_window.h"
#include "fakes/demo_source.h"

#include <QTest>

namespace belfry {

int measureHours(int hours)
{
    DemoSource source;
    source.setLayout(benchLayout());
    Bench bench(source);
    if (!bench.show())
        return 1;
    for (int second = 0; second <= hours * 3600; ++second) {
        bench.untilFrame([&] { source.tick(1000); });
        if (second % 600 == 300) {
            for (const Qt::Key page : {Qt::Key_2, Qt::Key_3, Qt::Key_1}) {
                bench.untilFrame([&] { QTest::keyClick(&bench.window(), page, Qt::ControlModifier); });
                run(100);
            }
        }
        if (second % 3600 == 0) {
            std::printf("after %2d hours           %8.1f MB (PSS), %.1f MB anonymous\n", second / 3600,
                        memoryMegabytes("Pss:"), memoryMegabytes("Anonymous:"));
            std::fflush(stdout);
        }
    }
    return 0;
}

} // namespace belfry
