// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/targets.h"

namespace belfry::grafana {

/// The widget that a panel becomes: valid but for its id, with its size on Grafana's grid still to be made one on
/// Belfry's. Nothing, with remarks, if there is none.
std::optional<Widget> importPanel(const Panel &panel, const QString &sectionRepeat, ImportScope &scope);

} // namespace belfry::grafana
