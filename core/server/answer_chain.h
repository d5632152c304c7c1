// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/when_done.h"
#include "server/http_call.h"

#include <QPromise>

#include <memory>

namespace belfry {

/// The answer that next(result) → HttpAnswer gives once `future` has finished. Both are looked at in the context's
/// thread; once the context is gone there is no answer.
template<typename T, typename Next>
HttpAnswer followedBy(const QFuture<T> &future, QObject *context, Next next)
{
    auto promise = std::make_shared<QPromise<HttpResponse>>();
    promise->start();
    HttpAnswer answer = promise->future();
    const auto nothing = [promise] { promise->finish(); };
    const auto goOn = [promise, context, nothing, next = std::move(next)](const T &result) {
        const auto finish = [promise](const HttpResponse &response) {
            promise->addResult(response);
            promise->finish();
        };
        whenDone(next(result), context, finish, nothing);
    };
    whenDone(future, context, goOn, nothing);
    return answer;
}

} // namespace belfry
