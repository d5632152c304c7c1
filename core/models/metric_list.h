// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/series_source.h"

#include <QString>

#include <memory>
#include <vector>

namespace belfry {

/// A metric that there are series of.
struct MetricInfo {
    QString name;
    MetricType type = MetricType::Unknown;
    QString unit; ///< as Metadata has it
    QString help;
    int series = 0;
    friend bool operator==(const MetricInfo &, const MetricInfo &) = default;
};

/// Sorted by name, immutable.
using MetricList = std::vector<MetricInfo>;
using MetricListPtr = std::shared_ptr<const MetricList>;

/// The query whose answer metricList() takes: how many series each metric has now.
QString metricCountQuery();
/// Those of the answer, with what is known of them; what is known of a histogram is so of its _bucket, _sum and _count.
MetricListPtr metricList(const QueryResult &counts, const MetadataList &described);
/// Null if it isn't in the list.
const MetricInfo *findMetric(const MetricList &metrics, const QString &name);

/// "counter", translated; empty where nothing is known.
QString metricTypeText(MetricType type);
/// What metrics that belong together begin with: "node_cpu" of node_cpu_seconds_total.
QString metricGroup(const QString &name);
/// Whether its values only grow, so that its rate is what says something.
bool growsOnly(const MetricInfo &metric);
/// What to show of it: of a counter its rate, of more series than a chart can have, their sum or mean. `selector`
/// selects `series` series of it.
QString exploringExpr(const MetricInfo &metric, const QString &selector, int series);
/// The unit of that, as layout documents have it.
QString exploringUnit(const MetricInfo &metric);

} // namespace belfry
