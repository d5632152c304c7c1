// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/grafana/grid.h"

#include "dashboard/grafana/source_dashboard.h"
#include "dashboard/placement.h"
#include "dashboard/widget_type.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace belfry::grafana {

namespace {

constexpr double kColumnScale = double(kGridColumns) / kSourceColumns;
/// Rows of Grafana are 30 pixels and 8 apart, Belfry's 46 and 8 apart.
constexpr double kRowScale = 38.0 / 54.0;
constexpr int kMostRows = 20; // about a screen; with it a page of as many widgets as there can be isn't too long

int scaledBy(double factor, int cells)
{
    return int(std::lround(cells * factor));
}

/// The widgets of one band: what is side by side with something that is side by side with it …
struct Band {
    std::vector<Widget> widgets;
    int top = 0;
    int bottom = 0;
};

std::vector<Band> bandsOf(std::vector<Widget> widgets)
{
    std::stable_sort(widgets.begin(), widgets.end(), [](const Widget &a, const Widget &b) {
        return a.grid.y != b.grid.y ? a.grid.y < b.grid.y : a.grid.x < b.grid.x;
    });
    std::vector<Band> bands;
    for (Widget &widget : widgets) {
        if (bands.empty() || widget.grid.y >= bands.back().bottom)
            bands.push_back({{}, widget.grid.y, widget.grid.y});
        Band &band = bands.back();
        band.bottom = std::max(band.bottom, widget.grid.bottom());
        band.widgets.push_back(std::move(widget));
    }
    return bands;
}

/// A text is a heading by its title alone; its words need a row below that.
int leastHeight(const Widget &widget, const WidgetType *type)
{
    const bool hasWords = !widget.options.value(L1("text")).toString().isEmpty();
    return (type ? type->minH : 1) + (hasWords && !widget.title.isEmpty() ? 1 : 0);
}

/// Places the widgets of a band one after the other.
class BandPlacement
{
public:
    BandPlacement(const Band &band, int top) : m_band(band), m_top(top) {}

    void add(Widget widget, std::vector<Widget> &placed)
    {
        GridRect source = widget.grid;
        source.y -= m_band.top;
        const WidgetType *type = findWidgetType(widget.type);
        GridRect rect = scaled(source);
        rect.w = std::clamp(rect.w, type ? type->minW : 1, kGridColumns);
        rect.h = std::clamp(rect.h, leastHeight(widget, type), kMostRows);
        rect.x = std::clamp(rect.x, 0, kGridColumns - rect.w);
        rect.y += m_top;
        settle(rect, source);
        m_placed.push_back({rect, source});
        widget.grid = rect;
        placed.push_back(std::move(widget));
    }

private:
    struct Place {
        GridRect rect;
        GridRect source;
    };

    bool isFree(const GridRect &rect) const
    {
        return rect.x >= 0 && rect.right() <= kGridColumns &&
               std::none_of(m_placed.begin(), m_placed.end(),
                            [&](const Place &each) { return each.rect.overlaps(rect); });
    }

    /// Below what was above it, beside what was beside it, and where there is no room left, in the next line.
    void settle(GridRect &rect, const GridRect &source) const
    {
        goBelow(rect, source);
        if (isFree(rect) || goBeside(rect))
            return;
        for (rect.y = rowBelow(rect.y);; rect.y = rowBelow(rect.y)) {
            for (rect.x = 0; rect.right() <= kGridColumns; ++rect.x) {
                if (isFree(rect))
                    return;
            }
        }
    }

    void goBelow(GridRect &rect, const GridRect &source) const
    {
        for (const Place &each : m_placed) { // in the order of their rows, so that once is enough
            if (each.rect.overlaps(rect) && each.source.bottom() <= source.y)
                rect.y = each.rect.bottom();
        }
    }

    /// The free place in the row that is nearest; to the right of it first.
    bool goBeside(GridRect &rect) const
    {
        const int wanted = rect.x;
        for (int distance = 1; distance < kGridColumns; ++distance) {
            for (const int x : {wanted + distance, wanted - distance}) {
                rect.x = x;
                if (isFree(rect))
                    return true;
            }
        }
        rect.x = wanted;
        return false;
    }

    /// The next row in which something ends. REQUIRES: something does.
    int rowBelow(int row) const
    {
        int next = std::numeric_limits<int>::max();
        for (const Place &each : m_placed) {
            if (each.rect.bottom() > row)
                next = std::min(next, each.rect.bottom());
        }
        return next;
    }

    const Band &m_band;
    const int m_top;
    std::vector<Place> m_placed;
};

} // namespace

GridRect scaled(const GridRect &source)
{
    // By edges, so that what touched still touches.
    const int x = scaledBy(kColumnScale, source.x);
    const int y = scaledBy(kRowScale, source.y);
    return {x, y, std::max(1, scaledBy(kColumnScale, source.right()) - x),
            std::max(1, scaledBy(kRowScale, source.bottom()) - y)};
}

std::vector<Widget> arranged(std::vector<Widget> widgets)
{
    std::vector<Widget> placed;
    int top = 0;
    for (Band &band : bandsOf(std::move(widgets))) {
        BandPlacement placement(band, top);
        for (Widget &widget : band.widgets)
            placement.add(std::move(widget), placed);
        for (const Widget &widget : placed)
            top = std::max(top, widget.grid.bottom());
    }
    return floatUp(std::move(placed));
}

} // namespace belfry::grafana
