// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/series_cache.h"

#include "transfer/sample_text.h"

namespace belfry {

Parsed<SeriesCache::Found> SeriesCache::find(std::string_view line)
{
    if (m_last != nullptr && line.starts_with(m_last->first) && line.substr(m_last->first.size()).starts_with(' '))
        return Found{m_last->second, m_last->first.size()};
    const std::string_view text = line.substr(0, seriesLength(line));
    auto known = m_known.find(text);
    if (known == m_known.end()) {
        const auto labels = parseSeries(text);
        if (!labels)
            return tl::unexpected(labels.error());
        known = m_known.emplace(text, m_sink.series(*labels)).first;
        if (m_seen)
            m_seen(*labels);
    }
    m_last = &*known;
    return Found{known->second, text.size()};
}

} // namespace belfry
