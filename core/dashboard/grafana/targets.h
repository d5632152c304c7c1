// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/data_sources.h"
#include "dashboard/grafana/remarks.h"
#include "dashboard/grafana/source_dashboard.h"
#include "dashboard/grafana/variable_names.h"
#include "dashboard/variable.h"

namespace belfry::grafana {

/// What all panels of a dashboard share while it is imported.
struct ImportScope {
    const DataSources &sources;
    const VariableNames &names;
    const std::vector<Variable> &variables;
    Remarks &remarks;
    std::size_t queriesLeft = 5000; ///< more make no dashboard
};

/// A query of a panel that can be asked here.
struct Target {
    QString refId;
    QString expr;   ///< PromQL, with variables as Belfry writes them
    QString legend; ///< empty: the label set
    QString pointer;
    QString name; ///< the legend as overrides match it: "…" in place of labels
    bool isInstant = false;
    // What overrides say:
    std::optional<QString> unit;
    bool isOnRight = false;
    bool isNegative = false;
    bool isUnstacked = false;

    /// Whether its name is that of one series, and known.
    bool hasFixedName() const { return !name.isEmpty() && !name.contains(u'…'); }
};

/// Those of a panel that are shown. What can't be asked is told in a remark each.
std::vector<Target> readTargets(const Panel &panel, ImportScope &scope);

} // namespace belfry::grafana
