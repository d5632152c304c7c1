// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "collect/cgroup/counted_disks.h"
#include "collect/proc_file.h"
#include "collect/reading_board.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace belfry {

/// The number behind a word at the start of a line: "usage_usec 12".
///
/// REQUIRES: a NUL stands behind the text.
std::optional<std::uint64_t> keyedNumber(std::string_view text, std::string_view key);

/// One control group's files, kept open. What has a file has series; a controller that is off has none.
///
/// cpu.stat is read every time, the others when the group has run, and now and then, as its memory may be taken from it
/// while it sleeps. One thread.
class CgroupFiles
{
public:
    static constexpr unsigned kReadingsBetweenRest = 8;   ///< of a group that sleeps
    static constexpr unsigned kReadingsBetweenLimit = 16; ///< of its limit, which somebody sets

    /// `folder`: where its files are. `turn` spreads groups over the readings.
    CgroupFiles(const std::string &folder, unsigned turn);

    /// Reads all there is. True if the series are others than before.
    bool look(ReadBuffer &buffer, CountedDisks &disks);
    /// Those there are, in the order of the values.
    void declare(const std::vector<Label> &labels, std::vector<Survey::Series> &series) const;
    std::size_t size() const;

    /// Writes size() values, stale markers for what can't be read now. False if the group is gone.
    bool read(ReadBuffer &buffer, CountedDisks &disks, std::span<double> values);

private:
    enum Part : std::size_t { Cpu, Memory, WorkingSet, Io, Limit, Oom, Parts };
    bool readCpu(ReadBuffer &buffer);
    void readMemory(ReadBuffer &buffer);
    void readRest(ReadBuffer &buffer, CountedDisks &disks);

    std::array<ProcFile, Parts> m_files;
    std::array<bool, Parts> m_has{};
    std::array<double, 3> m_cpu{}; ///< used, in user mode, in kernel mode; seconds
    double m_memory = 0;
    double m_workingSet = 0;
    std::array<double, 2> m_io{}; ///< bytes read, written
    double m_limit = 0;
    double m_oom = 0;
    unsigned m_turn;
};

} // namespace belfry
