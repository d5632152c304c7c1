// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace belfry {

/// The small relational database beside the history (state.db): layouts, alert states, settings … SQLite with
/// write-ahead log and synchronous=FULL, so whatever a repository's call has returned for survives kill -9 and
/// a power cut.
///
/// An object and all repositories over it belong to the thread that opened it. Several threads (and programs)
/// may have the same file open, each with an object of its own; writers wait for each other up to five seconds.
class StateDatabase
{
public:
    /// Opens or makes the file (its directory too) and brings its schema to schemaVersion(), in one transaction
    /// per step. A file of a newer version is refused with ErrorKind::Invalid and left as it is.
    static Result<std::unique_ptr<StateDatabase>> open(const QString &file);
    ~StateDatabase();
    StateDatabase(const StateDatabase &) = delete;
    StateDatabase &operator=(const StateDatabase &) = delete;

    /// The version that this program writes.
    static int schemaVersion();
    /// The connection; only for repositories and on the owning thread.
    QSqlDatabase connection() const;
    const QString &file() const { return m_file; }

private:
    StateDatabase(QString file, QString connectionName);
    QString m_file;
    QString m_connectionName;
};

} // namespace belfry
