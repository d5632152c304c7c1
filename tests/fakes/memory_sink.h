// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/memory_store.h"

namespace belfry {

/// A SampleSink that stores at once into a MemoryStore and remembers the columns. For one thread.
class MemorySink final : public SampleSink
{
public:
    explicit MemorySink(MemoryStore &store) : m_store(store) {}

    void append(FramePtr frame) override { m_store.add(*frame); }
    void append(Column column) override
    {
        m_store.add(column);
        columns.push_back(std::move(column));
    }

    /// The newest value that was written of a series; nothing if there was none or it has ended.
    std::optional<double> last(const Labels &labels) const
    {
        for (auto column = columns.rbegin(); column != columns.rend(); ++column)
            for (std::size_t i = 0; i < column->values.size(); ++i)
                if (*column->series->labels[i] == labels)
                    return isStale(column->values[i]) ? std::nullopt : std::optional(column->values[i]);
        return std::nullopt;
    }

    std::vector<Column> columns;

private:
    MemoryStore &m_store;
};

/// A frame that says only what time it is.
inline FramePtr emptyFrame(Timestamp t)
{
    auto frame = std::make_shared<Frame>();
    frame->host.series = std::make_shared<const SeriesList>();
    frame->host.t = t;
    return frame;
}

} // namespace belfry
