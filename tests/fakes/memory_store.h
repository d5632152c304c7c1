// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/queryable.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <mutex>

namespace belfry {

/// A Queryable that holds plain samples in memory, for tests of whatever stands on queries. Thread-safe.
class MemoryStore final : public Queryable
{
public:
    /// Samples of one series may come in any order; a second one of the same time replaces the first.
    void add(const Labels &labels, Timestamp t, double v)
    {
        const std::scoped_lock lock(m_mutex);
        m_series[labels][t] = v;
        if (t <= m_newest)
            m_revised.push_back(t);
        m_newest = std::max(m_newest, t);
        m_oldest = m_oldest == 0 ? t : std::min(m_oldest, t);
    }

    /// Values at start, start + step, …
    void add(const Labels &labels, Timestamp start, std::int64_t step, const std::vector<double> &values)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            add(labels, start + static_cast<std::int64_t>(i) * step, values[i]);
    }

    void add(const Column &column)
    {
        for (std::size_t i = 0; i < column.values.size(); ++i)
            add(*column.series->labels[i], column.t, column.values[i]);
    }

    void add(const Frame &frame)
    {
        add(frame.host);
        for (const Column &batch : frame.batches)
            add(batch);
    }

    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_series.clear();
        m_newest = m_oldest = 0;
        m_revised.push_back(Revisions::kAnything);
    }

    void setMetadata(std::vector<std::pair<std::string, Metadata>> metadata)
    {
        const std::scoped_lock lock(m_mutex);
        m_metadata = std::move(metadata);
    }

    /// How often select() was called.
    int selects() const { return m_selects; }

    Result<Selected> select(const SelectHints &hints, std::span<const Matcher> matchers) const override
    {
        ++m_selects;
        const std::scoped_lock lock(m_mutex);
        Selected found;
        std::size_t samples = 0;
        for (const auto &[labels, series] : m_series) {
            if (hints.cancelled && *hints.cancelled)
                return failure(QStringLiteral("cancelled"), ErrorKind::Unavailable);
            if (!matches(labels, matchers))
                continue;
            SeriesData data{std::make_shared<const Labels>(labels), {}};
            for (auto it = series.upper_bound(hints.from); it != series.end() && it->first <= hints.to; ++it)
                data.samples.push_back({it->first, it->second});
            samples += data.samples.size();
            if (samples > hints.maxSamples)
                return failure(QStringLiteral("more than %1 samples").arg(hints.maxSamples), ErrorKind::TooLarge);
            if (!data.samples.empty())
                found.series.push_back(std::move(data));
        }
        return found;
    }

    Result<std::vector<LabelsPtr>> series(Timestamp from, Timestamp to,
                                          std::span<const Matcher> matchers) const override
    {
        SelectHints hints;
        hints.from = from;
        hints.to = to;
        auto selected = select(hints, matchers);
        if (!selected)
            return tl::unexpected(selected.error());
        std::vector<LabelsPtr> labels;
        for (SeriesData &data : selected->series)
            labels.push_back(std::move(data.labels));
        return labels;
    }

    std::vector<std::pair<std::string, Metadata>> metadata() const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_metadata;
    }

    Timestamp newest() const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_newest;
    }

    Timestamp oldest() const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_oldest;
    }

    Revisions revisedSince(std::uint64_t number) const override
    {
        const std::scoped_lock lock(m_mutex);
        Revisions revisions{m_revised.size(), Revisions::kNone};
        for (std::size_t n = number; n < m_revised.size(); ++n)
            revisions.oldest = std::min(revisions.oldest, m_revised[n]);
        return revisions;
    }

private:
    static bool matches(const Labels &labels, std::span<const Matcher> matchers)
    {
        return std::all_of(matchers.begin(), matchers.end(), [&labels](const Matcher &m) {
            const std::string_view value = labels.get(m.label);
            switch (m.op) {
            case MatchOp::Equal: return value == m.value;
            case MatchOp::NotEqual: return value != m.value;
            case MatchOp::Regex: return matchesRegex(m.value, value);
            case MatchOp::NotRegex: return !matchesRegex(m.value, value);
            }
            return false;
        });
    }

    static bool matchesRegex(const std::string &pattern, std::string_view value)
    {
        re2::RE2::Options options(re2::RE2::Quiet);
        options.set_dot_nl(true);
        return re2::RE2::FullMatch(re2::StringPiece(value.data(), value.size()), re2::RE2(pattern, options));
    }

    mutable std::mutex m_mutex;
    std::map<Labels, std::map<Timestamp, double>> m_series;
    std::vector<std::pair<std::string, Metadata>> m_metadata;
    std::vector<Timestamp> m_revised; ///< times of what came in behind the newest
    Timestamp m_newest = 0;
    Timestamp m_oldest = 0;
    mutable std::atomic<int> m_selects = 0;
};

} // namespace belfry
