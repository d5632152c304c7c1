// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/explain/group_changes.h"

#include "query/explain/departure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace belfry::explain {

namespace {

/// Of what all groups changed in a measure: less is nobody's doing.
constexpr double kLeastShare = 0.005;

/// One of the things that a group may have more or less of.
struct Measure {
    std::string_view metric;
    GroupChange::Kind kind;
    std::string_view label; ///< a series counts only if this label …
    std::string_view value; ///< … has this value; empty: all series
};

constexpr std::array<Measure, 8> kMeasures{{
    {"namedprocess_namegroup_cpu_seconds_total", GroupChange::Kind::Process, {}, {}},
    {"namedprocess_namegroup_memory_bytes", GroupChange::Kind::Process, "memtype", "resident"},
    {"namedprocess_namegroup_read_bytes_total", GroupChange::Kind::Process, {}, {}},
    {"namedprocess_namegroup_write_bytes_total", GroupChange::Kind::Process, {}, {}},
    {"container_cpu_usage_seconds_total", GroupChange::Kind::Container, {}, {}},
    {"container_memory_working_set_bytes", GroupChange::Kind::Container, {}, {}},
    {"container_fs_reads_bytes_total", GroupChange::Kind::Container, {}, {}},
    {"container_fs_writes_bytes_total", GroupChange::Kind::Container, {}, {}},
}};

const Measure *measureOf(std::string_view metric)
{
    const auto found = std::find_if(kMeasures.begin(), kMeasures.end(),
                                    [metric](const Measure &measure) { return measure.metric == metric; });
    return found == kMeasures.end() ? nullptr : &*found;
}

/// What people call the group; a container without a name by its control group. Empty for the root of these, which is
/// the whole machine.
std::string_view nameOf(const Labels &labels, GroupChange::Kind kind)
{
    if (kind == GroupChange::Kind::Process)
        return labels.get("groupname");
    for (const std::string_view label : {"name", "container", "id"}) {
        if (const std::string_view name = labels.get(label); !name.empty())
            return name == "/" ? std::string_view() : name;
    }
    return {};
}

double distance(const GroupChange &change)
{
    return std::abs(change.at - change.before);
}

} // namespace

bool GroupChanges::measures(std::string_view metric)
{
    return measureOf(metric);
}

void GroupChanges::add(const Labels &labels, bool isRate, std::span<const double> values, std::size_t index)
{
    const Measure *measure = measureOf(labels.metric());
    if (!measure || (!measure->label.empty() && labels.get(measure->label) != measure->value))
        return;
    const std::string name(nameOf(labels, measure->kind));
    if (name.empty())
        return;
    // Where it wasn't there it had nothing.
    const auto valueOf = [](double value) { return std::isnan(value) ? 0 : value; };
    m_before.clear();
    std::transform(values.begin(), values.begin() + std::ptrdiff_t(index), std::back_inserter(m_before), valueOf);
    Group &group = m_measures[std::string(measure->metric)][name];
    if (group.change.name.empty())
        group = {{measure->kind, name, std::string(measure->metric), isRate, 0, 0}, std::string(labels.get("id"))};
    GroupChange &change = group.change;
    change.before += m_before.empty() ? 0 : medianOf(m_before);
    change.at += valueOf(values[index]);
}

/// The kernel counts for a control group what those below it used, too.
std::vector<GroupChange> GroupChanges::withoutInner(const Groups &groups)
{
    std::vector<GroupChange> changes;
    std::map<std::string_view, std::size_t> byId;
    for (const auto &[name, group] : groups) {
        if (!group.id.empty())
            byId.emplace(group.id, changes.size());
        changes.push_back(group.change);
    }
    for (const auto &[name, group] : groups) {
        std::string_view above = group.id;
        auto outer = byId.end();
        while (outer == byId.end() && above.find('/', 1) != std::string_view::npos) {
            above = above.substr(0, above.rfind('/'));
            outer = byId.find(above);
        }
        if (outer == byId.end())
            continue;
        GroupChange &change = changes[outer->second];
        change.before -= group.change.before;
        change.at -= group.change.at;
    }
    for (const auto &[id, index] : byId) { // read at slightly different times, less than nothing may be left
        changes[index].before = std::max(changes[index].before, 0.0);
        changes[index].at = std::max(changes[index].at, 0.0);
    }
    return changes;
}

std::vector<GroupChange> GroupChanges::largest() const
{
    std::vector<std::pair<double, GroupChange>> shares;
    for (const auto &[metric, groups] : m_measures) {
        const std::vector<GroupChange> changes = withoutInner(groups);
        double all = 0;
        for (const GroupChange &change : changes)
            all += distance(change);
        for (const GroupChange &change : changes) {
            if (std::isfinite(all) && distance(change) > kLeastShare * all)
                shares.emplace_back(distance(change) / all, change);
        }
    }
    std::stable_sort(shares.begin(), shares.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<GroupChange> most;
    for (std::size_t i = 0; i < std::min(kMost, shares.size()); ++i)
        most.push_back(std::move(shares[i].second));
    return most;
}

} // namespace belfry::explain
