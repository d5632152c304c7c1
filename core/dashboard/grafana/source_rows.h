// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/library_panels.h"

namespace belfry::grafana {

/// Rows as dashboards had them before version 16 of the schema: each with its height and its panels, whose spans are
/// twelfths of its width.
std::vector<Section> oldRows(const Element &dashboard, const LibraryPanels &library);

} // namespace belfry::grafana
