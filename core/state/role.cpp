// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/role.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr std::array kRoleNames{"nobody", "viewer", "operator", "editor", "admin"};
static_assert(kRoleNames.size() == std::size_t(Role::Admin) + 1);

} // namespace

QString roleName(Role role)
{
    return QLatin1String(kRoleNames.at(std::size_t(role)));
}

std::optional<Role> roleFromName(const QString &name)
{
    const auto *const it = std::find_if(kRoleNames.begin() + 1, kRoleNames.end(),
                                        [&name](const char *known) { return name == QLatin1String(known); });
    return it == kRoleNames.end() ? std::nullopt : std::optional(Role(it - kRoleNames.begin()));
}

} // namespace belfry
