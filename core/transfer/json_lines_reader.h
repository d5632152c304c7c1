// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/import/import_sink.h"
#include "transfer/history_format.h"
#include "transfer/line_reader.h"

#include <vector>

namespace belfry {

/// What JsonLinesWriter writes, and VictoriaMetrics' /api/v1/export.
class JsonLinesReader
{
public:
    JsonLinesReader(LineReader &lines, NanMeaning nan, ImportSink &sink) : m_lines(lines), m_nan(nan), m_sink(sink) {}
    Result<void> read();

private:
    Parsed<void> parse(std::string_view line);
    Parsed<void> member();
    Parsed<Labels> metric();
    template<typename T, typename Read>
    Parsed<void> array(std::vector<T> &out, const Read &readOne);
    Parsed<double> value(std::string_view word, std::size_t at) const;
    Parsed<void> expect(char c, const char *what);
    bool eat(char c);
    std::string_view word();
    Result<void> addAll();

    LineReader &m_lines;
    NanMeaning m_nan;
    ImportSink &m_sink;
    std::string_view m_line;
    std::size_t m_at = 0;
    Labels m_labels;
    std::vector<double> m_values;
    std::vector<Timestamp> m_times;
};

} // namespace belfry
