// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/cgroup/cgroup_reader.h"

#include "collect/label_text.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace belfry {

CgroupReader::CgroupReader(CollectPaths paths, int most)
    : m_paths(std::move(paths)), m_most(std::size_t(std::max(most, 0))), m_disks(m_paths.sys)
{
    declare();
}

Result<void> CgroupReader::read(std::int64_t monotonicNs)
{
    if (isLookDue(monotonicNs))
        look(monotonicNs);
    std::span<double> values(m_values);
    for (auto &[path, entry] : m_entries) {
        const std::size_t size = entry.files->size();
        entry.isLost = !entry.files->read(m_buffer, m_disks, values.first(size));
        m_hasLost = m_hasLost || entry.isLost;
        values = values.subspan(size);
    }
    return {};
}

bool CgroupReader::isLookDue(std::int64_t monotonicNs)
{
    const std::uint64_t before = std::exchange(m_descendants, descendants());
    return !m_hasLooked || m_descendants != before || m_hasLost || monotonicNs - m_lookedNs >= kLookEveryNs ||
           (m_settlesNs != 0 && monotonicNs >= m_settlesNs);
}

std::uint64_t CgroupReader::descendants()
{
    const auto text = m_rootStat ? m_rootStat->read(m_buffer) : std::nullopt;
    return text ? keyedNumber(*text, "nr_descendants").value_or(0) : 0;
}

void CgroupReader::look(std::int64_t monotonicNs)
{
    if (m_mountPoint.empty()) {
        m_mountPoint = cgroupMountPoint(m_paths);
        if (!m_mountPoint.empty())
            m_rootStat = std::make_unique<ProcFile>(m_mountPoint + "/cgroup.stat", ProcFileKind::Single);
        m_descendants = descendants();
    }
    const auto found = m_mountPoint.empty() ? std::vector<CgroupPath>() : listCgroups(m_mountPoint);
    Entries next;
    bool isOther = false;
    for (const CgroupPath *group : chosen(found, monotonicNs)) {
        const auto known = m_entries.find(group->path);
        const bool isKnown = known != m_entries.end() && !known->second.isLost;
        Entry entry = isKnown ? std::move(known->second) : made(*group);
        isOther = entry.files->look(m_buffer, m_disks) || !isKnown || isOther;
        next.emplace(group->path, std::move(entry));
    }
    isOther = isOther || next.size() != m_entries.size();
    m_entries = std::move(next);
    m_found = found.size();
    m_lookedNs = monotonicNs;
    m_hasLooked = true;
    m_hasLost = false;
    if (isOther)
        declare();
}

/// Those that have series; notes when those do that are too new.
std::vector<const CgroupPath *> CgroupReader::chosen(const std::vector<CgroupPath> &found, std::int64_t monotonicNs)
{
    std::map<std::string, std::int64_t> firstSeen;
    std::vector<const CgroupPath *> groups;
    m_settlesNs = 0;
    for (const CgroupPath &group : found) {
        const auto known = m_firstSeen.find(group.path);
        const std::int64_t since = known != m_firstSeen.end() ? known->second : monotonicNs;
        const bool isSettled = !m_hasLooked || group.container.isContainer() || m_entries.contains(group.path) ||
                               monotonicNs - since >= kSettlesNs;
        firstSeen.emplace(group.path, since);
        if (isSettled)
            groups.push_back(&group);
        else if (m_settlesNs == 0 || since + kSettlesNs < m_settlesNs)
            m_settlesNs = since + kSettlesNs;
    }
    m_firstSeen = std::move(firstSeen);
    const auto rank = [](const CgroupPath *group) {
        const auto depth = std::count(group->path.begin(), group->path.end(), '/');
        return std::tuple(!group->container.isContainer(), depth, std::string_view(group->path));
    };
    std::sort(groups.begin(), groups.end(),
              [&rank](const CgroupPath *a, const CgroupPath *b) { return rank(a) < rank(b); });
    groups.resize(std::min(groups.size(), m_most));
    return groups;
}

CgroupReader::Entry CgroupReader::made(const CgroupPath &group)
{
    Entry entry;
    std::string name = group.container.name;
    if (!group.container.dockerId.empty()) {
        if (std::string known = dockerName(m_paths.dockerData, group.container.dockerId); !known.empty())
            name = std::move(known);
    }
    entry.labels.push_back({"id", labelText(group.path)});
    if (!name.empty())
        entry.labels.push_back({"name", labelText(name)});
    const std::string folder = group.path == "/" ? m_mountPoint : m_mountPoint + group.path;
    entry.files = std::make_unique<CgroupFiles>(folder, m_made++);
    return entry;
}

void CgroupReader::declare()
{
    auto series = std::make_shared<std::vector<Survey::Series>>();
    for (const auto &[path, entry] : m_entries)
        entry.files->declare(entry.labels, *series);
    m_values.resize(series->size());
    m_series = std::move(series);
}

} // namespace belfry
