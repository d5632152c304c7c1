// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_message.h"
#include "server/principal.h"

#include <QFuture>
#include <QHostAddress>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace belfry {

/// One request on its way to its answer. Lives in the I/O thread.
struct HttpCall {
    HttpRequest request;
    Principal principal;
    QHostAddress peer;
    QStringList captures; ///< what stood for the {…} of the route
    UrlParams params;
    std::optional<Operation> operation; ///< of the route that was found
    QString changed;                    ///< for the audit log, behind the path: what of it; set by the handler
    /// Takes so many points (see InboundRates) from what the client may ask for; false: it is too much now.
    std::function<bool(double points)> spend = [](double) { return true; };

    /// Remembers what to do if nobody waits for the answer any more.
    void whenAbandoned(std::function<void()> stop) { m_stops.push_back(std::move(stop)); }
    void abandon()
    {
        for (const auto &stop : std::exchange(m_stops, {}))
            stop();
    }

private:
    std::vector<std::function<void()>> m_stops;
};
using HttpCallPtr = std::shared_ptr<HttpCall>;

/// The answer, now or from the query pool later.
using HttpAnswer = QFuture<HttpResponse>;

inline HttpAnswer answerNow(HttpResponse response)
{
    return QtFuture::makeReadyFuture(std::move(response));
}

} // namespace belfry
