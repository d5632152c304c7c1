// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/frame.h"

#include <atomic>
#include <deque>
#include <mutex>
#include <string>

namespace belfry {

/// A number that only grows. Any thread may add.
class Counter
{
public:
    void add(double amount = 1) { m_value.fetch_add(amount, std::memory_order_relaxed); }
    double value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_value{0};
};

/// A number that goes up and down. Any thread may set.
class Gauge
{
public:
    void set(double value) { m_value.store(value, std::memory_order_relaxed); }
    void add(double amount) { m_value.fetch_add(amount, std::memory_order_relaxed); }
    double value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_value{0};
};

/// The instruments with which every part measures itself as belfry_*. Made once by `app` and injected; an
/// instrument lives as long as the registry. Instruments are registered at start, read every tick.
/// Thread-safe.
class Instruments
{
public:
    Instruments() = default;
    Instruments(const Instruments &) = delete;
    Instruments &operator=(const Instruments &) = delete;

    /// REQUIRES: `labels` has a metric name starting with "belfry_" (counters end in "_total").
    /// Asked twice for the same labels it returns the same instrument.
    Counter &counter(const Labels &labels, std::string help);
    Gauge &gauge(const Labels &labels, std::string help);

    /// Grows by one whenever an instrument was added; until then the order of series() and read() is fixed.
    std::size_t size() const;
    struct Entry {
        LabelsPtr labels;
        std::shared_ptr<const Metadata> metadata;
    };
    std::vector<Entry> entries() const;
    /// Writes the current values in the order of entries() to `out`, as many as fit. Allocates nothing.
    void read(double *out, std::size_t count) const;

private:
    struct Slot {
        Entry entry;
        Counter counter;
        Gauge gauge;
        bool isCounter = false;
    };
    Slot &slot(const Labels &labels, MetricType type, std::string help);

    mutable std::mutex m_mutex; // guards m_slots' shape; values are atomic
    std::deque<Slot> m_slots;
};

} // namespace belfry
