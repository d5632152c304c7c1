// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/live/feed_pool.h"

#include "query/parser.h"

namespace belfry::promql {

namespace {

/// `@ start()` and `@ end()` are the instant itself in a live query.
std::string keyOf(const VectorSelector &selector)
{
    std::string key = std::to_string(selector.shift.offsetMs);
    for (const Matcher &matcher : selector.matchers)
        key += ' ' + printMatcher(matcher);
    return key;
}

template<typename Feed, typename Make>
std::shared_ptr<Feed> shared(std::unordered_map<std::string, std::weak_ptr<Feed>> &feeds, const std::string &key,
                             const Make &make)
{
    if (const auto it = feeds.find(key); it != feeds.end()) {
        if (auto feed = it->second.lock())
            return feed;
    }
    std::erase_if(feeds, [](const auto &entry) { return entry.second.expired(); });
    std::shared_ptr<Feed> feed = make();
    feeds[key] = feed;
    return feed;
}

} // namespace

std::shared_ptr<WindowFeed> FeedPool::windows(const VectorSelector &selector)
{
    return shared(m_windows, keyOf(selector), [this] { return std::make_shared<WindowFeed>(m_budget); });
}

std::shared_ptr<NewestFeed> FeedPool::newest(const VectorSelector &selector)
{
    return shared(m_newest, keyOf(selector), [] { return std::make_shared<NewestFeed>(); });
}

} // namespace belfry::promql
