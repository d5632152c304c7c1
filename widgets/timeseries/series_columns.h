// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/plot_data.h"

#include <QColor>

#include <vector>

namespace belfry {

class LiveSeries;

/// The rings of a LiveSeries side by side: one timeline, a value or NaN per series and time.
class SeriesColumns
{
public:
    /// `query` -1: of all queries. Colours are by the series' colour index.
    void take(const LiveSeries &series, int query, Timestamp from);
    /// Valid until the next take().
    PlotData data(const std::vector<QColor> &colors) const;

private:
    struct Line {
        int colorIndex = 0;
        std::vector<double> values;
    };
    std::vector<Timestamp> m_times;
    std::vector<Line> m_lines;
    Timestamp m_maxGapMs = 0;
};

} // namespace belfry
