// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collect/process/user_names.h"

#include <array>
#include <pwd.h>

namespace belfry {

const QString &UserNames::of(uid_t uid)
{
    const auto [it, isNew] = m_names.try_emplace(uid);
    if (isNew) {
        std::array<char, 4096> buffer{};
        passwd entry{};
        passwd *found = nullptr;
        const bool isKnown = ::getpwuid_r(uid, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
        it->second = isKnown ? QString::fromLocal8Bit(entry.pw_name) : QString::number(uid);
    }
    return it->second;
}

} // namespace belfry
