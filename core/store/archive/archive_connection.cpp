// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/archive/archive_connection.h"

#include "store/io_error.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <span>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace belfry {

namespace {

// SQLite's result codes that are worth telling apart.
constexpr int kFull = 13;
// Statements are always the same, so what SQLite can't make sense of is the file: a schema without the tables that it
// should have (error), with other columns, or with texts that no file has room for (too big).
constexpr int kError = 1;
constexpr int kCorrupt = 11;
constexpr int kTooBig = 18;
constexpr int kMismatch = 20;
constexpr int kNotADatabase = 26;
constexpr int kDamage[] = {kError, kCorrupt, kTooBig, kMismatch, kNotADatabase};

const char *const kWriterPragmas[] = {
    "PRAGMA journal_mode = WAL",       "PRAGMA synchronous = FULL",           "PRAGMA cache_size = -1024",
    "PRAGMA wal_autocheckpoint = 512", "PRAGMA journal_size_limit = 2097152", "PRAGMA temp_store = MEMORY",
};
const char *const kReaderPragmas[] = {"PRAGMA cache_size = -512", "PRAGMA temp_store = MEMORY"};
// The first lets SQLite read a file that is shorter than its header says.
const char *const kSalvagePragmas[] = {"PRAGMA writable_schema = ON", "PRAGMA cell_size_check = ON",
                                       "PRAGMA temp_store = MEMORY"};

std::span<const char *const> pragmasFor(ArchiveConnection::Mode mode)
{
    switch (mode) {
    case ArchiveConnection::Mode::ReadOnly: return kReaderPragmas;
    case ArchiveConnection::Mode::ReadWrite: return kWriterPragmas;
    case ArchiveConnection::Mode::Salvage: return kSalvagePragmas;
    }
    return {};
}

QString uniqueName()
{
    static std::atomic<int> last{0};
    return QStringLiteral("belfry-history-%1").arg(++last);
}

tl::unexpected<Error> sqlFailure(const QSqlError &error, const QString &path)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const bool damage = std::find(std::begin(kDamage), std::end(kDamage), code) != std::end(kDamage);
    const auto kind = code == kFull ? ErrorKind::TooLarge : damage ? ErrorKind::Internal : ErrorKind::Unavailable;
    return failure(
        QStringLiteral("archive: %1").arg(error.databaseText().isEmpty() ? error.text() : error.databaseText()), kind,
        Place{path, 0, 0, {}});
}

} // namespace

ArchiveConnection::ArchiveConnection(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) {}

ArchiveConnection::~ArchiveConnection()
{
    m_statements.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<ArchiveConnection>> ArchiveConnection::open(const QString &path, Mode mode)
{
    std::unique_ptr<ArchiveConnection> connection(new ArchiveConnection(uniqueName(), path));
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    db.setDatabaseName(path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (mode != Mode::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    db.setConnectOptions(options);
    if (!db.open())
        return sqlFailure(db.lastError(), path);
    for (const char *pragma : pragmasFor(mode)) {
        if (auto done = connection->run(pragma); !done)
            return tl::unexpected(done.error());
    }
    return connection;
}

Result<QSqlQuery *> ArchiveConnection::prepared(const char *sql)
{
    auto &query = m_statements[sql];
    if (query) {
        query->finish();
        return query.get();
    }
    auto fresh = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_name, false));
    fresh->setForwardOnly(true);
    if (!fresh->prepare(QLatin1String(sql)))
        return sqlFailure(fresh->lastError(), m_path);
    query = std::move(fresh);
    return query.get();
}

Result<void> ArchiveConnection::run(const char *sql)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    if (!query.exec(QLatin1String(sql)))
        return sqlFailure(query.lastError(), m_path);
    return {};
}

Result<void> ArchiveConnection::execute(QSqlQuery &query) const
{
    if (!query.exec())
        return sqlFailure(query.lastError(), m_path);
    return {};
}

Result<void> ArchiveConnection::finish(QSqlQuery &query) const
{
    const QSqlError error = query.lastError();
    query.finish();
    return error.isValid() ? sqlFailure(error, m_path) : Result<void>();
}

Result<QSqlQuery *> ArchiveConnection::ask(const char *sql, std::initializer_list<QVariant> values)
{
    auto query = prepared(sql);
    if (!query)
        return query;
    int place = 0;
    for (const QVariant &value : values)
        (*query)->bindValue(place++, value);
    if (auto done = execute(**query); !done)
        return tl::unexpected(done.error());
    return query;
}

Result<void> ArchiveConnection::change(const char *sql, std::initializer_list<QVariant> values)
{
    const auto done = ask(sql, values);
    return done ? Result<void>() : tl::unexpected(done.error());
}

void ArchiveConnection::rollback()
{
    for (auto &[sql, query] : m_statements) {
        if (query)
            query->finish();
    }
    (void)run("ROLLBACK"); // an error here means that there is nothing left to undo
}

} // namespace belfry
