// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace belfry {

/// Whether node_exporter takes this statistic by default; `protocol` "Tcp", `name` "InSegs".
bool isDefaultNetstatField(std::string_view protocol, std::string_view name);

/// net/snmp6 has both in one word: "Ip6InOctets" is "Ip6" and "InOctets".
struct Snmp6Key {
    std::string_view protocol; ///< empty if the key isn't of IPv6
    std::string_view name;
};
Snmp6Key splitSnmp6Key(std::string_view key);

} // namespace belfry
