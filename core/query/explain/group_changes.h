// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/explain/movement.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace belfry::explain {

/// Finds the process groups (process-exporter's namedprocess_namegroup_*) and containers (cAdvisor's container_*) that
/// changed most: CPU time, resident memory, and what they read from and write to disks. A control group with others
/// below it (`id`) counts with what isn't theirs. Where no series have these names it finds nothing.
class GroupChanges
{
public:
    static constexpr std::size_t kMost = 10;

    /// Whether add() would take anything from a series of the metric.
    static bool measures(std::string_view metric);
    /// Values over the window, NaN where there are none, and the index of the instant.
    void add(const Labels &labels, bool isRate, std::span<const double> values, std::size_t index);
    /// The kMost with the largest share of what all of their kind changed in a measure.
    std::vector<GroupChange> largest() const;

private:
    struct Group {
        GroupChange change; ///< what its parts (modes of CPU time, devices) are together
        std::string id;     ///< the path of a control group; empty if it has none
    };
    /// Of one measure, by the group's name.
    using Groups = std::map<std::string, Group>;
    static std::vector<GroupChange> withoutInner(const Groups &groups);

    std::map<std::string, Groups> m_measures;
    std::vector<double> m_before; ///< used again
};

} // namespace belfry::explain
