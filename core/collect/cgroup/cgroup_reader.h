// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/cgroup/cgroup_files.h"
#include "collect/cgroup/cgroup_tree.h"

#include <map>
#include <memory>

namespace belfry {

/// cAdvisor's container_*, of the control groups of version 2: containers with their `name`, services, slices and
/// scopes by their `id` alone. What is within a container is the container's. Where there is no version 2 there are no
/// series, and that is no error.
///
/// Which groups there are is looked at when the kernel's number of them has changed, one that was known is gone, and
/// now and then.
class CgroupReader final : public GroupReader
{
public:
    static constexpr std::int64_t kLookEveryNs = 30'000'000'000;
    /// What isn't a container has series once it has been there for so long: logins and timers make groups all the
    /// time, each with another name.
    static constexpr std::int64_t kSettlesNs = 5'000'000'000;

    /// At most `most` groups have series: containers first, then those nearer to the root.
    CgroupReader(CollectPaths paths, int most);

    Result<void> read(std::int64_t monotonicNs) override;
    ReadingSeries series() const override { return m_series; }
    std::span<const double> values() const override { return m_values; }
    std::size_t groups() const override { return m_found; }

private:
    struct Entry {
        std::vector<Label> labels;
        std::unique_ptr<CgroupFiles> files;
        bool isLost = false;
    };
    using Entries = std::map<std::string, Entry>; ///< by path

    bool isLookDue(std::int64_t monotonicNs);
    std::uint64_t descendants();
    void look(std::int64_t monotonicNs);
    std::vector<const CgroupPath *> chosen(const std::vector<CgroupPath> &found, std::int64_t monotonicNs);
    Entry made(const CgroupPath &group);
    void declare();

    const CollectPaths m_paths;
    const std::size_t m_most;
    std::string m_mountPoint;
    std::unique_ptr<ProcFile> m_rootStat; ///< tells how many groups there are
    std::uint64_t m_descendants = 0;
    ReadBuffer m_buffer;
    CountedDisks m_disks;
    Entries m_entries;
    std::map<std::string, std::int64_t> m_firstSeen; ///< of all that were found
    std::int64_t m_lookedNs = 0;
    std::int64_t m_settlesNs = 0; ///< when the next newcomer does; 0: there is none
    unsigned m_made = 0;          ///< entries, so far
    bool m_hasLooked = false;
    bool m_hasLost = false;
    ReadingSeries m_series;
    std::vector<double> m_values;
    std::size_t m_found = 0;
};

} // namespace belfry
