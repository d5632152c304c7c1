// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"
#include "collect/keyed_collector.h"
#include "collect/netstat/headed_lines.h"

namespace belfry {

/// /proc/net/netstat or /proc/net/snmp, the statistics node_exporter takes by default.
class NetstatCollector final : public Collector
{
public:
    /// `file` below the proc folder: "net/snmp".
    NetstatCollector(const CollectPaths &paths, std::string_view file);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    ProcFile m_file;
    HeadedLines m_lines;
};

/// The same of /proc/net/snmp6.
class Snmp6Collector final : public KeyedCollector
{
public:
    explicit Snmp6Collector(const CollectPaths &paths);

protected:
    bool wants(std::string_view key) const override;
    void declareField(const KeyedLines::Field &field, SeriesBuilder &series) const override;
};

} // namespace belfry
