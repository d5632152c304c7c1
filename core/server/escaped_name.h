// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace belfry {

/// The label name that a path of Prometheus's API means: "U__http_2e_status" is "http.status" (value encoding:
/// "__" is an underscore, "_2e_" a code point in hexadecimal digits). Whatever isn't wholly of that form is the name
/// itself. Nothing for a name that no label can have: empty, or not UTF-8.
std::optional<std::string> labelNameOfPath(std::string_view part);

} // namespace belfry
