// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfer/history_format.h"
#include "transfer/series_cache.h"

#include <map>

namespace belfry {

/// OpenMetrics 1.0.0 with a time at every sample, as promtool takes it for `tsdb create-blocks-from openmetrics`.
/// Exemplars are skipped. The text must end with # EOF, so that one that was cut off isn't taken for whole.
class OpenMetricsReader
{
public:
    OpenMetricsReader(LineReader &lines, NanMeaning nan, ImportSink &sink);
    Result<void> read();

private:
    Parsed<void> comment(std::string_view line);
    Parsed<void> head(std::string_view line, std::string_view keyword, std::size_t at);
    Result<void> sample(std::string_view line);
    struct Numbers {
        double value = 0;
        Timestamp t = 0;
    };
    static Parsed<Numbers> numbers(std::string_view line, std::size_t at);
    void describe(const Labels &labels);

    LineReader &m_lines;
    NanMeaning m_nan;
    ImportSink &m_sink;
    SeriesCache m_series;
    std::map<std::string, Metadata, std::less<>> m_families;
    bool m_ended = false; ///< # EOF was there
};

} // namespace belfry
