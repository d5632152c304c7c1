// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/queryable.h"

#include <map>
#include <utility>

namespace belfry::promql {

/// The series that a test script has loaded, and the names of those that can't be: native histograms.
class ScriptStore final : public Queryable
{
public:
    void add(const Labels &labels, Timestamp t, double v) { m_series[labels][t] = v; }
    /// A sample that this engine can't hold, with the reason.
    void addUnsupported(const Labels &labels, Timestamp t, const char *reason) { m_unsupported[labels][t] = reason; }
    void clear();

    /// Why what was selected since the last call isn't the whole answer; null if it is.
    const char *takeUnsupported() { return std::exchange(m_met, nullptr); }

    Result<Selected> select(const SelectHints &hints, std::span<const Matcher> matchers) const override;
    Result<std::vector<LabelsPtr>> series(Timestamp from, Timestamp to,
                                          std::span<const Matcher> matchers) const override;
    std::vector<std::pair<std::string, Metadata>> metadata() const override { return {}; }
    Timestamp newest() const override { return 0; }
    Timestamp oldest() const override { return 0; }

private:
    std::map<Labels, std::map<Timestamp, double>> m_series;
    std::map<Labels, std::map<Timestamp, const char *>> m_unsupported;
    mutable const char *m_met = nullptr;
};

} // namespace belfry::promql
