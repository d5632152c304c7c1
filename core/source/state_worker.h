// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>

namespace belfry {

class StateDatabase;

/// What the stores over the state database have in common: any thread may call them, and the work is done in the
/// object's own thread, which must run an event loop and may wait for the disk, in the order of the calls.
class StateWorker : public QObject
{
public:
    ~StateWorker() override;

protected:
    /// The database is opened by the first call.
    explicit StateWorker(QString stateFile);
    const QString &stateFile() const { return m_stateFile; }

    /// Runs work(StateDatabase &) → Result<T> in the object's thread; the future finishes there.
    template<typename T, typename Work>
    QFuture<Result<T>> run(Work work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        QMetaObject::invokeMethod(
            this,
            [this, promise, work = std::move(work)] {
                const Result<StateDatabase *> opened = database();
                promise->addResult(opened ? work(**opened) : Result<T>(tl::unexpected(opened.error())));
                promise->finish();
            },
            Qt::QueuedConnection);
        return future;
    }

private:
    Result<StateDatabase *> database();

    const QString m_stateFile;
    std::unique_ptr<StateDatabase> m_database;
};

} // namespace belfry
