// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QString>

#include <vector>

namespace belfry {

struct TimeTick {
    Timestamp t = 0;
    QString label;
};

/// Round local times in (from, to]: at most `count`, labelled "14:17", or "14:17:30" where the step is below a minute,
/// or "24 Nov" where it is a day.
std::vector<TimeTick> timeTicks(Timestamp from, Timestamp to, int count);

} // namespace belfry
