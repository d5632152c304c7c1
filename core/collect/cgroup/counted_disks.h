// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace belfry {

/// Adds up a control group's io.stat over disks so that no byte counts twice: what is made of other disks (LVM, RAID,
/// encryption) and what is no disk (loop, RAM) is left out. Looks at a device once. One thread.
class CountedDisks
{
public:
    /// `sys`: "/sys", or a recorded tree.
    explicit CountedDisks(const std::string &sys) : m_folder(sys + "/dev/block/") {}

    struct Totals {
        std::uint64_t read = 0; ///< bytes
        std::uint64_t written = 0;
    };
    /// REQUIRES: a NUL stands behind the text.
    Totals sum(std::string_view ioStat);

private:
    bool counts(std::string_view device);

    const std::string m_folder;
    std::vector<std::pair<std::string, bool>> m_known; ///< "8:0"
};

} // namespace belfry
