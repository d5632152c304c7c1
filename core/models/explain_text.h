// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/unit.h"
#include "query/explain/movement.h"

#include <QString>

namespace belfry {

/// What an explanation says, in words of the viewer's language.

/// The unit of a metric, by its metadata or the end of its name; of a rate what it is a second.
Unit unitOfMetric(const std::string &name, const std::string &unit, bool isRate);
/// "cpu=0, mode=user": without the metric's name and what says whose the series is.
QString distinguishingLabels(const Labels &labels);
/// "Very strong", "Strong", "Moderate"; "…, the other way" where it falls while the other rises.
QString strengthText(double correlation);
/// "at once", "3 s later", "3 s earlier"
QString lagText(std::int64_t lagMs);
/// "31 times its usual spread above usual", "as usual", "it never varied before"
QString departureText(const Departure &departure);
/// "12 % → 87 %"
QString changeText(double from, double to, Unit unit);

} // namespace belfry
