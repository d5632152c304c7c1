// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/engine.h"
#include "query/live_queries.h"
#include "source/history_grid.h"
#include "source/local_host.h"
#include "source/series_source.h"

#include <optional>
#include <vector>

namespace belfry {

/// A viewer's hold on one of the core's live queries, with its history in front.
///
/// The seam: the first live point decides where the history ends (historyGrid); points that come while the
/// history is being read wait, and those that it covers are left out.
class LocalLiveSubscription final : public LiveSubscription
{
    Q_OBJECT

public:
    LocalLiveSubscription(const LocalContext &services, const LiveRequest &request);
    ~LocalLiveSubscription() override;

    const LiveRequest &request() const override { return m_request; }

private:
    enum class Phase { First, History, Live };

    void hold();
    void accept(const LivePointPtr &point);
    void readHistory(Timestamp newest);
    void finishHistory(const Result<QueryResultPtr> &answer);
    void pass(const LivePointPtr &point);
    void report(const Error &error);

    const LocalContext m_services;
    const LiveRequest m_request;
    std::shared_ptr<LiveQuery> m_query;
    CancelToken m_cancelled;
    Phase m_phase = Phase::First;
    HistoryGrid m_grid;
    std::vector<LivePointPtr> m_waiting;
    std::uint64_t m_lastOffset = 0; ///< of the newest point that came from the query
    LivePointPtr m_lastPassed;
    std::optional<Error> m_reported;
};

} // namespace belfry
