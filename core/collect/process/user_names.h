// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <sys/types.h>
#include <unordered_map>

namespace belfry {

/// Names of users, asked of the system once each: that may take a while where they come from the network. One thread.
class UserNames
{
public:
    /// The number where there is no name.
    const QString &of(uid_t uid);
    /// Asks again from here on.
    void forget() { m_names.clear(); }

private:
    std::unordered_map<uid_t, QString> m_names;
};

} // namespace belfry
