// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bare_send.h"
#include "crowd.h"

#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>

// Plays viewers of a Belfry, as told on standard input, one command a line, and answers each with a line of JSON:
//   gather SECONDS AT_ONCE     all connect, at most so many at once
//   watch SECONDS STALLED      takes what comes; the last STALLED viewers don't read
//   scatter                    all connections break
//   reference FILE             writes what the first viewers of each layout got
//   send ROUNDS BYTES          what sending alone costs: to as many sockets, in this process
// usage: load_viewers PORT VIEWERS LAYOUTS, a file with a query a line and an empty line between layouts.

namespace {

std::vector<load::Layout> readLayouts(const char *path)
{
    std::vector<load::Layout> layouts(1);
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty())
            layouts.emplace_back();
        else
            layouts.back().push_back(line);
    }
    std::erase_if(layouts, [](const load::Layout &layout) { return layout.empty(); });
    return layouts;
}

void print(const load::Crowd::Seen &seen)
{
    std::printf("{\"messages\":%llu,\"bytes\":%llu,\"missing\":%llu,\"doubled\":%llu,\"different\":%llu,\"gaps\":%llu,"
                "\"errors\":%llu,\"closed\":%llu,\"p50_ms\":%.1f,\"p99_ms\":%.1f}\n",
                static_cast<unsigned long long>(seen.messages), static_cast<unsigned long long>(seen.bytes),
                static_cast<unsigned long long>(seen.missing), static_cast<unsigned long long>(seen.doubled),
                static_cast<unsigned long long>(seen.different), static_cast<unsigned long long>(seen.gaps),
                static_cast<unsigned long long>(seen.errors), static_cast<unsigned long long>(seen.closed), seen.p50Ms,
                seen.p99Ms);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    rlimit files{};
    ::getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &files);
    const auto viewers = std::size_t(std::atoi(argv[2]));
    load::Crowd crowd(std::uint16_t(std::atoi(argv[1])), viewers, readLayouts(argv[3]));
    for (std::string command; std::cin >> command;) {
        double number = 0;
        std::size_t count = 0;
        if (command == "gather" && std::cin >> number >> count) {
            std::printf("{\"seconds\":%.3f}\n", crowd.gather(number, count));
        } else if (command == "watch" && std::cin >> number >> count) {
            print(crowd.watch(number, count));
        } else if (command == "scatter") {
            crowd.scatter();
            std::puts("{}");
        } else if (std::string path; command == "reference" && std::cin >> path) {
            std::ofstream out(path);
            for (const std::string &line : crowd.reference())
                out << line << '\n';
            std::puts("{}");
        } else if (command == "send" && std::cin >> number >> count) {
            std::printf("{\"cpu_s_per_million\":%.3f}\n", load::bareSend(viewers, int(number), count));
        } else {
            return 2;
        }
        std::fflush(stdout);
    }
    return 0;
}
