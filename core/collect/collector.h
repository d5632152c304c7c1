// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/collect_options.h"
#include "collect/proc_file.h"
#include "metrics/labels.h"
#include "metrics/metadata.h"
#include "metrics/sample.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace belfry {

// Short, for tables of metrics.
inline constexpr MetricType kGauge = MetricType::Gauge;
inline constexpr MetricType kCounter = MetricType::Counter;

/// A metric as a collector knows it at compile time. Names and help texts are node_exporter's.
struct MetricDef {
    std::string_view name;
    MetricType type = MetricType::Gauge;
    std::string_view help;
};

/// Takes down the series a collector declares, in the order in which it will fill in their values.
class SeriesBuilder
{
public:
    SeriesBuilder(const CollectTarget &target, std::vector<LabelsPtr> &labels,
                  std::vector<std::shared_ptr<const Metadata>> &metadata)
        : m_target(target), m_labels(labels), m_metadata(metadata)
    {
    }

    /// A series of the host (instance and job are added).
    void add(const MetricDef &metric, std::initializer_list<Label> labels = {});
    void add(const MetricDef &metric, std::vector<Label> labels);
    /// A series of the host under another of the target's jobs.
    void addAs(std::string CollectTarget::*job, const MetricDef &metric, std::vector<Label> labels)
    {
        add(metric, std::move(labels), m_target.*job);
    }
    /// A series of Belfry itself (instance and the job for Belfry are added).
    void addSelf(const MetricDef &metric, std::initializer_list<Label> labels = {});
    void addSelf(const Labels &labels, const std::shared_ptr<const Metadata> &metadata);

private:
    void add(const MetricDef &metric, std::vector<Label> labels, const std::string &job);

    const CollectTarget &m_target;
    std::vector<LabelsPtr> &m_labels;
    std::vector<std::shared_ptr<const Metadata>> &m_metadata;
};

/// What a collector gets for one tick. The buffer is shared by all: what it holds is gone with the next read.
struct TickContext {
    ReadBuffer &buffer;
    Timestamp now = 0;            ///< wall clock, ms
    std::int64_t monotonicNs = 0; ///< for ages and intervals
};

enum class Reading {
    Filled,        ///< every value was written: a number, or a stale marker where it can't be had
    LayoutChanged, ///< the series are no longer those declared; the values mean nothing
};

/// One area of the host. It remembers the layout of the files it reads, so that a tick only checks that the
/// layout still holds and takes the numbers from their places.
///
/// Used by one thread. read() allocates nothing while the layout holds.
class Collector
{
public:
    Collector() = default;
    Collector(const Collector &) = delete;
    Collector &operator=(const Collector &) = delete;
    virtual ~Collector() = default;

    /// Looks at the host and declares the series there are now; none if the area can't be read at all.
    virtual void declare(TickContext &context, SeriesBuilder &series) = 0;

    /// REQUIRES: `values.size()` is the number of series declared last, and not 0.
    virtual Reading read(TickContext &context, std::span<double> values) = 0;

    /// While there are no series: after how many ticks to declare() again.
    virtual int ticksBetweenLooks() const { return 10; }
};

/// Stale markers for all: the area can't be read now.
void fillStale(std::span<double> values);

/// The unit a metric's name ends with, by Prometheus's conventions: "seconds", "bytes" …; empty if none.
std::string_view unitOf(std::string_view metric);

} // namespace belfry
