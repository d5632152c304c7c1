// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"

namespace belfry {

/// /proc/net/sockstat or sockstat6: sockets in use, by protocol and state.
class SockstatCollector final : public Collector
{
public:
    /// `file` below the proc folder: "net/sockstat6".
    SockstatCollector(const CollectPaths &paths, std::string_view file);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    struct Field {
        std::string literal;  ///< everything between the number before and this one
        bool inPages = false; ///< has a second series, in bytes
    };
    void declareField(std::string_view protocol, std::string_view state, SeriesBuilder &series);

    ProcFile m_file;
    std::vector<Field> m_fields;
    double m_pageSize;
};

} // namespace belfry
