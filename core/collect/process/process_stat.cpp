// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_stat.h"

#include "collect/scan.h"

#include <limits>

namespace belfry {

namespace {

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
    std::uint64_t user = 0;
    std::uint64_t system = 0;
    // pgrp, session, tty, its group, flags, four kinds of faults; then cutime, cstime, priority; then itrealvalue;
    // vsize
    const bool whole = !state.empty() && signedNumber(scan, stat.ppid) && skipFields(scan, 9) && scan.integer(user) &&
                       scan.integer(system) && skipFields(scan, 3) && signedNumber(scan, stat.nice) &&
                       signedNumber(scan, stat.threads) && skipFields(scan, 1) && scan.integer(stat.startTicks) &&
                       skipFields(scan, 1) && scan.integer(stat.residentPages);
    if (!whole)
        return std::nullopt;
    stat.state = state.front();
    stat.cpuTicks = user + system;
    return stat;
}

} // namespace belfry
