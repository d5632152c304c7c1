// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"
#include "base/result.h"

#include <QString>

namespace belfry {

/// Checks the history in `dataDir`: every record of the journal, SQLite's own structure, every page's checksum and
/// chunks, and that series, blocks and pages agree. `now` (ms) dates what is set aside.
///
/// While another process has the history open, only what may be read beside it is checked.
/// Fails with ErrorKind::NotFound if there is no history, with ErrorKind::Conflict if it is to be repaired while
/// another process has it open.
Result<Findings> checkHistory(const QString &dataDir, Repair repair, std::int64_t now);

} // namespace belfry
