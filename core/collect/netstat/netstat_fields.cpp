// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/netstat/netstat_fields.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

template<std::size_t N>
bool contains(const std::array<std::string_view, N> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<std::string_view, 2> kAnyProtocol{"InErrors", "InErrs"};
constexpr std::array<std::string_view, 2> kOctets{"InOctets", "OutOctets"};
constexpr std::array<std::string_view, 2> kIcmp{"InMsgs", "OutMsgs"};
constexpr std::array<std::string_view, 2> kTcpExt{"TCPSynRetrans", "TCPTimeouts"};
constexpr std::array<std::string_view, 7> kTcp{"ActiveOpens",  "InSegs",      "OutSegs",  "OutRsts",
                                               "PassiveOpens", "RetransSegs", "CurrEstab"};
constexpr std::array<std::string_view, 5> kUdp{"InDatagrams", "OutDatagrams", "NoPorts", "RcvbufErrors",
                                               "SndbufErrors"};

} // namespace

bool isDefaultNetstatField(std::string_view protocol, std::string_view name)
{
    if (contains(kAnyProtocol, name))
        return true;
    if (protocol == "Ip")
        return name == "Forwarding";
    if (protocol == "Ip6" || protocol == "IpExt")
        return contains(kOctets, name);
    if (protocol == "Icmp" || protocol == "Icmp6")
        return contains(kIcmp, name);
    if (protocol == "TcpExt")
        return name.starts_with("Listen") || name.starts_with("Syncookies") || contains(kTcpExt, name);
    if (protocol == "Tcp")
        return contains(kTcp, name);
    return (protocol == "Udp" || protocol == "Udp6") && contains(kUdp, name);
}

Snmp6Key splitSnmp6Key(std::string_view key)
{
    const std::size_t six = key.find('6');
    if (six == std::string_view::npos)
        return {};
    return {key.substr(0, six + 1), key.substr(six + 1)};
}

} // namespace belfry
