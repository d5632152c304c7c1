// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace belfry {

/// Makes a list model's rows equal to `next` by removing, moving, inserting and changing rows, so that
/// delegates, selection and scroll position survive a refresh. Never a reset.
///
/// `Access` is a model that befriends this template and derives from QAbstractItemModel with flat rows.
/// `keyOf(row)` identifies a row, unique in each list. `update(i, Row &&)` shall put the new content into row i
/// and announce what changed. Costs O(rows) while keys and order stay.
template<typename Model, typename Row, typename KeyOf, typename Update>
void mergeRows(Model &model, std::vector<Row> &rows, std::vector<Row> next, KeyOf keyOf, Update update)
{
    using Key = std::decay_t<decltype(keyOf(next.front()))>;
    const auto sameKeys = [&] {
        return rows.size() == next.size() &&
               std::equal(rows.begin(), rows.end(), next.begin(),
                          [&](const Row &a, const Row &b) { return keyOf(a) == keyOf(b); });
    };
    if (!sameKeys()) {
        std::unordered_set<Key> wanted;
        for (const Row &row : next)
            wanted.insert(keyOf(row));
        for (int i = int(rows.size()) - 1; i >= 0; --i) {
            if (wanted.contains(keyOf(rows[std::size_t(i)])))
                continue;
            model.beginRemoveRows({}, i, i);
            rows.erase(rows.begin() + i);
            model.endRemoveRows();
        }
        for (std::size_t i = 0; i < next.size(); ++i) {
            const auto from = std::find_if(rows.begin() + std::ptrdiff_t(i), rows.end(),
                                           [&](const Row &row) { return keyOf(row) == keyOf(next[i]); });
            if (from == rows.end()) {
                model.beginInsertRows({}, int(i), int(i));
                rows.insert(rows.begin() + std::ptrdiff_t(i), next[i]);
                model.endInsertRows();
            } else if (const auto at = std::size_t(from - rows.begin()); at != i) {
                model.beginMoveRows({}, int(at), int(at), {}, int(i));
                std::rotate(rows.begin() + std::ptrdiff_t(i), from, from + 1);
                model.endMoveRows();
            }
        }
    }
    for (std::size_t i = 0; i < next.size(); ++i)
        update(int(i), std::move(next[i]));
}

/// The same for rows that are replaced whole when they differ, announcing `roles` (all by default). True if the number
/// of rows changed.
template<typename Model, typename Row, typename KeyOf>
bool mergeWholeRows(Model &model, std::vector<Row> &rows, std::vector<Row> next, KeyOf keyOf,
                    const QList<int> &roles = {})
{
    const std::size_t before = rows.size();
    mergeRows(model, rows, std::move(next), keyOf, [&](int i, Row &&row) {
        if (rows[std::size_t(i)] == row)
            return;
        rows[std::size_t(i)] = std::move(row);
        const QModelIndex at = model.index(i, 0);
        Q_EMIT model.dataChanged(at, at, roles);
    });
    return rows.size() != before;
}

} // namespace belfry
