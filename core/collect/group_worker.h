// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "collect/collect_options.h"
#include "collect/reading_board.h"
#include "metrics/instruments.h"

#include <QObject>

#include <memory>
#include <vector>

namespace belfry {

class TickTimer;

/// The group thread's worker: reads all processes and all control groups shortly before each tick, so that the tick
/// finds on the boards what was just read and waits for nothing. A reading that takes longer than it begins ahead is in
/// the next tick. One that takes much of a processor is left out at some ticks, so that all of them together don't.
/// Everything but the constructor runs in the worker's thread.
class GroupWorker final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kAheadMs = 50;
    /// Of a processor, that the readings of one kind take at most.
    static constexpr double kMostShare = 0.005;

    struct Boards {
        ReadingBoard processes;
        ReadingBoard containers;
    };
    /// `clock`, `instruments` and `boards` must outlive it.
    GroupWorker(const CollectOptions &options, const Clock &clock, Instruments &instruments, Boards &boards);
    ~GroupWorker() override;

public Q_SLOTS:
    /// Reads at once, then ahead of each tick.
    void start();
    /// What is due.
    void read();

private:
    struct Kind;
    void add(std::unique_ptr<GroupReader> reader, ReadingBoard &board, const char *name, Instruments &instruments);

    const int m_intervalMs;
    const Clock &m_clock;
    std::vector<std::unique_ptr<Kind>> m_kinds;
    std::unique_ptr<TickTimer> m_timer;
};

} // namespace belfry
