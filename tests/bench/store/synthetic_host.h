// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"

#include <functional>
#include <random>
#include <vector>

namespace belfry::bench {

/// A host that never was, under the names that real ones have: about 1,000 series, whose values move as a busy
/// server's do. The same at every run. Dashboard queries (dashboard_queries.txt) are measured on it.
class SyntheticHost
{
public:
    SyntheticHost();

    const SeriesListPtr &list() const { return m_list; }
    /// The values a second later; the reference is valid until the next call.
    const std::vector<double> &next();

private:
    using Labelled = std::initializer_list<Label>;
    using Next = std::function<double(double before)>;

    void add(std::string_view name, Labelled labels, double first, Next next);
    void addCpu();
    void addDevices();
    void addMemory();
    void addProcesses();
    void addLatencies();
    void addSensors();
    double upTo(double bound) { return std::uniform_real_distribution<>(0, bound)(m_random); }

    std::mt19937_64 m_random{42};
    std::shared_ptr<SeriesList> m_growing;
    SeriesListPtr m_list;
    std::vector<double> m_values;
    std::vector<Next> m_next;
    double m_busy = 0; ///< 0 to 1
};

} // namespace belfry::bench
