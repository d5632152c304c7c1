// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"
#include "collect/frame_pool.h"

#include <memory>
#include <vector>

namespace belfry {

/// Reads all collectors into one frame and keeps the frames' SeriesList, which is made anew only when a
/// collector's series have really changed. One thread.
class Sampler
{
public:
    Sampler(CollectTarget target, std::vector<std::unique_ptr<Collector>> collectors);

    /// The host now. `t` is the frame's time, `monotonicNs` tells how old what was read earlier is.
    FramePtr sample(Timestamp t, std::int64_t monotonicNs, int missedTicks);

    std::size_t seriesCount() const { return m_series->size(); }
    /// How often the SeriesList was made anew.
    int layoutChanges() const { return m_layoutChanges; }

private:
    struct Section {
        std::unique_ptr<Collector> collector;
        std::vector<LabelsPtr> labels;
        std::vector<std::shared_ptr<const Metadata>> metadata;
        std::size_t offset = 0; ///< in the frame's column
        int looksIn = 0;        ///< without series: ticks until the next look
        bool changed = false;
    };

    void read(Section &section, TickContext &context, std::vector<double> &values);
    bool lookAgain(TickContext &context);
    bool redeclare(Section &section, TickContext &context);
    void rebuildSeries();

    CollectTarget m_target;
    std::vector<Section> m_sections;
    SeriesListPtr m_series;
    FramePool m_pool;
    ReadBuffer m_buffer;
    int m_layoutChanges = 0;
};

} // namespace belfry
