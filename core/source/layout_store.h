// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "source/layout_source.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace belfry {

class LayoutRepository;
class StateDatabase;

/// The layout documents of this host, kept in the state database. One for all sources of a program: any thread
/// may call list(), get() and put(); the work is done in the store's own thread, which must run an event loop
/// (move it to one that may wait for the disk, the judge's for instance). Calls are carried out in their order.
class LayoutStore final : public QObject
{
    Q_OBJECT

public:
    /// Nothing if the document is right, else an error with a JSON pointer.
    using Validate = std::function<Result<void>(const QJsonObject &document)>;

    /// `clock` must outlive the store. The state database is opened by the first call.
    LayoutStore(QString stateFile, const Clock &clock, Validate validate);
    ~LayoutStore() override;

    QFuture<Result<std::vector<StoredLayout>>> list();
    QFuture<Result<StoredLayout>> get(const QString &id);
    QFuture<Result<StoredLayout>> put(const QString &id, const QJsonObject &document, quint64 ifVersion);
    /// Stores the document unless there is one already: for the layout that comes with the program.
    QFuture<Result<StoredLayout>> putIfAbsent(const QString &id, const QJsonObject &document);

Q_SIGNALS:
    /// In the store's thread, after it is on the disk.
    void changed(const QString &id, quint64 version);

private:
    template<typename T, typename Work>
    QFuture<Result<T>> run(Work work);
    Result<LayoutRepository *> repository();
    Result<StoredLayout> read(const QString &id);
    Result<StoredLayout> write(const QString &id, const QJsonObject &document, quint64 ifVersion);

    const QString m_stateFile;
    const Clock &m_clock;
    const Validate m_validate;
    std::unique_ptr<StateDatabase> m_database;
    std::unique_ptr<LayoutRepository> m_repository;
};

} // namespace belfry
