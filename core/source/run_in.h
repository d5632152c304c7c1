// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <memory>
#include <utility>

namespace belfry {

/// Does `work` in the thread of `worker`, after what was asked of it before; the future has what it returns. Any
/// thread. If the worker is destroyed first, the future is cancelled.
template<typename Work>
auto runIn(QObject *worker, Work work) -> QFuture<decltype(work())>
{
    auto promise = std::make_shared<QPromise<decltype(work())>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        worker,
        [promise, work = std::move(work)]() mutable {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}

} // namespace belfry
