// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/unit.h"

#include <QString>

#include <optional>

namespace belfry::grafana {

/// What a unit of Grafana is here: a value in it less `shift`, times `factor`, is one in `unit`.
struct UnitMeaning {
    Unit unit = Unit::None;
    double factor = 1;
    double shift = 0;
    bool isBoolean = false; ///< 0 and 1 read as words

    bool isSame() const { return factor == 1 && shift == 0; }
    double value(double v) const { return (v - shift) * factor; }
};

/// Nothing for a unit that has no counterpart.
std::optional<UnitMeaning> meaningOfUnit(const QString &unit);

/// The expression in the unit it means: "(expr) / 1000".
QString inUnit(const QString &expr, const UnitMeaning &meaning);
/// The expression with its values negated.
QString negated(const QString &expr);

} // namespace belfry::grafana
