// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace belfry {

/// Calls take(result) in the context's thread when the future has finished with a result, by the watcher that is
/// returned and belongs to the context. Nothing happens once the context is gone.
///
/// QFuture::then(context) isn't to be had: in Qt 6.4 the thread that finishes the future looks at the context, which
/// may end at that moment, and cancelling a future with continuations that have run reads freed memory.
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

/// As watch(), but a result that is there already is taken at once, and `cancelled` is called where none will come.
template<typename T, typename Take, typename Cancelled>
void whenDone(const QFuture<T> &future, QObject *context, Take take, Cancelled cancelled)
{
    const auto deliver = [take = std::move(take), cancelled = std::move(cancelled)](const QFuture<T> &done) {
        done.resultCount() > 0 ? take(done.result()) : cancelled();
    };
    if (future.isFinished())
        return deliver(future);
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, deliver] {
        watcher->deleteLater();
        deliver(watcher->future());
    });
    watcher->setFuture(future);
}

template<typename T, typename Take>
void whenDone(const QFuture<T> &future, QObject *context, Take take)
{
    whenDone(future, context, std::move(take), [] {});
}

} // namespace belfry
