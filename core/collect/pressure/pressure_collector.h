// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"

namespace belfry {

/// /proc/pressure/cpu, io or memory: for how long tasks have waited ("some") and nothing could go on ("full").
class PressureCollector final : public Collector
{
public:
    enum class Resource { Cpu, Io, Memory };
    PressureCollector(const CollectPaths &paths, Resource resource);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    Resource m_resource;
    ProcFile m_file;
};

} // namespace belfry
