// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remote_source.h"
#include "served_core.h"

#include <QTest>

#include <vector>

namespace belfry {

/// How to view that core, with its token unless another is given.
inline RemoteOptions optionsFor(const ServedCore &core, const QString &token = QLatin1String(ServedCore::kToken))
{
    RemoteOptions options;
    options.server.url = core.url();
    options.server.token = token;
    options.client = QStringLiteral("test");
    return options;
}

inline LiveRequest request(const QString &expr, std::int64_t historyMs = 0)
{
    LiveRequest request;
    request.expr = expr;
    request.historyMs = historyMs;
    return request;
}

/// Whether an answer came within ten seconds.
template<typename T>
bool isDone(const QFuture<T> &future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 10'000);
}

/// What a subscription delivers.
struct Received {
    explicit Received(LiveSubscription &subscription)
    {
        QObject::connect(&subscription, &LiveSubscription::history, &subscription,
                         [this](const QueryResultPtr &matrix) { histories.push_back(matrix); });
        QObject::connect(&subscription, &LiveSubscription::point, &subscription,
                         [this](const LivePointPtr &point) { points.push_back(point); });
        QObject::connect(&subscription, &LiveSubscription::failed, &subscription,
                         [this](const Error &error) { errors.push_back(error); });
    }
    double lastValue() const { return points.empty() ? -1 : points.back()->values.at(0); }

    std::vector<QueryResultPtr> histories;
    std::vector<LivePointPtr> points;
    std::vector<Error> errors;
};

} // namespace belfry
