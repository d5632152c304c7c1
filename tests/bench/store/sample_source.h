// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/queryable.h"

#include <QString>

#include <memory>
#include <vector>

namespace belfry::bench {

/// The samples that a comparison is made with, from the oldest to now, some minutes at a time.
class SampleSource
{
public:
    virtual ~SampleSource() = default;

    /// The next minutes of all series; empty at the end.
    virtual std::vector<SeriesData> next() = 0;
    virtual std::int64_t lengthMs() const = 0;
};

/// From recordings, one behind the other without the gaps between and within them, shifted so that the last ends at
/// `end`; or "month:SERIES:DAYS:STEP", made up: so many series as a host has them, a sample each STEP seconds; or
/// "host:DAYS:STEP:NEWEST_STEP", a SyntheticHost's, whose newest day has a step of its own.
/// Several can't be mixed. Fails with ErrorKind::Invalid where the names say nothing, or as Recording::open().
Result<std::unique_ptr<SampleSource>> openSource(const QStringList &names, Timestamp end);

/// The same without the series that never change.
std::unique_ptr<SampleSource> varyingOnly(std::unique_ptr<SampleSource> source, std::unique_ptr<SampleSource> again);

} // namespace belfry::bench
