// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/panel_work.h"

#include <QMap>
#include <QSet>

namespace belfry::grafana {

/// What a table says of its fields: labels by their names, "Value #A" for the values of a query.
struct TableFields {
    QMap<QString, QString> titles;
    QMap<QString, QString> units;
    QSet<QString> hidden;
    QMap<QString, int> order;
    QSet<QString> only;    ///< if there are any, all others are hidden
    bool namesAll = false; ///< `order` has every field

    bool isHidden(const QString &name) const
    {
        return hidden.contains(name) || (!only.isEmpty() && !only.contains(name));
    }
    /// All that are named anywhere.
    QStringList names() const;
};

/// From transformations, overrides, and the styles that tables had before version 7. Other transformations are told in
/// remarks.
TableFields readTableFields(const PanelWork &work);

/// The transformations of a panel that isn't a table, each in a remark.
void remarkTransformations(const PanelWork &work);

} // namespace belfry::grafana
