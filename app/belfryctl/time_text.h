// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "metrics/sample.h"

#include <string>

namespace belfry {

/// An instant as a person types it: "now", "now-5m", "now+1h", ISO 8601 ("2026-11-24T12:00:00Z"; without a zone it is
/// local time), or Unix seconds ("1764000000.5").
Result<Timestamp> parseTime(const std::string &text, Timestamp now);

/// Local time to the second: "2026-11-24 12:00:00".
QString formatTime(Timestamp t);
/// Distance to `now` in its two largest units: "3d 4h", "12s".
QString formatAge(Timestamp t, Timestamp now);

} // namespace belfry
