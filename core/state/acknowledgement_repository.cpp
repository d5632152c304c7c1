// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/acknowledgement_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

namespace belfry {

Result<std::vector<StoredAcknowledgement>> AcknowledgementRepository::all() const
{
    auto query = runSql(m_database.connection(),
                        QStringLiteral("SELECT fingerprint, rule_group, labels, author, comment, at, expires_at "
                                       "FROM acknowledgements ORDER BY fingerprint"));
    if (!query)
        return tl::unexpected(query.error());
    std::vector<StoredAcknowledgement> all;
    while (query->next())
        all.push_back({query->value(0).toString(), query->value(1).toString(),
                       labelsFromText(query->value(2).toString()), query->value(3).toString(),
                       query->value(4).toString(), query->value(5).toLongLong(), query->value(6).toLongLong()});
    return all;
}

Result<void> AcknowledgementRepository::save(const StoredAcknowledgement &a)
{
    const auto done = runSql(m_database.connection(),
                             QStringLiteral("INSERT OR REPLACE INTO acknowledgements (fingerprint, rule_group, labels, "
                                            "author, comment, at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)"),
                             {notNull(a.fingerprint), notNull(a.group), labelsToText(a.labels), notNull(a.by),
                              notNull(a.comment), qint64(a.at), qint64(a.expiresAt)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<void> AcknowledgementRepository::remove(const QString &fingerprint)
{
    const auto done = runSql(m_database.connection(),
                             QStringLiteral("DELETE FROM acknowledgements WHERE fingerprint = ?"), {fingerprint});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace belfry
