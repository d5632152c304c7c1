// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <algorithm>
#include <limits>
#include <vector>

namespace belfry::rest {

/// A page of a list that is in memory as a whole.
template<typename Item>
struct Page {
    std::vector<Item> items;
    QByteArray next; ///< the place behind which the list goes on; empty at its end
};

/// The `limit` items behind a place (empty: the beginning) in the order of keyOf(item) → QByteArray, which is unique.
/// Items that come or go between two pages make no other item come twice or not at all.
template<typename Item, typename KeyOf>
Page<Item> pageOf(std::vector<Item> all, const QByteArray &after, int limit, KeyOf keyOf)
{
    std::erase_if(all, [&](const Item &item) { return !after.isEmpty() && keyOf(item) <= after; });
    std::sort(all.begin(), all.end(), [&](const Item &a, const Item &b) { return keyOf(a) < keyOf(b); });
    const bool isLast = all.size() <= std::size_t(limit);
    if (!isLast)
        all.resize(std::size_t(limit));
    const QByteArray next = isLast ? QByteArray() : keyOf(all.back());
    return {std::move(all), next};
}

/// A part of a key that sorts the larger number first. REQUIRES: number >= 0.
inline QByteArray largestFirst(qint64 number)
{
    return QByteArray::number(std::numeric_limits<qint64>::max() - number).rightJustified(19, '0');
}

} // namespace belfry::rest
