// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "line_raster.h"

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr double kBeyond = 1e4; // pixels: a value beyond stands there

/// As std::floor() is, which without SSE 4.1 is a call for every sample.
std::int64_t columnOf(double x)
{
    const auto towardsZero = static_cast<std::int64_t>(x);
    return towardsZero - (static_cast<double>(towardsZero) > x ? 1 : 0);
}

QRgb blended(QRgb under, QRgb over, double coverage)
{
    const int alpha = static_cast<int>(coverage * 256 + 0.5);
    const auto mix = [alpha](int low, int high) { return low + ((high - low) * alpha >> 8); };
    return qRgb(mix(qRed(under), qRed(over)), mix(qGreen(under), qGreen(over)), mix(qBlue(under), qBlue(over)));
}

/// Pixels of one column from the top down.
class ColumnOfPixels
{
public:
    ColumnOfPixels(QImage &image, int x)
        : m_bits(reinterpret_cast<QRgb *>(image.bits()) + x),
          m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb))),
          m_height(image.height())
    {
    }
    int height() const { return m_height; }
    void blend(int y, QRgb color, double coverage)
    {
        QRgb &pixel = m_bits[y * m_stride];
        pixel = coverage >= 1 ? color : blended(pixel, color, coverage);
    }
    /// From `top` to `bottom`, a part of a pixel at either end.
    void paintBox(double top, double bottom, QRgb color, double opacity)
    {
        const int first = std::max(static_cast<int>(std::floor(top)), 0);
        const int last = std::min(static_cast<int>(std::ceil(bottom)), m_height);
        for (int y = first; y < last; ++y) {
            const double covered = std::min(bottom, y + 1.0) - std::max(top, static_cast<double>(y));
            blend(y, color, covered * opacity);
        }
    }

private:
    QRgb *m_bits;
    qsizetype m_stride;
    int m_height;
};

/// How much of a row of pixels a line covers that passes through a column from `lo` to `hi` and is `half` high to
/// either side: the overlap of the row and the line, averaged over the way.
double passingCoverage(double row, double lo, double hi, double half)
{
    const auto integral = [](double t) { return t > 0 ? t * t / 2 : 0; };
    const auto upTo = [&](double v) {
        return integral(v - (lo - half)) - integral(v - (hi - half)) - integral(v - (lo + half)) +
               integral(v - (hi + half));
    };
    return std::clamp((upTo(row + 1) - upTo(row)) / (hi - lo), 0.0, 1.0);
}

void paintPassing(ColumnOfPixels &pixels, double lo, double hi, double width, QRgb color, double opacity)
{
    const double slope = hi - lo; // over one column
    if (slope < 1e-3) {
        pixels.paintBox(lo - width / 2, hi + width / 2, color, opacity);
        return;
    }
    const double half = width / 2 * std::sqrt(1 + slope * slope);
    const int first = std::max(static_cast<int>(std::floor(lo - half)), 0);
    const int last = std::min(static_cast<int>(std::ceil(hi + half)), pixels.height());
    for (int y = first; y < last; ++y) {
        pixels.blend(y, color, opacity * passingCoverage(y, lo, hi, half));
    }
}

} // namespace

void LineRaster::merge(std::int64_t column, const Column &part)
{
    if (part.lo > part.hi || !has(column)) {
        return;
    }
    Column &in = at(column);
    in.lo = std::min(in.lo, part.lo);
    in.hi = std::max(in.hi, part.hi);
    in.area += part.area;
    in.width += part.width;
    in.vertex = true;
}

void LineRaster::within(std::int64_t column, double x0, double y0, double x1, double y1, bool vertex)
{
    Column &in = at(column);
    in.lo = std::min({in.lo, y0, y1});
    in.hi = std::max({in.hi, y0, y1});
    in.area += (x1 - x0) * (y0 + y1) / 2;
    in.width += x1 - x0;
    in.vertex = in.vertex || vertex;
}

