// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace belfry {

/// What series are made of, counted: which names and labels there are many of.
struct Cardinality {
    using Counts = std::vector<std::pair<std::string, std::uint64_t>>; ///< largest first

    std::size_t series = 0;
    std::size_t labelPairs = 0;   ///< different ones
    Counts seriesByMetric;        ///< how many series a metric has
    Counts valuesByLabel;         ///< how many values a label has
    Counts bytesByLabel;          ///< of its values over all series
    Counts seriesByLabelAndValue; ///< "job=node"

    /// Each list has at most `most` items.
    static Cardinality of(const std::vector<LabelsPtr> &series, std::size_t most);
};

} // namespace belfry
