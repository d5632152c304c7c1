// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace belfry {

/// Runs `work` in the pool; the future finishes there.
template<typename Work>
auto runInPool(QThreadPool &pool, Work work) -> QFuture<std::invoke_result_t<Work>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    auto future = promise->future();
    pool.start([promise, work = std::move(work)] {
        if (!promise->isCanceled())
            promise->addResult(work());
        promise->finish();
    });
    return future;
}

/// Calls take(result) in the context's thread when the future has finished with a result. For futures that may be
/// cancelled, by the watcher that is returned and belongs to the context: cancelling one that has continuations
/// (then()) reads freed memory in Qt 6.4 if they have run meanwhile.
template<typename T, typename Take>
QFutureWatcher<T> *watch(const QFuture<T> &future, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(future);
    return watcher;
}

} // namespace belfry
