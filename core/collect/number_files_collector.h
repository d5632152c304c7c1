// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"

#include <memory>

namespace belfry {

/// Files that hold nothing but a few numbers, as those of /proc/sys.
class NumberFilesCollector final : public Collector
{
public:
    struct NumberFile {
        std::string_view path;          ///< below the proc folder
        std::vector<MetricDef> metrics; ///< of its numbers in their order; one without a name is passed over
    };
    NumberFilesCollector(const CollectPaths &paths, const std::vector<NumberFile> &files);

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;

private:
    struct Source {
        std::unique_ptr<ProcFile> file;
        std::vector<MetricDef> metrics;
        bool declared = false;
    };
    std::vector<Source> m_sources;
};

} // namespace belfry
