// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/process_texts.h"

#include "collect/scan.h"

namespace belfry {

namespace {

constexpr std::string_view kCutOff = "…";

bool isContinuation(char byte)
{
    return (std::uint8_t(byte) & 0xc0U) == 0x80U;
}

std::string_view pathOfLine(std::string_view line)
{
    const std::size_t controllers = line.find(':');
    const std::size_t path = controllers == std::string_view::npos ? controllers : line.find(':', controllers + 1);
    if (path == std::string_view::npos)
        return {};
    const std::string_view kind = line.substr(controllers + 1, path - controllers - 1);
    return kind.empty() || kind == "name=systemd" ? line.substr(path + 1) : std::string_view();
}

std::string_view unitOfPath(std::string_view path)
{
    while (!path.empty()) {
        const std::size_t slash = path.rfind('/');
        const std::string_view last = slash == std::string_view::npos ? path : path.substr(slash + 1);
        if (last.ends_with(".service") || last.ends_with(".scope"))
            return last;
        path = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
    }
    return {};
}

} // namespace

void joinArguments(std::string_view cmdline, std::size_t most, std::string &line)
{
    while (cmdline.ends_with('\0'))
        cmdline.remove_suffix(1);
    const bool isTooLong = cmdline.size() > most;
    std::size_t size = isTooLong ? most - kCutOff.size() : cmdline.size();
    while (isTooLong && size > 0 && isContinuation(cmdline[size]))
        --size;
    line.assign(cmdline.substr(0, size));
    for (char &each : line) {
        if (std::uint8_t(each) < 0x20 || each == 0x7f)
            each = ' ';
    }
    if (isTooLong)
        line.append(kCutOff);
}

std::string_view unitOfCgroup(std::string_view cgroup)
{
    std::string_view found;
    while (!cgroup.empty()) {
        const std::size_t newline = cgroup.find('\n');
        const std::string_view unit = unitOfPath(pathOfLine(cgroup.substr(0, newline)));
        if (!unit.empty())
            found = unit;
        cgroup = newline == std::string_view::npos ? std::string_view() : cgroup.substr(newline + 1);
    }
    return found;
}

IoTotals parseProcessIo(std::string_view text)
{
    IoTotals totals;
    bool knowsRead = false;
    bool knowsWritten = false;
    for (Scan scan(text); !scan.atEnd(); scan.nextLine()) {
        if (scan.skip("read_bytes:"))
            knowsRead = scan.integer(totals.read);
        else if (scan.skip("write_bytes:"))
            knowsWritten = scan.integer(totals.written);
    }
    totals.isKnown = knowsRead && knowsWritten;
    return totals;
}

} // namespace belfry
