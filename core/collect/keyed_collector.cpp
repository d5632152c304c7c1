// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/keyed_collector.h"

namespace belfry {

void KeyedCollector::declare(TickContext &context, SeriesBuilder &series)
{
    const auto text = m_file.read(context.buffer);
    m_lines.learn(text.value_or(std::string_view("")), [this](std::string_view key) { return wants(key); });
    for (const KeyedLines::Field &field : m_lines.fields())
        declareField(field, series);
}

Reading KeyedCollector::read(TickContext &context, std::span<double> values)
{
    const auto text = m_file.read(context.buffer);
    if (!text) {
        fillStale(values);
        return Reading::Filled;
    }
    return m_lines.read(*text, values.data()) ? Reading::Filled : Reading::LayoutChanged;
}

} // namespace belfry
