// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unit/store/storetesting.h"

#include <QCoreApplication>

#include <cstdio>

#include <unistd.h>

// Appends frames as fast as it can and says on stdout which are stored, until it is killed:
//   store_appender DIR FIRST
// A line "12" acknowledges the frame of tick 12. The values of tick i are i, i / 100 and, in a series that comes and
// goes, -i. Blocks and generations are small, so that packing and sealing happen all the time.

using namespace belfry;
using namespace belfry::test;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 3)
        return 2;
    StoreOptions options;
    options.blockTicks = 16;
    options.sealBlocks = 2;
    options.headMs = 60'000;
    options.syncMs = 20;
    const int first = std::atoi(argv[2]);
    ManualClock clock(kStart + (first + 1) * 1000);
    Instruments instruments;
    auto opened = Store::open(QString::fromLocal8Bit(argv[1]), clock, instruments, options);
    if (!opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().toString()));
        return 1;
    }
    Store &store = **opened;
    QObject::connect(
        &store, &Store::frameStored, &store,
        [](const FramePtr &frame) {
            char line[32];
            const int size = std::snprintf(line, sizeof line, "%lld\n", (long long)((frame->t() - kStart) / 1000));
            if (::write(STDOUT_FILENO, line, size_t(size)) != size)
                ::_exit(0);
        },
        Qt::DirectConnection);
    const auto list = listOf({"count", "hundredths"});
    const auto more = listOf({"count", "hundredths", "guest"});
    for (int i = first;; ++i) {
        const bool guest = i / 20 % 2 == 1;
        std::vector<double> values{double(i), i / 100.0};
        if (guest)
            values.push_back(-double(i));
        store.append(frameOf(guest ? more : list, kStart + i * 1000, values));
        if (i % 50 == 0)
            store.flush(); // don't run ahead of the store
    }
}
