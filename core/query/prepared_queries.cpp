// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/prepared_queries.h"

#include "query/eval/label_memo.h"

#include <algorithm>

namespace belfry::promql {

namespace {

constexpr std::size_t kMost = 128;

} // namespace

PreparedQuery::PreparedQuery(ParsedQueryPtr parsed) : query(std::move(parsed)), labels(std::make_unique<LabelMemo>()) {}

PreparedQuery::~PreparedQuery() = default;

Result<PreparedQueryPtr> PreparedQueries::take(const QString &expr)
{
    const std::string text = expr.toStdString();
    {
        const std::scoped_lock lock(m_mutex);
        const auto it = std::find_if(m_queries.begin(), m_queries.end(),
                                     [&text](const PreparedQueryPtr &query) { return query->query->text == text; });
        if (it != m_queries.end()) {
            PreparedQueryPtr found = std::move(*it);
            m_queries.erase(it);
            return found;
        }
    }
    auto parsed = parseQuery(std::string_view(text));
    if (!parsed)
        return tl::unexpected(std::move(parsed.error()));
    return std::make_unique<PreparedQuery>(std::move(*parsed));
}

void PreparedQueries::giveBack(PreparedQueryPtr query)
{
    PreparedQueryPtr oldest; // freed without the lock
    const std::scoped_lock lock(m_mutex);
    m_queries.push_front(std::move(query));
    if (m_queries.size() > kMost) {
        oldest = std::move(m_queries.back());
        m_queries.pop_back();
    }
}

} // namespace belfry::promql
