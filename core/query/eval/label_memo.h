// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/ast.h"
#include "query/eval/columns.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace belfry::promql {

/// What an expression makes of label sets depends on these alone, and at the next tick they are mostly the very same
/// objects. So a live query remembers per place in its expression what it made of which; comparing pointers shows
/// that it still holds.
class LabelMemo
{
public:
    /// What was made at `expr`. `T` is default-constructible and says of which labels it was made; a place may have
    /// one of each type.
    template<typename T>
    T &at(const Expr &expr)
    {
        static constexpr char kType = 0;
        std::shared_ptr<void> &entry = m_entries[Key{&expr, &kType}];
        if (!entry)
            entry = std::make_shared<T>();
        return *static_cast<T *>(entry.get());
    }

private:
    struct Key {
        const Expr *expr;
        const void *type;
        friend bool operator==(const Key &, const Key &) = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key &key) const
        {
            return std::hash<const void *>()(key.expr) * 31 + std::hash<const void *>()(key.type);
        }
    };
    std::unordered_map<Key, std::shared_ptr<void>, KeyHash> m_entries;
};

/// Label sets that were made of others, one of each.
class LabelMap
{
public:
    /// Replaces the labels of all columns by what `make` makes of them.
    template<typename Make>
    void apply(Columns &columns, const Make &make)
    {
        m_known.resize(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i) {
            auto &[from, to] = m_known[i];
            if (from != columns[i].labels) {
                from = columns[i].labels;
                to = make(from);
            }
            columns[i].labels = to;
        }
    }

private:
    std::vector<std::pair<LabelsPtr, LabelsPtr>> m_known; ///< in the order of the columns
};

/// The label sets of some columns, to be recognised again.
class LabelList
{
public:
    bool isOf(const Columns &columns) const;
    void set(const Columns &columns);

private:
    std::vector<std::pair<LabelsPtr, bool>> m_labels; ///< with ColumnSeries::dropName
};

} // namespace belfry::promql
