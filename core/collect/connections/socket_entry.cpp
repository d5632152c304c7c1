// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/connections/socket_entry.h"

#include "collect/scan.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>

namespace belfry {

namespace {

constexpr std::size_t kGroupDigits = 8;
constexpr std::array<std::uint8_t, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

bool isVersion6(SocketProtocol protocol)
{
    return protocol == SocketProtocol::Tcp6 || protocol == SocketProtocol::Udp6;
}

template<typename Number>
bool hexNumber(std::string_view text, Number &number)
{
    const auto [behind, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
    return error == std::errc() && behind == text.data() + text.size();
}

/// "0100007F:1F90": groups of four bytes, each as the machine keeps a number.
bool parseEnd(std::string_view text, bool version6, SocketAddress &end)
{
    const std::size_t groups = version6 ? 4 : 1;
    if (text.size() != groups * kGroupDigits + 5 || text[groups * kGroupDigits] != ':')
        return false;
    for (std::size_t i = 0; i < groups; ++i) {
        std::uint32_t group = 0;
        if (!hexNumber(text.substr(i * kGroupDigits, kGroupDigits), group))
            return false;
        std::memcpy(end.address.data() + (version6 ? i * 4 : 12), &group, sizeof group);
    }
    return hexNumber(text.substr(groups * kGroupDigits + 1), end.port);
}

/// "00000000:00000010"
bool parseQueues(std::string_view text, SocketEntry &entry)
{
    return text.size() == 2 * kGroupDigits + 1 && hexNumber(text.substr(0, kGroupDigits), entry.sendQueue) &&
           hexNumber(text.substr(kGroupDigits + 1), entry.receiveQueue);
}

SocketState stateOf(unsigned number)
{
    constexpr unsigned newSynReceived = 12;
    if (number == newSynReceived)
        return SocketState::SynReceived;
    return number <= unsigned(SocketState::Closing) ? SocketState(number) : SocketState::Unknown;
}

} // namespace

std::optional<SocketEntry> parseSocketLine(std::string_view line, SocketProtocol protocol)
{
    Scan scan(line);
    if (!scan.word().ends_with(':')) // the heading has "sl"
        return std::nullopt;
    SocketEntry entry;
    entry.protocol = protocol;
    unsigned state = 0;
    std::uint64_t uid = 0;
    const bool version6 = isVersion6(protocol);
    const bool starts = parseEnd(scan.word(), version6, entry.local) && parseEnd(scan.word(), version6, entry.remote) &&
                        hexNumber(scan.word(), state) && parseQueues(scan.word(), entry);
    if (!starts)
        return std::nullopt;
    scan.word(); // timer
    scan.word(); // retransmits
    if (!scan.integer(uid) || scan.word().empty() || !scan.integer(entry.inode))
        return std::nullopt;
    entry.state = stateOf(state);
    entry.uid = uid_t(uid);
    return entry;
}

std::string addressText(const SocketAddress &end, SocketProtocol protocol)
{
    const bool mapped = isVersion6(protocol) && std::equal(kMapped.begin(), kMapped.end(), end.address.begin());
    const bool version6 = isVersion6(protocol) && !mapped;
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(version6 ? AF_INET6 : AF_INET, end.address.data() + (version6 ? 0 : 12), text.data(), text.size());
    return text.data();
}

bool isAnyAddress(const SocketAddress &end, SocketProtocol protocol)
{
    const auto *const from = end.address.begin() + (isVersion6(protocol) ? 0 : 12);
    return std::all_of(from, end.address.end(), [](std::uint8_t byte) { return byte == 0; });
}

} // namespace belfry
