// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/functions/running_value.h"

#include <vector>

namespace belfry::promql {

/// Keeps an aggregate of a moving window that can't give samples back (a minimum), or only by losing precision (a
/// sum): the older part of the window as the aggregates of all its suffixes, the newer part as one. When the older
/// part is used up, the whole window becomes the older part. Each sample so is added twice, and none is subtracted.
/// (The queue of two stacks, folklore; "Optimal and General Out-of-Order Sliding-Window Aggregation", Tangwongsan,
/// Hirzel and Schneider 2019, describes it with its relatives.)
///
/// `Part` is the aggregate of some consecutive samples: Part(const Sample &), and before.append(after).
template<typename Part>
class TwoStacks : public RunningValue
{
public:
    void reset(std::span<const Sample> samples) final
    {
        m_older.clear();
        m_newer.reset();
        for (std::size_t i = samples.size(); i-- > 0;) {
            Part part(samples[i]);
            if (!m_older.empty())
                part.append(m_older.back());
            m_older.push_back(part);
        }
    }

    void move(std::span<const Sample> samples, std::size_t left, std::size_t entered) final
    {
        if (left >= m_older.size()) {
            reset(samples.subspan(left));
            return;
        }
        m_older.resize(m_older.size() - left, m_older.front());
        for (const Sample &sample : samples.last(entered)) {
            if (m_newer)
                m_newer->append(Part(sample));
            else
                m_newer.emplace(sample);
        }
    }

protected:
    /// Of the whole window.
    Part whole() const
    {
        Part part = m_older.back();
        if (m_newer)
            part.append(*m_newer);
        return part;
    }

private:
    std::vector<Part> m_older; ///< the last is the aggregate of all, the first of the newest sample
    std::optional<Part> m_newer;
};

} // namespace belfry::promql
