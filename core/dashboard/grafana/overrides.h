// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/panel_work.h"

namespace belfry::grafana {

/// What a panel says of some of its series.
struct Override {
    Element json;
    QString label; ///< how the panel names them, for remarks
    std::vector<std::size_t> targets;
    struct Property {
        QString id; ///< as fieldConfig has it: "unit", "custom.axisPlacement" …
        QJsonValue value;
    };
    std::vector<Property> properties;
};

/// fieldConfig.overrides, and what graphs before version 7 had as seriesOverrides, alike. Only whole queries can be
/// matched: which series there are isn't known yet.
std::vector<Override> readOverrides(const PanelWork &work);

/// Puts what overrides say into the targets and the widget's options; tells what there is no counterpart of.
void applyOverrides(PanelWork &work);

} // namespace belfry::grafana
