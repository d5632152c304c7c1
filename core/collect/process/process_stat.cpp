// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_stat.h"

#include "collect/scan.h"

#include <limits>

namespace belfry {

namespace {

constexpr std::uint64_t kKernelThreadFlag = 0x00200000; // PF_KTHREAD of the kernel's sched.h

bool skipFields(Scan &scan, int count)
{
    for (int i = 0; i < count; ++i) {
        if (scan.word().empty())
            return false;
    }
    return true;
}

bool signedNumber(Scan &scan, int &value)
{
    scan.blanks();
    const bool negative = scan.skip("-");
    std::uint64_t number = 0;
    if (!scan.integer(number) || number > std::uint64_t(std::numeric_limits<int>::max()))
        return false;
    value = negative ? -int(number) : int(number);
    return true;
}

} // namespace

std::optional<ProcessStat> parseProcessStat(std::string_view text)
{
    const std::size_t nameStart = text.find('(');
    const std::size_t nameEnd = text.rfind(')');
    if (nameStart == std::string_view::npos || nameEnd == std::string_view::npos || nameEnd < nameStart)
        return std::nullopt;
    ProcessStat stat;
    Scan head(text);
    if (!signedNumber(head, stat.pid))
        return std::nullopt;
    stat.name = text.substr(nameStart + 1, nameEnd - nameStart - 1);
    Scan scan(text.substr(nameEnd + 1));
    const std::string_view state = scan.word();
    std::uint64_t flags = 0;
    // pgrp, session, tty, its group; then four kinds of faults; then cutime, cstime, priority; then itrealvalue
    const bool whole = !state.empty() && signedNumber(scan, stat.ppid) && skipFields(scan, 4) && scan.integer(flags) &&
                       skipFields(scan, 4) && scan.integer(stat.userTicks) && scan.integer(stat.systemTicks) &&
                       skipFields(scan, 3) && signedNumber(scan, stat.nice) && signedNumber(scan, stat.threads) &&
                       skipFields(scan, 1) && scan.integer(stat.startTicks) && scan.integer(stat.virtualBytes) &&
                       scan.integer(stat.residentPages);
    if (!whole)
        return std::nullopt;
    stat.state = state.front();
    stat.isKernelThread = (flags & kKernelThreadFlag) != 0;
    return stat;
}

} // namespace belfry
