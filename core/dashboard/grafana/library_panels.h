// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/source_dashboard.h"

#include <QMap>

namespace belfry::grafana {

/// Panels that dashboards share. An export for sharing has them under __elements.
class LibraryPanels
{
public:
    LibraryPanels(const Element &document, const Element &dashboard);

    /// A panel of a dashboard. One from the library has its own place, and all else from there; if it isn't in the
    /// document, its type is "library panel".
    Panel panel(const Element &json, const GridRect &rect) const;

private:
    QMap<QString, Element> m_models; ///< by uid
};

} // namespace belfry::grafana
