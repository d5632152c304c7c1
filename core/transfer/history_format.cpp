// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/history_format.h"

#include "transfer/csv_writer.h"
#include "transfer/json_lines_reader.h"
#include "transfer/json_lines_writer.h"
#include "transfer/open_metrics_reader.h"
#include "transfer/open_metrics_writer.h"
#include "transfer/tsdb_dump_reader.h"

namespace belfry {

std::unique_ptr<HistoryWriter> makeHistoryWriter(HistoryFormat format, TextOutput &output)
{
    switch (format) {
    case HistoryFormat::Csv: return std::make_unique<CsvWriter>(output);
    case HistoryFormat::OpenMetrics: return std::make_unique<OpenMetricsWriter>(output);
    case HistoryFormat::JsonLines: return std::make_unique<JsonLinesWriter>(output);
    case HistoryFormat::TsdbDump: break;
    }
    return nullptr;
}

Result<void> readHistory(QIODevice &device, const QString &name, HistoryFormat format, NanMeaning nan, ImportSink &sink)
{
    LineReader lines(device, name);
    switch (format) {
    case HistoryFormat::TsdbDump: return TsdbDumpReader(lines, nan, sink).read();
    case HistoryFormat::JsonLines: return JsonLinesReader(lines, nan, sink).read();
    default: return OpenMetricsReader(lines, nan, sink).read();
    }
}

HistoryFormat guessHistoryFormat(std::string_view start)
{
    if (!start.starts_with('{'))
        return HistoryFormat::OpenMetrics;
    // A dump's labels have = behind their names, JSON's members a colon behind their quotes.
    const bool quoted = start.substr(1).find_first_not_of(" \t") != std::string_view::npos &&
                        start[start.find_first_not_of(" \t", 1)] == '"';
    const std::size_t behind = quoted ? start.find('"', start.find('"') + 1) : std::string_view::npos;
    const bool member = behind != std::string_view::npos &&
                        start.substr(behind + 1).find_first_of(":=,") != std::string_view::npos &&
                        start[start.find_first_of(":=,", behind + 1)] == ':';
    return member ? HistoryFormat::JsonLines : HistoryFormat::TsdbDump;
}

} // namespace belfry
