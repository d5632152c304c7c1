// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "metrics/metadata.h"
#include "metrics/sample.h"

#include <memory>
#include <vector>

namespace belfry {

/// An ordered list of series, immutable and shared: the heading above columns of values. Two frames with the
/// same SeriesList *pointer* have the same series in the same order, so whoever resolved it once (the store to
/// its series ids, the server to its refs) has nothing to do until the pointer changes.
///
/// Labels here are complete as stored (with instance and job). `metadata` runs parallel to `labels` or is
/// empty where nothing is known (query results).
struct SeriesList {
    std::vector<LabelsPtr> labels;
    std::vector<std::shared_ptr<const Metadata>> metadata;

    std::size_t size() const { return labels.size(); }
};
using SeriesListPtr = std::shared_ptr<const SeriesList>;

/// Values of one instant under a SeriesList. `values.size() == series->size()`; a stale marker stands for a
/// reading that can't be had.
struct Column {
    SeriesListPtr series;
    Timestamp t = 0;
    std::vector<double> values;
};

/// All samples of one tick. Finished before it is shared, never changed afterwards, so it crosses threads
/// without locks.
///
/// `host` is the host's own column and carries the tick's time. `batches` bring their own times: scrapes,
/// pushes, slow collectors, recording rules.
struct Frame {
    Column host;
    std::vector<Column> batches;
    /// How many whole ticks were skipped since the frame before (machine asleep or overloaded); 0 normally.
    int missedTicks = 0;

    Timestamp t() const { return host.t; }
};
using FramePtr = std::shared_ptr<const Frame>;

/// The one door through which samples enter the store. Implemented by `store`, given to everybody by `app`.
/// Thread-safe and never blocking: implementations queue.
class SampleSink
{
public:
    virtual ~SampleSink() = default;

    /// A collected tick. Frames come in order of time; an older one than the last is dropped and counted.
    virtual void append(FramePtr frame) = 0;

    /// Samples that belong to no tick of the host: ALERTS, recording rules, belfry_*, health.
    virtual void append(Column column) = 0;
};

} // namespace belfry
