// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "source/layout_source.h"
#include "source/state_worker.h"

#include <functional>

namespace belfry {

class LayoutRepository;

/// The layout documents of this host, kept in the state database. One for all sources of a program; the functions
/// are those of LayoutSource.
class LayoutStore final : public StateWorker
{
    Q_OBJECT

public:
    /// Nothing if the document is right, else an error with a JSON pointer.
    using Validate = std::function<Result<void>(const QJsonObject &document)>;

    /// `clock` must outlive the store.
    LayoutStore(QString stateFile, const Clock &clock, Validate validate);

    QFuture<Result<std::vector<StoredLayout>>> list();
    QFuture<Result<StoredLayout>> get(const QString &id);
    QFuture<Result<StoredLayout>> put(const QString &id, const QJsonObject &document, quint64 ifVersion,
                                      const QString &author);
    QFuture<Result<StoredLayout>> create(const QString &id, const QJsonObject &document, const QString &author);
    QFuture<Result<StoredLayout>> remove(const QString &id, quint64 ifVersion);
    QFuture<Result<std::vector<StoredLayout>>> removed();
    QFuture<Result<StoredLayout>> restore(const QString &id);
    QFuture<Result<std::vector<StoredLayout>>> versions(const QString &id);
    QFuture<Result<StoredLayout>> version(const QString &id, quint64 version);
    QFuture<Result<StoredLayout>> nameVersion(const QString &id, quint64 version, const QString &label,
                                              const QString &note);
    /// Stores the document unless the id was ever used: for the layout that comes with the program, which must not
    /// come back when it was removed.
    QFuture<Result<StoredLayout>> putIfAbsent(const QString &id, const QJsonObject &document);
    /// Layouts that come from files (each with its `origin`), in place of those before: nobody can change them here,
    /// and what was stored under their ids stays behind them.
    void provide(std::vector<StoredLayout> layouts);

Q_SIGNALS:
    /// In the store's thread, after it is on the disk; version 0: it was removed.
    void changed(const QString &id, quint64 version);

private:
    Result<StoredLayout> write(StateDatabase &database, const QString &id, const QJsonObject &document,
                               quint64 ifVersion, const QString &author = {});
    const StoredLayout *provided(const QString &id) const;
    Result<void> checkChangeable(const QString &id) const;
    Result<QString> freshId(const LayoutRepository &layouts, const QString &name) const;
    Result<std::vector<StoredLayout>> listed(StateDatabase &database) const;

    const Clock &m_clock;
    const Validate m_validate;
    std::vector<StoredLayout> m_provided; ///< by id; the worker's thread
};

} // namespace belfry
