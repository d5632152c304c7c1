// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"
#include "store/series_id.h"

#include <QString>

namespace belfry {

struct ArchiveChecked {
    Findings findings;
    Generation newest; ///< of its blocks
};

/// Checks an archive from one moment's view of it, so that somebody may write to it meanwhile.
ArchiveChecked checkArchive(const QString &path);

/// Replaces an archive that checkArchive() found damaged: what can be read goes into a new one, damaged pages into its
/// quarantine, and the old file is kept as PATH.damaged-NOW. Returns a sentence about it.
Result<QString> repairArchive(const QString &path, std::int64_t now);

} // namespace belfry
