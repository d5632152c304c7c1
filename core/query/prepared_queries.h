// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/parser.h"

#include <list>
#include <memory>
#include <mutex>

namespace belfry::promql {

class LabelMemo;

/// A parsed query with what an evaluation learnt of its labels.
struct PreparedQuery {
    explicit PreparedQuery(ParsedQueryPtr parsed);
    ~PreparedQuery();

    ParsedQueryPtr query;
    std::unique_ptr<LabelMemo> labels;
};
using PreparedQueryPtr = std::unique_ptr<PreparedQuery>;

/// The queries that were asked last: a dashboard asks the same ones again and again. Whoever evaluates one takes it
/// out, so that nobody else has it meanwhile, and gives it back. Thread-safe.
class PreparedQueries
{
public:
    /// Errors are the parser's.
    Result<PreparedQueryPtr> take(const QString &expr);
    void giveBack(PreparedQueryPtr query);

private:
    std::mutex m_mutex;                    // guards the rest
    std::list<PreparedQueryPtr> m_queries; ///< the one given back last is the first
};

} // namespace belfry::promql
