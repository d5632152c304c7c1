// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfer/history_format.h"
#include "transfer/series_cache.h"

namespace belfry {

/// What `promtool tsdb dump` prints: {label="value", …} value milliseconds.
class TsdbDumpReader
{
public:
    TsdbDumpReader(LineReader &lines, NanMeaning nan, ImportSink &sink)
        : m_lines(lines), m_nan(nan), m_sink(sink), m_series(sink)
    {
    }
    Result<void> read();

private:
    Result<void> sample(std::string_view line);
    Parsed<Sample> numbers(std::string_view line, std::size_t at) const;

    LineReader &m_lines;
    NanMeaning m_nan;
    ImportSink &m_sink;
    SeriesCache m_series;
};

} // namespace belfry
