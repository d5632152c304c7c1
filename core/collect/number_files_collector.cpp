// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/number_files_collector.h"

#include "collect/scan.h"

namespace belfry {

NumberFilesCollector::NumberFilesCollector(const CollectPaths &paths, const std::vector<NumberFile> &files)
{
    for (const NumberFile &file : files) {
        const std::string path = paths.proc + '/' + std::string(file.path);
        m_sources.push_back({std::make_unique<ProcFile>(path, ProcFileKind::Single), file.metrics});
    }
}

void NumberFilesCollector::declare(TickContext &context, SeriesBuilder &series)
{
    for (Source &source : m_sources) {
        source.declared = source.file->read(context.buffer).has_value();
        for (const MetricDef &metric : source.metrics) {
            if (source.declared && !metric.name.empty())
                series.add(metric);
        }
    }
}

Reading NumberFilesCollector::read(TickContext &context, std::span<double> values)
{
    double *out = values.data();
    for (Source &source : m_sources) {
        if (!source.declared)
            continue;
        const auto text = source.file->read(context.buffer);
        Scan scan(text.value_or(std::string_view("")));
        bool intact = true;
        for (const MetricDef &metric : source.metrics) {
            std::uint64_t number = 0;
            intact = intact && scan.integer(number);
            if (!metric.name.empty())
                *out++ = intact ? double(number) : staleMarker();
        }
    }
    return Reading::Filled;
}

} // namespace belfry
