// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_data.h"
#include "metrics/labels.h"

#include <QColor>

#include <optional>
#include <vector>

namespace belfry {

class LiveSeries;

/// What a chart makes of its queries, by their numbers.
struct QueryRoles {
    std::vector<int> right; ///< measured by the axis on the right
    /// The series of the second query are areas down to those of the first that have the same labels.
    std::optional<std::pair<int, int>> band;
    friend bool operator==(const QueryRoles &, const QueryRoles &) = default;
};

/// The rings of a LiveSeries side by side: one timeline, a value or NaN per series and time.
class SeriesColumns
{
public:
    /// `query` -1: of all queries. Colours are by the series' colour index. Hidden series are left out.
    void take(const LiveSeries &series, int query, Timestamp from);
    /// Valid until the next take().
    PlotData data(const std::vector<QColor> &colors, const QueryRoles &roles) const;

private:
    struct Line {
        int query = 0;
        int colorIndex = 0;
        bool isEarlier = false;
        const Labels *labels = nullptr;
        std::vector<double> values;
    };
    const Line *bandBelow(const Line &line, const QueryRoles &roles) const;

    std::vector<Timestamp> m_times;
    std::vector<Line> m_lines;
    Timestamp m_maxGapMs = 0;
    Timestamp m_stepMs = 1000;
};

} // namespace belfry
