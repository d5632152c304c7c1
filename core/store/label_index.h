// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "store/series_id.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace belfry {

/// The ids of the series with a label value, ascending.
using Postings = std::vector<SeriesId>;

/// From label values to series. Not thread-safe.
class LabelIndex
{
public:
    /// REQUIRES: ids come ascending.
    void add(SeriesId id, const Labels &labels);
    /// Series that end, all at once: each list of postings that has one of them is walked once.
    /// REQUIRES: ids ascend, labels run parallel to them and are those they were added with.
    void remove(std::span<const SeriesId> ids, std::span<const LabelsPtr> labels);

    /// Null if no series has it.
    const Postings *find(std::string_view name, std::string_view value) const;
    /// Calls visit(value, postings) for the values of a label, in order, from the first that isn't less than `from`,
    /// as long as it returns true. False if it didn't.
    template<typename Visit>
    bool visitValues(std::string_view name, std::string_view from, const Visit &visit) const
    {
        const auto values = m_names.find(name);
        if (values == m_names.end())
            return true;
        for (auto it = values->second.lower_bound(from); it != values->second.end(); ++it) {
            if (!visit(it->first, it->second))
                return false;
        }
        return true;
    }
    /// How many different values a label has.
    std::size_t countValues(std::string_view name) const;

private:
    using Values = std::map<std::string, Postings, std::less<>>;
    std::map<std::string, Values, std::less<>> m_names;
};

} // namespace belfry
