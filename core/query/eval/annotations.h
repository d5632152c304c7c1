// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/ast.h"
#include "query/functions/quantile.h"

#include <QString>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace belfry::promql {

/// Notes for people that an evaluation collects beside its result, each once and with its place, worded as
/// Prometheus words them.
class Annotations
{
public:
    explicit Annotations(std::string_view text) : m_text(text) {}

    void invalidQuantile(double q, TextRange where);
    /// `metric` may be empty: the name is gone already.
    void badBucketLabel(std::string_view label, std::string_view metric, TextRange where);
    void sortInRangeQuery(TextRange where);
    void possibleNonCounter(std::string_view metric, TextRange where);
    /// A function that needs every sample was computed from the last values of buckets.
    void fromLastValues(std::string_view function, TextRange where);
    void forcedMonotonicity(std::string_view metric, TextRange where, Timestamp t, const Monotonicity &monotonicity);

    std::vector<QString> warnings() const;
    std::vector<QString> infos() const;

private:
    struct Forced {
        Monotonicity worst;
        Timestamp from = 0;
        Timestamp to = 0;
        int count = 0;
    };

    std::string placed(const std::string &message, TextRange where) const;

    std::string_view m_text;
    // By text, so that each stands once; in the order they came.
    std::vector<std::string> m_warnings;
    std::vector<std::string> m_infos;
    std::map<std::pair<std::uint32_t, std::string>, Forced> m_forced; ///< by place and metric
};

} // namespace belfry::promql
