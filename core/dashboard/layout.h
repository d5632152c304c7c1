// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/threshold.h"
#include "dashboard/unit.h"
#include "dashboard/variable.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace belfry {

inline constexpr int kGridColumns = 12;
inline constexpr int kMaxWidgetRows = 100;
inline constexpr int kLayoutVersion = 2;

/// Whole cells of a page's grid.
struct GridRect {
    int x = 0;
    int y = 0;
    int w = 1;
    int h = 1;
    int right() const { return x + w; }
    int bottom() const { return y + h; }
    bool overlaps(const GridRect &other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    friend bool operator==(const GridRect &, const GridRect &) = default;
};

struct WidgetQuery {
    QString expr;   ///< PromQL
    QString legend; ///< template over labels, "{{mode}}"; empty: what tells the series apart
    friend bool operator==(const WidgetQuery &, const WidgetQuery &) = default;
};

/// A copy of the widget for each chosen value of a variable (layout_view.h).
struct Repeat {
    QString variable;
    int columns = 0; ///< at most so many copies side by side; 0: as many as fit
    friend bool operator==(const Repeat &, const Repeat &) = default;
};

struct Widget {
    QString id; ///< unique on its page
    QString type;
    QString title;
    QString context; ///< shown at the right of the title
    GridRect grid;
    std::vector<WidgetQuery> queries;
    Unit unit = Unit::None;
    std::optional<double> min;
    std::optional<double> max;
    std::vector<Threshold> thresholds;
    QJsonObject options; ///< by type; unknown keys are kept
    std::optional<Repeat> repeat;
    bool locked = false;    ///< stays as and where it is until it is unlocked
    bool translate = false; ///< its texts are Belfry's own (layout_words.h)
    friend bool operator==(const Widget &, const Widget &) = default;
};

struct Page {
    QString id; ///< unique in its layout
    QString title;
    QString icon;                           ///< name of an icon of the theme; empty: none
    QString range = QStringLiteral("15m");  ///< how much time the page shows, as PromQL writes durations
    QString refresh = QStringLiteral("1s"); ///< how often its live queries are evaluated
    std::vector<Widget> widgets;
    bool locked = false;    ///< as if all of its widgets were; nothing is added to it either
    bool translate = false; ///< its title is Belfry's own (layout_words.h)

    const Widget *find(const QString &widgetId) const;
    /// The first row below every widget.
    int rows() const;
    /// 1 minute to 24 hours.
    qint64 rangeMs() const;
    /// 1 second, which is each tick, to 1 hour.
    qint64 refreshMs() const;
    friend bool operator==(const Page &, const Page &) = default;
};

/// A layout document as docs/layout-format.md describes it. A plain value: edits make new ones (operation.h).
struct Layout {
    QString name;
    std::vector<Variable> variables; ///< in the order of their pickers
    std::vector<Page> pages;

    const Page *find(const QString &pageId) const;
    friend bool operator==(const Layout &, const Layout &) = default;
};

} // namespace belfry
