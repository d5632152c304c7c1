// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"
#include "collect/keyed_lines.h"

namespace belfry {

/// A collector over one file of "key number" lines; an area says only which keys it wants and what it calls
/// them.
class KeyedCollector : public Collector
{
public:
    KeyedCollector(std::string path, ProcFileKind kind) : m_file(std::move(path), kind) {}

    void declare(TickContext &context, SeriesBuilder &series) final;
    Reading read(TickContext &context, std::span<double> values) final;

protected:
    virtual bool wants(std::string_view key) const = 0;
    virtual void declareField(const KeyedLines::Field &field, SeriesBuilder &series) const = 0;

private:
    ProcFile m_file;
    KeyedLines m_lines;
};

} // namespace belfry
