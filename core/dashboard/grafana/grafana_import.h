// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_import.h"

namespace belfry {

/// Whether a document looks like a dashboard of Grafana: as its export, its API or its provisioning have it.
bool isGrafanaDashboard(const QJsonObject &document);

/// The layout that shows what a dashboard of Grafana shows (docs/grafana.md). Any document gives a valid layout, or an
/// error with its place: one that is no dashboard, has no panel that can be shown, or is too large.
Result<ImportedLayout> importGrafana(const QJsonObject &document);

} // namespace belfry
