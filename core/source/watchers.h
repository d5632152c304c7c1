// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <chrono>
#include <unordered_map>

namespace belfry {

using WatcherId = quint64;

/// Who watches something that is read as often as the most impatient of them asks for, and when it is whose turn. One
/// thread. A request has a `stepMs`.
template<typename Request>
class Watchers
{
public:
    bool isEmpty() const { return m_watchers.empty(); }
    void add(WatcherId id, const Request &request) { m_watchers.insert_or_assign(id, Watcher{request}); }
    void remove(WatcherId id) { m_watchers.erase(id); }

    /// REQUIRES: !isEmpty()
    std::chrono::milliseconds shortestStep() const
    {
        const auto first = std::min_element(m_watchers.begin(), m_watchers.end(), [](const auto &a, const auto &b) {
            return a.second.request.stepMs < b.second.request.stepMs;
        });
        return std::chrono::milliseconds(first->second.request.stepMs);
    }

    /// Calls give(id, request) for each whose time it is.
    template<typename Give>
    void serve(std::int64_t nowNs, Give give)
    {
        for (auto &[id, watcher] : m_watchers) {
            if (nowNs + kEarlyNs < watcher.dueNs)
                continue;
            watcher.dueNs = nowNs + watcher.request.stepMs * 1'000'000;
            give(id, watcher.request);
        }
    }

private:
    static constexpr std::int64_t kEarlyNs = 50'000'000; ///< a timer may come this early

    struct Watcher {
        Request request;
        std::int64_t dueNs = 0;
    };
    std::unordered_map<WatcherId, Watcher> m_watchers;
};

} // namespace belfry