void LineRaster::segment(double x0, double y0, double x1, double y1)
{
    const auto first = columnOf(x0);
    const auto last = columnOf(x1);
    if (first == last) {
        if (has(first)) {
            within(first, x0, y0, x1, y1, true);
        }
        return;
    }
    const double slope = (y1 - y0) / (x1 - x0);
    const auto yAt = [&](std::int64_t column) { return y0 + slope * (static_cast<double>(column) - x0); };
    if (has(first)) {
        within(first, x0, y0, static_cast<double>(first + 1), yAt(first + 1), true);
    }
    const std::int64_t end = std::min(last, m_to);
    for (std::int64_t column = std::max(first + 1, m_from); column < end; ++column) {
        within(column, static_cast<double>(column), yAt(column), static_cast<double>(column + 1), yAt(column + 1),
               false);
    }
    if (has(last)) {
        within(last, static_cast<double>(last), yAt(last), x1, y1, true);
    }
}

void LineRaster::take(const PlotData &data, std::span<const double> values, std::size_t first,
                      const PlotTransform &transform, int from, int to, bool steps)
{
    m_from = from;
    m_to = to;
    m_columns.assign(static_cast<std::size_t>(std::max(to - from, 0)), {});
    const double perMs = 1 / transform.msPerColumn;
    const bool linear = !transform.axis.log;
    const double perValue = linear ? transform.height / (transform.axis.max - transform.axis.min) : 0;
    const auto offset = static_cast<double>(transform.firstColumn);
    bool joined = false;
    Timestamp before = 0;
    double x0 = 0;
    double y0 = 0;
    std::int64_t column = 0;
    Column here; // of the samples that share the column of the one before: where most of a long history falls
    for (std::size_t i = first; i < data.times.size(); ++i) {
        const double value = values[i];
        if (!transform.shows(value)) {
            joined = false;
            continue;
        }
        const Timestamp t = data.times[i];
        const double x = static_cast<double>(t) * perMs - offset;
        const double exact = linear ? (transform.axis.max - value) * perValue : transform.y(value);
        const double y = std::clamp(exact, -kBeyond, kBeyond);
        const std::int64_t next = columnOf(x);
        const bool follows = joined && t - before <= data.maxGapMs;
        if (follows && next == column && !steps) {
            here.lo = std::min(here.lo, y);
            here.hi = std::max(here.hi, y);
            here.area += (x - x0) * (y0 + y) / 2;
            here.width += x - x0;
        } else {
            merge(column, here);
            here = {y, y, 0, 0, true};
            if (follows) {
                segment(x0, y0, x, steps ? y0 : y);
            }
        }
        joined = true;
        before = t;
        x0 = x;
        y0 = y;
        column = next;
    }
    merge(column, here);
}

void LineRaster::stroke(QImage &image, const QColor &color, double width) const
{
    const QRgb rgb = color.rgb();
    const double opacity = color.alphaF();
    for (std::int64_t x = m_from; x < m_to; ++x) {
        const Column &column = m_columns[static_cast<std::size_t>(x - m_from)];
        if (column.lo > column.hi) {
            continue;
        }
        ColumnOfPixels pixels(image, static_cast<int>(x));
        if (column.vertex) {
            pixels.paintBox(column.lo - width / 2, column.hi + width / 2, rgb, opacity);
        } else {
            paintPassing(pixels, column.lo, column.hi, width, rgb, opacity);
        }
    }
}

void LineRaster::fill(QImage &image, const QColor &color, const LineRaster *base, double baseY) const
{
    const QRgb rgb = color.rgb();
    for (std::int64_t x = m_from; x < m_to; ++x) {
        const auto index = static_cast<std::size_t>(x - m_from);
        const Column &column = m_columns[index];
        if (column.width <= 0) {
            continue;
        }
        const double y = column.area / column.width;
        const bool based = base != nullptr && base->m_columns[index].width > 0;
        const double other = based ? base->m_columns[index].area / base->m_columns[index].width : baseY;
        ColumnOfPixels pixels(image, static_cast<int>(x));
        pixels.paintBox(std::min(y, other), std::max(y, other), rgb, color.alphaF() * std::min(column.width, 1.0));
    }
}

} // namespace belfry
