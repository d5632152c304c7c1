// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture/nearest_towards.h"

#include <Qt>

#include <cmath>
#include <limits>

namespace belfry {

int nearestTowards(const std::vector<QRectF> &places, int from, int key)
{
    const QRectF &start = places[std::size_t(from)];
    const bool sideways = key == Qt::Key_Left || key == Qt::Key_Right;
    const qreal sign = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
    int best = from;
    qreal least = std::numeric_limits<qreal>::infinity();
    for (int i = 0; i < int(places.size()); ++i) {
        const QRectF &each = places[std::size_t(i)];
        const QPointF way = each.center() - start.center();
        const qreal ahead = sign * (sideways ? way.x() : way.y());
        if (i == from || each.isEmpty() || ahead <= 0.5)
            continue;
        // Beside it counts thrice; where the two overlap across the way, hardly at all.
        const bool overlaps = sideways ? each.top() < start.bottom() && each.bottom() > start.top()
                                       : each.left() < start.right() && each.right() > start.left();
        const qreal aside = std::abs(sideways ? way.y() : way.x());
        const qreal distance = ahead + (overlaps ? 0.2 : 3) * aside;
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

} // namespace belfry
