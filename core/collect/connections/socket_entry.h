// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>

namespace belfry {

enum class SocketProtocol { Tcp, Tcp6, Udp, Udp6 };

/// States as the kernel numbers them; of UDP there are Established (connected) and Closed (not).
enum class SocketState {
    Unknown,
    Established,
    SynSent,
    SynReceived,
    FinWait1,
    FinWait2,
    TimeWait,
    Closed,
    CloseWait,
    LastAck,
    Listening,
    Closing,
};

/// One end of a connection. Of version 4 the address is the last four bytes.
struct SocketAddress {
    std::array<std::uint8_t, 16> address{};
    std::uint16_t port = 0;
    friend bool operator==(const SocketAddress &, const SocketAddress &) = default;
    friend auto operator<=>(const SocketAddress &, const SocketAddress &) = default;
};

/// A line of /proc/net/tcp and the like.
struct SocketEntry {
    SocketProtocol protocol = SocketProtocol::Tcp;
    SocketState state = SocketState::Unknown;
    SocketAddress local;
    SocketAddress remote;
    std::uint32_t receiveQueue = 0; ///< bytes; of what listens, connections that wait to be accepted
    std::uint32_t sendQueue = 0;    ///< bytes that the other end hasn't acknowledged
    uid_t uid = 0;
    std::uint64_t inode = 0; ///< 0: nobody holds it any more (TIME_WAIT)
};

/// Nothing for what isn't such a line, as the heading. `line` is without its end.
///
/// REQUIRES: a byte that is no digit stands behind the line.
std::optional<SocketEntry> parseSocketLine(std::string_view line, SocketProtocol protocol);

/// "192.0.2.7", "2001:db8::7"; an address of version 4 that is mapped into 6 reads as of 4.
std::string addressText(const SocketAddress &end, SocketProtocol protocol);
/// Whether nothing is at this end: of a socket that isn't connected.
bool isAnyAddress(const SocketAddress &end, SocketProtocol protocol);

} // namespace belfry
