// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/tsdb_dump_reader.h"

#include "transfer/sample_text.h"

#include <cmath>

namespace belfry {

Result<void> TsdbDumpReader::read()
{
    for (;;) {
        const auto line = m_lines.next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return {};
        if ((*line)->empty())
            continue;
        if (auto done = sample(**line); !done)
            return done;
    }
}

Result<void> TsdbDumpReader::sample(std::string_view line)
{
    const auto series = m_series.find(line);
    if (!series)
        return tl::unexpected(m_lines.error(series.error()));
    const auto sample = numbers(line, series->length);
    if (!sample)
        return tl::unexpected(m_lines.error(sample.error()));
    auto added = m_sink.add(series->series, *sample);
    if (!added && added.error().kind == ErrorKind::Invalid)
        return tl::unexpected(m_lines.error({series->length + 1, added.error().message}));
    return added;
}

Parsed<Sample> TsdbDumpReader::numbers(std::string_view line, std::size_t at) const
{
    const std::string_view valueWord = takeWord(line, at);
    if (valueWord.starts_with('{'))
        return fault(at - valueWord.size(), QStringLiteral("native histograms can't be imported; expected a number"));
    const auto value = parseValue(valueWord, at - valueWord.size());
    if (!value)
        return tl::unexpected(value.error());
    const std::string_view timeWord = takeWord(line, at);
    const auto time = parseMilliseconds(timeWord, at - timeWord.size());
    if (!time)
        return tl::unexpected(time.error());
    if (const std::string_view more = takeWord(line, at); !more.empty())
        return fault(at - more.size(), QStringLiteral("expected the end of the line"));
    const bool stale = std::isnan(*value) && m_nan == NanMeaning::Stale;
    return Sample{*time, stale ? staleMarker() : *value};
}

} // namespace belfry
