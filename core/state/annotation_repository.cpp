// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/annotation_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

namespace belfry {

Result<std::int64_t> AnnotationRepository::append(const Annotation &annotation)
{
    const auto done = runSql(
        m_database.connection(),
        QStringLiteral("INSERT INTO annotations (t, kind, text, duration) VALUES (?, ?, ?, ?)"),
        {qint64(annotation.t), notNull(annotation.kind), notNull(annotation.text), qint64(annotation.durationMs)});
    if (!done)
        return tl::unexpected(done.error());
    return done->lastInsertId().toLongLong();
}

Result<std::vector<Annotation>> AnnotationRepository::list(Timestamp from, Timestamp to, int limit) const
{
    auto query = runSql(m_database.connection(),
                        QStringLiteral("SELECT id, t, kind, text, duration FROM annotations WHERE t > ? AND t <= ? "
                                       "ORDER BY t DESC, id DESC LIMIT ?"),
                        {qint64(from), qint64(to), limit});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Annotation> all;
    while (query->next())
        all.push_back({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toString(),
                       query->value(3).toString(), query->value(4).toLongLong()});
    return all;
}

Result<void> AnnotationRepository::trim(Timestamp before)
{
    const auto done =
        runSql(m_database.connection(), QStringLiteral("DELETE FROM annotations WHERE t < ?"), {qint64(before)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace belfry
