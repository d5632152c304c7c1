// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/remarks.h"
#include "dashboard/grafana/source_dashboard.h"

namespace belfry::grafana {

/// The widgets of a section, on Grafana's grid.
struct ImportedSection {
    QString title; ///< as a layout writes it
    QString pointer;
    std::vector<Widget> widgets;
};

/// Pages with ids, icons and places. Where sections are long, each is a page of its own; short ones follow each other
/// on one page under headings. `name` is the dashboard's.
std::vector<Page> pagesOf(std::vector<ImportedSection> sections, const QString &name, const QString &range,
                          Remarks &remarks);

} // namespace belfry::grafana
