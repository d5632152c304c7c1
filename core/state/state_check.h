// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/finding.h"

#include <QString>

namespace belfry {

/// Checks the structure of a state database; a running Belfry isn't disturbed. A repair, for which nobody may have it
/// open, copies the rows that can be read into a new database and keeps the old file as FILE.damaged-NOW.
Findings checkState(const QString &file, Repair repair, std::int64_t now);

} // namespace belfry
