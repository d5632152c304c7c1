// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"

#include <utility>
#include <vector>

namespace belfry {

/// Turns the results of repeated evaluations into columns: the same SeriesList as long as the series stay the
/// same, and a stale marker for each that has gone.
class SeriesWriter
{
public:
    /// Takes one sample for the next flush; of two with the same labels the first counts.
    void add(Labels labels, double value) { m_next.emplace_back(std::move(labels), value); }

    /// Gives what was added since the last flush to the sink, with time `t`. Nothing at all is written if there is
    /// nothing now and was nothing before.
    void flush(SampleSink &sink, Timestamp t);

    /// Drops what was added.
    void discard() { m_next.clear(); }

private:
    std::vector<std::pair<Labels, double>> m_next;
    SeriesListPtr m_live; ///< sorted by labels
};

} // namespace belfry
