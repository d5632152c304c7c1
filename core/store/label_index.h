// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/labels.h"
#include "store/series_id.h"

#include <map>
#include <string>
#include <vector>

namespace belfry {

/// The ids of the series with a label value, ascending.
using Postings = std::vector<SeriesId>;

/// From label values to series. Only grows; pointers to values stay valid. Not thread-safe.
class LabelIndex
{
public:
    /// REQUIRES: ids come ascending.
    void add(SeriesId id, const Labels &labels);

    /// Null if no series has it.
    const Postings *find(std::string_view name, std::string_view value) const;
    /// All values that a label has, in order.
    std::vector<const std::string *> values(std::string_view name) const;

private:
    using Values = std::map<std::string, Postings, std::less<>>;
    std::map<std::string, Values, std::less<>> m_names;
};

} // namespace belfry
