// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/field.h"
#include "dashboard/grafana/targets.h"

namespace belfry::grafana {

/// A panel on its way to a widget.
struct PanelWork {
    const Panel &panel;
    ImportScope &scope;
    Field field;
    std::vector<Target> targets;
    Widget widget; ///< type and title are set; its grid and queries come last

    Element options() const { return panel.json.child(L1("options")); }
    void remark(const QString &pointer, const QString &reason) const
    {
        scope.remarks.add(pointer, panel.title, reason);
    }
    void remark(const QString &reason) const { remark(panel.pointer(), reason); }
    void setOption(L1 name, const QJsonValue &value) { widget.options.insert(name, value); }
    /// Thresholds of these steps, in the panel's unit.
    void setThresholds(std::vector<ColorStep> steps);
    void setThresholds() { setThresholds(field.steps); }
    /// Says that a panel shows words for values and the widget doesn't, if it is so.
    void remarkTexts() const;
    /// Says which value of several is shown here, if the panel shows another than the newest.
    void remarkReduction() const;
};

/// What a unit of Grafana is here; a plain number, with a remark, if it is nothing.
UnitMeaning unitOf(const PanelWork &work, const QString &unit, const QString &pointer);

} // namespace belfry::grafana
