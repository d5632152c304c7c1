// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "store/series_id.h"

#include <QString>

namespace belfry {

struct JournalCheckOptions {
    Repair repair = Repair::No;
    bool inUse = false;   ///< somebody is writing the last segment
    Generation archived;  ///< the newest generation of the archive
    std::int64_t now = 0; ///< ms
};

/// Replays every segment of the journal in a directory, into nothing. A repair moves what follows the last good record
/// of a segment to SEGMENT.damaged-NOW.
Findings checkJournal(const QString &directory, const JournalCheckOptions &options);

} // namespace belfry
