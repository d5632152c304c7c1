// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QFutureWatcher>

#include <utility>

namespace belfry {

/// Calls take(result) in the context's thread when the future has finished, or cancelled() where it has no result; by
/// the watcher that is returned and belongs to the context. Nothing happens once the context is gone.
///
/// QFuture::then(context) isn't to be had: in Qt 6.4 the thread that finishes the future looks at the context, which
/// may end at that moment, and cancelling a future with continuations that have run reads freed memory.
template<typename T, typename Take, typename Cancelled>
QFutureWatcher<T> *watch(const QFuture<T> &future, QObject *context, Take take, Cancelled cancelled)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, take = std::move(take), cancelled = std::move(cancelled)] {
                         watcher->deleteLater();
                         watcher->future().resultCount() > 0 ? take(watcher->result()) : cancelled();
                     });
    watcher->setFuture(future);
    return watcher;
}

template<typename T, typename Take>
QFutureWatcher<T> *watch(const QFuture<T> &future, QObject *context, Take take)
{
    return watch(future, context, std::move(take), [] {});
}

/// Ends what watch() returned, and what it waits for: nothing of it is called any more. Also from within a call.
template<typename T>
void stopWatching(QFutureWatcher<T> *watcher)
{
    if (!watcher)
        return;
    watcher->disconnect();
    watcher->cancel();
    watcher->deleteLater();
}

/// As watch(), but at once where the future has finished already.
template<typename T, typename Take, typename Cancelled>
void whenDone(const QFuture<T> &future, QObject *context, Take take, Cancelled cancelled)
{
    if (!future.isFinished())
        watch(future, context, std::move(take), std::move(cancelled));
    else
        future.resultCount() > 0 ? take(future.result()) : cancelled();
}

template<typename T, typename Take>
void whenDone(const QFuture<T> &future, QObject *context, Take take)
{
    whenDone(future, context, std::move(take), [] {});
}

} // namespace belfry
