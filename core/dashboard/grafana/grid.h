// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

namespace belfry::grafana {

/// Puts widgets that stand on Grafana's grid of 24 columns onto Belfry's of 12, beside and below each other as they
/// were: none overlaps another, none is smaller than its type can be read at, and nothing is empty above any.
std::vector<Widget> arranged(std::vector<Widget> widgets);

/// The size that a panel has on Belfry's grid.
GridRect scaled(const GridRect &source);

} // namespace belfry::grafana
