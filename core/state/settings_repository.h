// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace belfry {

class StateDatabase;

/// Small things to remember, by key ("ui.theme"). Used on the database's thread.
class SettingsRepository
{
public:
    explicit SettingsRepository(StateDatabase &database) : m_database(database) {}

    /// Nothing if the key isn't there.
    Result<std::optional<QString>> get(const QString &key) const;
    Result<void> set(const QString &key, const QString &value);
    Result<void> remove(const QString &key);

private:
    StateDatabase &m_database;
};

} // namespace belfry
