// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"
#include "collect/device_lines.h"

namespace belfry {

/// /proc/net/dev: bytes, packets and errors of each interface but the loopback, as Debian's node_exporter
/// has it.
class NetdevCollector final : public Collector
{
public:
    explicit NetdevCollector(const CollectPaths &paths);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    void declareDevice(std::string_view line, SeriesBuilder &series);

    ProcFile m_file;
    DeviceLines m_lines;
};

} // namespace belfry
