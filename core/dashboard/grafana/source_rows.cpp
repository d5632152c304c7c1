// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/source_rows.h"

#include <algorithm>
#include <cmath>

namespace belfry::grafana {

namespace {

constexpr double kRowPixels = 38; // of Grafana's grid, with the space between rows
constexpr int kSpanColumns = 2;

/// "250px", "250" or 250, as rows of Grafana's grid.
int rowsOf(const Element &element, int absent)
{
    QString height = element.text(L1("height")).trimmed();
    if (height.endsWith(L1("px")))
        height.chop(2);
    bool isNumber = false;
    const double pixels = height.toDouble(&isNumber);
    return isNumber && pixels > 0 ? int(std::ceil(std::min(pixels, 5000.0) / kRowPixels)) : absent;
}

/// Panels one after the other, in as many lines as their widths take.
std::vector<Panel> placedPanels(const Element &row, const LibraryPanels &library)
{
    constexpr int kUsualRows = 7;
    const int usual = rowsOf(row, kUsualRows);
    std::vector<Panel> panels;
    GridRect next{0, 0, 0, 0};
    int bottom = 0;
    for (const Element &each : row.children(L1("panels"))) {
        next.w = std::clamp(int(each.number(L1("span")).value_or(4)), 1, 12) * kSpanColumns;
        next.h = rowsOf(each, usual);
        if (next.right() > kSourceColumns) {
            next.x = 0;
            next.y = bottom;
        }
        panels.push_back(library.panel(each, next));
        bottom = std::max(bottom, next.bottom());
        next.x += next.w;
    }
    return panels;
}

} // namespace

std::vector<Section> oldRows(const Element &dashboard, const LibraryPanels &library)
{
    std::vector<Section> sections;
    for (const Element &row : dashboard.children(L1("rows"))) {
        const bool isShown = row.flag(L1("showTitle"), true) && row.text(L1("title")) != L1("Row") &&
                             row.text(L1("title")) != L1("New row");
        const QString title = isShown ? row.text(L1("title")).trimmed().left(200) : QString();
        sections.push_back({title, row.pointer(), row.text(L1("repeat")), placedPanels(row, library)});
    }
    return sections;
}

} // namespace belfry::grafana
