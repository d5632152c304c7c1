// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fleet/fleet.h"
#include "fleet/machine_labels.h"
#include "fleet/point_merger.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace belfry {

/// One query asked of every machine of a fleet, its answers put together, series by series told apart by `instance`.
///
/// A machine that is live is waited for with patience, but not for ever; one that isn't is left out, and what it gave
/// so far ends there. When one comes (back), or is called something else, all are asked anew, history and all, so that
/// what is shown has no seam. The query has failed once it has failed on every live machine.
class FleetSubscription final : public LiveSubscription
{
    Q_OBJECT

public:
    /// How long a live machine is waited for.
    struct Patience {
        std::chrono::milliseconds point{2'500};
        std::chrono::milliseconds history{10'000}; ///< a long one takes a while to read
        /// Of one that is still being connected to. What is shown begins with all of them, in their order, if it can.
        std::chrono::milliseconds connecting{1'500};
    };

    /// `fleet` must outlive it.
    FleetSubscription(Fleet &fleet, LiveRequest request, Patience patience);
    ~FleetSubscription() override;

    const LiveRequest &request() const override { return m_request; }

private:
    /// What one machine gives.
    struct Part {
        MachineId machine;
        QPointer<Source> source;
        MachineLabels labels;
        std::unique_ptr<LiveSubscription> live;
        QueryResultPtr history; ///< until it was handed on
        bool hasFailed = false;
        bool wasLive = false;
    };

    void restart();
    void open(const Fleet::Machine &machine);
    void drop(const MachineId &machine);
    void onConnection(std::size_t part);
    void onHistory(std::size_t part, const QueryResultPtr &matrix);
    void onPoint(std::size_t part, const LivePointPtr &point);
    void onFailed(std::size_t part, const Error &error);
    void deliver();
    bool isWaitedFor(const Part &part) const;
    bool hasAllHistories() const;
    void deliverHistory();
    void await();

    Fleet &m_fleet;
    const LiveRequest m_request;
    const Patience m_patience;
    std::vector<Part> m_parts;
    PointMerger m_merger{0};
    bool m_awaitsHistory = false;
    QElapsedTimer m_clock;
    qint64 m_since = 0; ///< of m_clock, when the machines were asked
    QTimer m_restart;
    QTimer m_later;
};

} // namespace belfry
