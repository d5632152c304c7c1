// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/label_memo.h"

#include <algorithm>

namespace belfry::promql {

bool LabelList::isOf(const Columns &columns) const
{
    return std::equal(m_labels.begin(), m_labels.end(), columns.begin(), columns.end(),
                      [](const auto &known, const ColumnSeries &column) {
                          return known.first == column.labels && known.second == column.dropName;
                      });
}

void LabelList::set(const Columns &columns)
{
    m_labels.clear();
    m_labels.reserve(columns.size());
    for (const ColumnSeries &column : columns)
        m_labels.emplace_back(column.labels, column.dropName);
}

} // namespace belfry::promql
