// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/field.h"

namespace belfry::grafana {

/// Value mappings as any version of Grafana writes them.
void readValueTexts(Field &field, const std::vector<Element> &mappings);

/// "0=down, 1=up", as options of widgets have it.
QString textsOption(const std::vector<MappedText> &texts, const UnitMeaning &unit);
/// Steps at the values whose texts have colours; empty if none has.
std::vector<ColorStep> stepsOfTexts(const std::vector<MappedText> &texts);

} // namespace belfry::grafana
