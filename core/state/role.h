// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace belfry {

/// In order of power: each may do what the ones before it may. What each may do is said in server/principal.cpp alone.
enum class Role {
    Nobody,   ///< has shown nothing
    Viewer,   ///< looks
    Operator, ///< acknowledges alerts
    Editor,   ///< changes layouts and annotations
    Admin,    ///< tokens and configuration
};

/// "viewer", "operator", "editor", "admin"; "nobody".
QString roleName(Role role);
/// Of the roles that a token may have, so not Nobody.
std::optional<Role> roleFromName(const QString &name);

} // namespace belfry
