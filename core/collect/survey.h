// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collector.h"

#include <iterator>
#include <memory>
#include <mutex>
#include <vector>

namespace belfry {

/// What was found of something that may take long to look at (file systems, devices): series with their
/// values. Finished before it is shared.
struct Survey {
    struct Series {
        const MetricDef *metric = nullptr; ///< of static lifetime
        std::vector<Label> labels;
        friend bool operator==(const Series &, const Series &) = default;
    };
    std::vector<Series> series;
    std::vector<double> values;
    std::int64_t takenNs = 0; ///< Clock::monotonicNs()

    void add(const MetricDef &metric, std::vector<Label> labels, double value)
    {
        series.push_back({&metric, std::move(labels)});
        values.push_back(value);
    }
    void add(Survey &&other)
    {
        series.insert(series.end(), std::make_move_iterator(other.series.begin()),
                      std::make_move_iterator(other.series.end()));
        values.insert(values.end(), other.values.begin(), other.values.end());
    }
};
using SurveyPtr = std::shared_ptr<const Survey>;

/// Takes a survey; called in the survey thread, may block.
class Surveyor
{
public:
    virtual ~Surveyor() = default;
    virtual Survey take() = 0;
};

/// Where the survey thread leaves its latest survey for the collect thread. Thread-safe.
class SurveyBoard
{
public:
    void publish(SurveyPtr survey)
    {
        const std::scoped_lock lock(m_mutex);
        m_latest.swap(survey);
    }
    SurveyPtr latest() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_latest;
    }

private:
    mutable std::mutex m_mutex; // guards m_latest; held for a pointer's copy only
    SurveyPtr m_latest;
};

/// Brings the latest survey into the tick. Values of a survey that is too old, because its thread hangs, are
/// stale markers.
class SurveyCollector final : public Collector
{
public:
    /// `board` must outlive it.
    explicit SurveyCollector(const SurveyBoard &board) : m_board(board) {}

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;
    int ticksBetweenLooks() const override { return 1; }

    static constexpr std::int64_t kTooOldNs = 60'000'000'000;

private:
    const SurveyBoard &m_board;
    SurveyPtr m_survey;
};

} // namespace belfry
