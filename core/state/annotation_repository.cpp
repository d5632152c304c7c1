// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/annotation_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

namespace belfry {

namespace {

constexpr QChar kTagSeparator = u' ';

} // namespace

Result<std::int64_t> AnnotationRepository::append(const Annotation &annotation)
{
    const auto done = runSql(
        m_database.connection(),
        QStringLiteral("INSERT INTO annotations (t, kind, text, duration, author, tags) VALUES (?, ?, ?, ?, ?, ?)"),
        {qint64(annotation.t), notNull(annotation.kind), notNull(annotation.text), qint64(annotation.durationMs),
         notNull(annotation.by), notNull(annotation.tags.join(kTagSeparator))});
    if (!done)
        return tl::unexpected(done.error());
    return done->lastInsertId().toLongLong();
}

Result<std::vector<Annotation>> AnnotationRepository::list(const LogSlice &slice) const
{
    auto query = runSql(
        m_database.connection(),
        QStringLiteral("SELECT id, t, kind, text, duration, author, tags FROM annotations "
                       "WHERE t > ? AND t - duration <= ? AND (t, id) < (?, ?) ORDER BY t DESC, id DESC LIMIT ?"),
        {qint64(slice.from), qint64(slice.to), qint64(slice.after.t), qint64(slice.after.id), slice.limit});
    if (!query)
        return tl::unexpected(query.error());
    std::vector<Annotation> all;
    while (query->next())
        all.push_back({query->value(0).toLongLong(), query->value(1).toLongLong(), query->value(2).toString(),
                       query->value(3).toString(), query->value(4).toLongLong(), query->value(5).toString(),
                       query->value(6).toString().split(kTagSeparator, Qt::SkipEmptyParts)});
    return all;
}

Result<void> AnnotationRepository::remove(std::int64_t id)
{
    const auto done =
        runSql(m_database.connection(), QStringLiteral("DELETE FROM annotations WHERE id = ?"), {qint64(id)});
    if (!done)
        return tl::unexpected(done.error());
    if (done->numRowsAffected() == 0)
        return failure(QStringLiteral("there is no annotation %1").arg(id), ErrorKind::NotFound);
    return {};
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
