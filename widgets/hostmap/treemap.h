// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRectF>

#include <vector>

namespace belfry {

/// A squarified treemap (Bruls, Huizing, van Wijk: Squarified Treemaps, 2000): a rectangle for each size, with an area
/// in proportion to it, none over another, all of them together the whole area, as near to squares as filling it row by
/// row makes them. The largest is at the top left.
///
/// The rectangle of a size that isn't above zero is empty. The same sizes give the same rectangles.
std::vector<QRectF> squarify(const std::vector<double> &sizes, const QRectF &area);

} // namespace belfry
