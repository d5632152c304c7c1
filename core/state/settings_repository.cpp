// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/settings_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

namespace belfry {

Result<std::optional<QString>> SettingsRepository::get(const QString &key) const
{
    auto query = runSql(m_database.connection(), QStringLiteral("SELECT value FROM settings WHERE key = ?"), {key});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return std::optional<QString>();
    return std::optional<QString>(query->value(0).toString());
}

Result<void> SettingsRepository::set(const QString &key, const QString &value)
{
    const auto done =
        runSql(m_database.connection(), QStringLiteral("INSERT OR REPLACE INTO settings (key, value) VALUES (?, ?)"),
               {key, value.isNull() ? QString(QLatin1String("")) : value});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<void> SettingsRepository::remove(const QString &key)
{
    const auto done = runSql(m_database.connection(), QStringLiteral("DELETE FROM settings WHERE key = ?"), {key});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace belfry
