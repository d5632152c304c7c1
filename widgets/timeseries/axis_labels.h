// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/value_axis.h"
#include "dashboard/unit.h"

#include <QString>

namespace belfry {

/// What stands at the ticks of an axis. A linear axis has one unit for all of them, which the uppermost names; each
/// power of a logarithmic one has its own.
std::vector<QString> axisLabels(const ValueAxis &axis, Unit unit);

} // namespace belfry
