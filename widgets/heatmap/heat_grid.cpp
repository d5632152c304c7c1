// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "heatmap/heat_grid.h"

#include "chart/value_axis.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace belfry {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostRows = 200;

std::optional<std::size_t> columnOf(Timestamp t, const HeatColumns &columns)
{
    if (t <= columns.from || t > columns.to)
        return std::nullopt;
    const double part = static_cast<double>(t - columns.from) / static_cast<double>(columns.to - columns.from);
    // A sample at the edge of a column is the last of it.
    const double place = std::ceil(part * static_cast<double>(columns.count)) - 1;
    return std::min(static_cast<std::size_t>(std::max(place, 0.0)), columns.count - 1);
}

/// The numbers of a series that are within the time, with their columns.
template<typename Take>
void eachSample(const HeatSeries &series, const HeatColumns &columns, const Take &take)
{
    for (const auto &piece : series.samples) {
        for (const Sample &sample : piece) {
            const auto column = columnOf(sample.t, columns);
            if (column && std::isfinite(sample.v))
                take(*column, sample.v);
        }
    }
}

/// The mean of what came in each column.
class Means
{
public:
    explicit Means(std::size_t columns) : m_sums(columns), m_counts(columns) {}
    void add(const HeatSeries &series, const HeatColumns &columns)
    {
        eachSample(series, columns, [this](std::size_t column, double value) {
            m_sums[column] += value;
            ++m_counts[column];
        });
    }
    double at(std::size_t column) const
    {
        return m_counts[column] > 0 ? m_sums[column] / static_cast<double>(m_counts[column]) : kNoValue;
    }

private:
    std::vector<double> m_sums;
    std::vector<std::size_t> m_counts;
};

void findMost(HeatGrid &grid)
{
    for (const double cell : grid.cells) {
        if (cell > grid.most)
            grid.most = cell;
    }
}

struct Range {
    double low = kInfinity;
    double high = -kInfinity;
};

Range rangeOf(const std::vector<HeatSeries> &series, const HeatColumns &columns, bool log)
{
    Range range;
    for (const HeatSeries &each : series) {
        eachSample(each, columns, [&](std::size_t, double value) {
            if (log && value <= 0)
                return;
            range.low = std::min(range.low, value);
            range.high = std::max(range.high, value);
        });
    }
    return range;
}

/// Edges by equal factors, each a whole part of a power of ten.
std::vector<double> logEdges(const Range &range, int rows)
{
    const double decades = std::max(std::log10(range.high / range.low), 1e-6);
    double perDecade = 1;
    for (const double each : {1.0, 2.0, 3.0, 5.0, 10.0}) {
        if (each * decades <= rows)
            perDecade = each;
    }
    const double first = std::floor(std::log10(range.low) * perDecade + 1e-9);
    const double last = std::max(std::floor(std::log10(range.high) * perDecade + 1e-9) + 1, first + 1);
    std::vector<double> edges;
    for (double edge = first; edge <= last && edges.size() <= kMostRows; ++edge)
        edges.push_back(std::pow(10, edge / perDecade));
    return edges;
}

std::vector<double> linearEdges(const Range &range, int rows)
{
    const double span = range.high > range.low ? range.high - range.low : std::max(std::abs(range.high), 1.0) / 10;
    const double step = chooseValueAxis(0, span, {}, rows).step;
    const double first = std::floor(range.low / step);
    const double last = std::max(std::floor(range.high / step) + 1, first + 1);
    std::vector<double> edges;
    for (double edge = first; edge <= last && edges.size() <= kMostRows; ++edge)
        edges.push_back(edge * step);
    return edges;
}

} // namespace

HeatGrid gridOfBuckets(const std::vector<HeatSeries> &series, const HeatColumns &columns)
{
    std::map<double, std::vector<const HeatSeries *>> byEnd;
    for (const HeatSeries &each : series)
        byEnd[each.le].push_back(&each);
    HeatGrid grid;
    grid.columns = columns.count;
    std::vector<double> below(columns.count, 0);
    double from = -kInfinity;
    for (const auto &[le, members] : byEnd) {
        std::vector<double> total(columns.count, kNoValue);
        for (const HeatSeries *member : members) {
            Means means(columns.count);
            means.add(*member, columns);
            for (std::size_t i = 0; i < columns.count; ++i) {
                const double mean = means.at(i);
                if (!std::isnan(mean))
                    total[i] = (std::isnan(total[i]) ? 0 : total[i]) + mean;
            }
        }
        for (std::size_t i = 0; i < columns.count; ++i) {
            grid.cells.push_back(std::isnan(total[i]) ? kNoValue : std::max(total[i] - below[i], 0.0));
            if (!std::isnan(total[i]))
                below[i] = total[i];
        }
        grid.rows.push_back({from, le});
        from = le;
    }
    findMost(grid);
    return grid;
}

HeatGrid gridOfValues(const std::vector<HeatSeries> &series, const HeatColumns &columns, int rows, bool log)
{
    HeatGrid grid;
    grid.columns = columns.count;
    const Range range = rangeOf(series, columns, log);
    if (range.low > range.high)
        return grid;
    const std::vector<double> edges = log ? logEdges(range, rows) : linearEdges(range, rows);
    for (std::size_t i = 0; i + 1 < edges.size(); ++i)
        grid.rows.push_back({edges[i], edges[i + 1]});
    grid.cells.assign(grid.rows.size() * columns.count, kNoValue);
    for (const HeatSeries &each : series) {
        eachSample(each, columns, [&](std::size_t column, double value) {
            if (log && value <= 0)
                return;
            const auto above = std::upper_bound(edges.begin(), edges.end(), value);
            const auto row = std::clamp<std::ptrdiff_t>(above - edges.begin() - 1, 0,
                                                        static_cast<std::ptrdiff_t>(grid.rows.size()) - 1);
            double &cell = grid.cells[static_cast<std::size_t>(row) * columns.count + column];
            cell = (std::isnan(cell) ? 0 : cell) + 1;
        });
    }
    findMost(grid);
    return grid;
}

} // namespace belfry
