// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The versions of layouts.

#include "state/layout_repository.h"
#include "state/sql.h"
#include "state/state_database.h"
#include "state/version_policy.h"

namespace belfry {

namespace {

Error noVersions(const QString &id)
{
    return {QStringLiteral("there is no layout \"%1\"").arg(id), ErrorKind::NotFound, {}};
}

Error notKept(const QString &id, std::int64_t version)
{
    return {QStringLiteral("there is no version %1 of layout \"%2\"; the newest %3 are kept, some that are older, and "
                           "those with a name")
                .arg(version)
                .arg(id)
                .arg(LayoutRepository::kKeptVersions),
            ErrorKind::NotFound,
            {}};
}

} // namespace

Result<std::vector<LayoutRecord>> LayoutRepository::versions(const QString &id) const
{
    auto query = runSql(m_database.connection(),
                        QStringLiteral("SELECT id, name, version, updated, author, label, note FROM layout_versions "
                                       "WHERE id = ? ORDER BY version DESC"),
                        {id});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<LayoutRecord> all;
    while (query->next())
        all.push_back({query->value(0).toString(),
                       query->value(1).toString(),
                       query->value(2).toLongLong(),
                       query->value(3).toLongLong(),
                       {},
                       query->value(4).toString(),
                       query->value(5).toString(),
                       query->value(6).toString()});
    if (all.empty())
        return tl::unexpected(noVersions(id));
    return all;
}

Result<LayoutRecord> LayoutRepository::version(const QString &id, std::int64_t version) const
{
    auto query = runSql(m_database.connection(),
                        QStringLiteral("SELECT name, version, updated, document, author, label, note "
                                       "FROM layout_versions WHERE id = ? AND version = ?"),
                        {id, qint64(version)});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return tl::unexpected(notKept(id, version));
    return LayoutRecord{id,
                        query->value(0).toString(),
                        query->value(1).toLongLong(),
                        query->value(2).toLongLong(),
                        query->value(3).toByteArray(),
                        query->value(4).toString(),
                        query->value(5).toString(),
                        query->value(6).toString()};
}

Result<LayoutRecord> LayoutRepository::nameVersion(const QString &id, std::int64_t version, const QString &label,
                                                   const QString &note)
{
    auto done = runSql(m_database.connection(),
                       QStringLiteral("UPDATE layout_versions SET label = ?, note = ? WHERE id = ? AND version = ?"),
                       {notNull(label), notNull(note), id, qint64(version)});
    if (!done)
        return tl::unexpected(done.error());
    Result<LayoutRecord> named = this->version(id, version);
    if (named)
        named->document.clear();
    return named;
}

Result<void> LayoutRepository::thin(const QString &id)
{
    const auto kept = versions(id);
    if (!kept)
        return tl::unexpected(kept.error());
    std::vector<VersionStamp> stamps;
    for (const LayoutRecord &record : *kept)
        stamps.push_back({record.version, record.updated, !record.label.isEmpty()});
    for (const std::int64_t version : versionsToForget(stamps, kKeptVersions, m_clock.nowMs())) {
        const auto gone =
            runSql(m_database.connection(), QStringLiteral("DELETE FROM layout_versions WHERE id = ? AND version = ?"),
                   {id, qint64(version)});
        if (!gone)
            return tl::unexpected(gone.error());
    }
    return {};
}

} // namespace belfry
