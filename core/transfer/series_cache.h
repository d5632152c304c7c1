// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/import/import_sink.h"
#include "transfer/line_reader.h"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace belfry {

/// The series that a text names, so that each spelling is parsed once. Most lines name the series of the line before.
class SeriesCache
{
public:
    explicit SeriesCache(ImportSink &sink) : m_sink(sink) {}
    /// Called with the labels of every series when it comes for the first time.
    void onNew(std::function<void(const Labels &)> seen) { m_seen = std::move(seen); }

    /// The series that `line` starts with, and how many bytes name it.
    struct Found {
        ImportSink::Series series = 0;
        std::size_t length = 0;
    };
    Parsed<Found> find(std::string_view line);

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Known = std::unordered_map<std::string, ImportSink::Series, Hash, std::equal_to<>>;

    ImportSink &m_sink;
    std::function<void(const Labels &)> m_seen;
    Known m_known;
    const Known::value_type *m_last = nullptr;
};

} // namespace belfry
