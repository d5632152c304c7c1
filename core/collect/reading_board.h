// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "collect/collector.h"
#include "collect/survey.h"

#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

namespace belfry {

/// Series of which all values are read at once; the same pointer while none comes or goes.
using ReadingSeries = std::shared_ptr<const std::vector<Survey::Series>>;

/// Reads what is too much for the collect thread, or may stall it. Used by the group thread alone.
class GroupReader
{
public:
    virtual ~GroupReader() = default;
    /// Reads once; an error if nothing can be read at all. Allocates nothing while the series stay.
    virtual Result<void> read(std::int64_t monotonicNs) = 0;
    /// As of the last reading; null before the first.
    virtual ReadingSeries series() const = 0;
    virtual std::span<const double> values() const = 0;
    /// How many groups there are, those too that are more than the series may have.
    virtual std::size_t groups() const = 0;
};

/// Where the group thread leaves its latest reading for the collect thread. Thread-safe.
class ReadingBoard
{
public:
    void publish(const ReadingSeries &series, std::span<const double> values, std::int64_t takenNs);
    ReadingSeries series() const;
    /// Copies the latest values, stale markers if they are too old. False if they are of other series.
    bool copy(const ReadingSeries &series, std::int64_t nowNs, std::span<double> values) const;

private:
    mutable std::mutex m_mutex; // guards all; held for a copy of the values
    ReadingSeries m_series;
    std::vector<double> m_values;
    std::int64_t m_takenNs = 0;
};

/// Brings the latest reading into the tick, under a job of its own.
class BoardCollector final : public Collector
{
public:
    /// `board` must outlive it.
    BoardCollector(const ReadingBoard &board, std::string CollectTarget::*job) : m_board(board), m_job(job) {}

    void declare(TickContext &context, SeriesBuilder &series) override;
    Reading read(TickContext &context, std::span<double> values) override;
    int ticksBetweenLooks() const override { return 1; }

private:
    const ReadingBoard &m_board;
    std::string CollectTarget::*m_job;
    ReadingSeries m_series;
};

} // namespace belfry
