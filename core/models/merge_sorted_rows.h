// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractItemModel>

#include <vector>

namespace belfry {

/// As mergeRows() for many rows that keep an order: makes `rows` equal to `next` by removing and inserting runs of
/// rows, and calls update(i, Row &&) for those that stay. Both are sorted by `before`, each row once. Costs O(rows)
/// and a move of what follows for each run.
template<typename Model, typename Row, typename Before, typename Update>
void mergeSortedRows(Model &model, std::vector<Row> &rows, std::vector<Row> next, Before before, Update update)
{
    std::size_t i = 0; // all before it are as in `next`
    for (std::size_t j = 0; i < rows.size() || j < next.size();) {
        std::size_t gone = i;
        while (gone < rows.size() && (j >= next.size() || before(rows[gone], next[j])))
            ++gone;
        if (gone > i) {
            model.beginRemoveRows({}, int(i), int(gone) - 1);
            rows.erase(rows.begin() + std::ptrdiff_t(i), rows.begin() + std::ptrdiff_t(gone));
            model.endRemoveRows();
        }
        std::size_t fresh = j;
        while (fresh < next.size() && (i >= rows.size() || before(next[fresh], rows[i])))
            ++fresh;
        if (fresh > j) {
            model.beginInsertRows({}, int(i), int(i + fresh - j) - 1);
            rows.insert(rows.begin() + std::ptrdiff_t(i), next.begin() + std::ptrdiff_t(j),
                        next.begin() + std::ptrdiff_t(fresh));
            model.endInsertRows();
            i += fresh - j;
            j = fresh;
        }
        while (i < rows.size() && j < next.size() && !before(rows[i], next[j]) && !before(next[j], rows[i]))
            update(int(i++), std::move(next[j++]));
    }
}

} // namespace belfry
