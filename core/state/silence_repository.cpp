// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state/silence_repository.h"

#include "state/sql.h"
#include "state/state_database.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace belfry {

namespace {

/// [["severity", 0, "info"], …]
QString matchersToText(const std::vector<StoredMatcher> &matchers)
{
    QJsonArray all;
    for (const StoredMatcher &matcher : matchers)
        all.append(
            QJsonArray{QString::fromStdString(matcher.label), matcher.op, QString::fromStdString(matcher.value)});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

std::vector<StoredMatcher> matchersFromText(const QString &text)
{
    std::vector<StoredMatcher> matchers;
    const QJsonArray all = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue each : all)
        matchers.push_back({each[0].toString().toStdString(), each[1].toInt(), each[2].toString().toStdString()});
    return matchers;
}

} // namespace

Result<std::vector<StoredSilence>> SilenceRepository::all() const
{
    auto query = runSql(m_database.connection(),
                        QStringLiteral("SELECT id, matchers, starts_at, ends_at, updated_at, author, comment "
                                       "FROM silences ORDER BY id"));
    if (!query)
        return tl::unexpected(query.error());
    std::vector<StoredSilence> all;
    while (query->next())
        all.push_back({query->value(0).toString(), matchersFromText(query->value(1).toString()),
                       query->value(2).toLongLong(), query->value(3).toLongLong(), query->value(4).toLongLong(),
                       query->value(5).toString(), query->value(6).toString()});
    return all;
}

Result<void> SilenceRepository::save(const StoredSilence &s)
{
    const auto done =
        runSql(m_database.connection(),
               QStringLiteral("INSERT OR REPLACE INTO silences (id, matchers, starts_at, ends_at, updated_at, author, "
                              "comment) VALUES (?, ?, ?, ?, ?, ?, ?)"),
               {notNull(s.id), matchersToText(s.matchers), qint64(s.startsAt), qint64(s.endsAt), qint64(s.updatedAt),
                notNull(s.createdBy), notNull(s.comment)});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

Result<void> SilenceRepository::remove(const QString &id)
{
    const auto done = runSql(m_database.connection(), QStringLiteral("DELETE FROM silences WHERE id = ?"), {id});
    if (!done)
        return tl::unexpected(done.error());
    return {};
}

} // namespace belfry
