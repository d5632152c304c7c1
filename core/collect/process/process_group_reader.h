// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/process/process_groups.h"
#include "collect/reading_board.h"

namespace belfry {

/// process-exporter's namedprocess_namegroup_*, of the processes of each name together. A process takes one file a
/// reading, its I/O a second one where that is ours to see and the process has run; kernel threads take none.
class ProcessGroupReader final : public GroupReader
{
public:
    static constexpr unsigned kReadingsBetweenIo = 8;     ///< of what seems to do nothing
    static constexpr unsigned kReadingsBetweenTries = 64; ///< of what couldn't be read, and of kernel threads
    /// How long the series of a name that no process has any more are kept for when it comes back: shells and
    /// compilers come and go all the time.
    static constexpr std::int64_t kKeptNs = 300'000'000'000;
    /// What a group must use, compared with the least of those that have series, to take its place.
    static constexpr double kClearlyMore = 2;

    /// `proc`: "/proc", or a recorded tree. At most `most` groups have series: those that use most.
    ProcessGroupReader(std::string proc, int most);

    Result<void> read(std::int64_t monotonicNs) override;
    ReadingSeries series() const override { return m_series; }
    std::span<const double> values() const override { return m_values; }
    std::size_t groups() const override { return m_present; }

private:
    struct Listed {
        const std::string *name = nullptr; ///< of the map's
        ProcessGroup *group = nullptr;
        bool hasIo = false; ///< has series for it
        std::int64_t lastThereNs = 0;
    };
    void readIo(GroupedProcess &process);
    bool mayHaveDoneIo(const GroupedProcess &process) const;
    void choose(std::int64_t monotonicNs);
    void dropLongAbsent(std::int64_t monotonicNs);
    bool admit(const Listed &newcomer);
    Listed *leastUseful();
    double use(const ProcessGroup &group) const;
    void declare();
    void fill();

    const std::size_t m_most;
    ProcessFolder m_folder;
    ProcessGroups m_groups;
    std::vector<ListedProcess> m_processes;
    std::vector<Listed> m_listed;
    std::vector<Listed> m_newcomers; ///< used again
    ReadingSeries m_series;
    std::vector<double> m_values;
    std::size_t m_present = 0;
    std::uint64_t m_allPages = 0; ///< of the groups there are
    double m_allTicks = 0;
    bool m_isOther = true; ///< the series are no longer those declared
    const double m_secondsPerTick;
    const double m_pageSize;
};

} // namespace belfry
