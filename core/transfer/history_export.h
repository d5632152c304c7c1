// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/queryable.h"
#include "transfer/history_writer.h"

#include <vector>

namespace belfry {

struct ExportRequest {
    Timestamp from = 0; ///< t >= from …
    Timestamp to = 0;   ///< … and t <= to
    /// Series that one of these selects; empty: all.
    std::vector<std::vector<Matcher>> selectors;
    /// About so many samples are held in memory at a time.
    std::size_t mostSamples = 4'000'000;
    /// How close together samples are, to reckon how many a range has.
    std::int64_t tickMs = 1000;
};

struct ExportReport {
    std::size_t series = 0;
    std::uint64_t samples = 0;  ///< read; formats may leave stale markers out
    std::size_t unsayable = 0;  ///< series that the format has no way to write
    std::string firstUnsayable; ///< one of them
};

/// Writes the samples of a range, family by family and series by series, reading no more at a time than the request
/// allows.
Result<ExportReport> exportHistory(const Queryable &source, const ExportRequest &request, HistoryWriter &writer);

} // namespace belfry
