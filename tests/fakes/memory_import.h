// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/import/import_sink.h"

#include <map>
#include <vector>

namespace belfry {

/// Keeps what is imported, in the order in which it came.
class MemoryImport final : public ImportSink
{
public:
    Series series(const Labels &labels) override
    {
        const auto [it, added] = m_numbers.try_emplace(labels, Series(rows.size()));
        if (added)
            rows.push_back({labels, {}});
        return it->second;
    }
    Result<void> add(Series series, Sample sample) override
    {
        rows.at(series).samples.push_back(sample);
        return {};
    }
    void describe(const std::string &metric, const Metadata &about) override { metadata[metric] = about; }

    struct Row {
        Labels labels;
        std::vector<Sample> samples;
    };
    std::vector<Row> rows;
    std::map<std::string, Metadata> metadata;

private:
    std::map<Labels, Series> m_numbers;
};

} // namespace belfry
