// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "collect/tick_plan.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace belfry {

/// Wakes its thread at the ticks of the machine's wall clock, or a bit ahead of them. Follows when the clock is set.
class TickTimer final : public QObject
{
    Q_OBJECT

public:
    explicit TickTimer(int intervalMs, int aheadMs = 0)
        : m_plan(intervalMs), m_intervalMs(intervalMs), m_aheadMs(aheadMs)
    {
    }
    ~TickTimer() override;

    Result<void> start();

Q_SIGNALS:
    void due();

private:
    void arm();
    void onExpired();

    const TickPlan m_plan;
    const std::int64_t m_intervalMs;
    const std::int64_t m_aheadMs;
    int m_timer = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace belfry
