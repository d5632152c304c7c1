// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/queryable.h"

#include <map>

namespace belfry::promql {

/// The series that a test script has loaded, and the names of those that can't be: native histograms.
class ScriptStore final : public Queryable
{
public:
    void add(const Labels &labels, Timestamp t, double v) { m_series[labels][t] = v; }
    /// A series whose samples this engine can't hold, with the reason.
    void addUnsupported(const Labels &labels, const char *reason) { m_unsupported[labels] = reason; }
    void clear();

    const std::map<Labels, std::map<Timestamp, double>> &all() const { return m_series; }
    /// Why a selector can't be answered: it names an unsupported series.
    const char *unsupported(std::span<const Matcher> matchers) const;

    Result<std::vector<SeriesData>> select(const SelectHints &hints, std::span<const Matcher> matchers) const override;
    Result<std::vector<LabelsPtr>> series(Timestamp from, Timestamp to,
                                          std::span<const Matcher> matchers) const override;
    std::vector<std::pair<std::string, Metadata>> metadata() const override { return {}; }
    Timestamp newest() const override { return 0; }
    Timestamp oldest() const override { return 0; }

private:
    std::map<Labels, std::map<Timestamp, double>> m_series;
    std::map<Labels, const char *> m_unsupported;
};

} // namespace belfry::promql
