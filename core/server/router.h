// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_call.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace belfry {

/// Which handler answers which method and path, and what one must be allowed to do for it.
class Router
{
public:
    using Handler = std::function<HttpAnswer(const HttpCallPtr &call)>;

    /// `pattern` is a path whose parts in braces stand for any one part: "/api/v1/label/{name}/values". A route
    /// for GET answers HEAD too.
    void add(QByteArray method, const QString &pattern, Operation operation, Handler handler);

    /// Answers 404, 405 with Allow, OPTIONS, 401 and 403 itself.
    HttpAnswer dispatch(const HttpCallPtr &call) const;

    /// What one must be allowed to do for it; nothing where no route takes it.
    std::optional<Operation> operationOf(const HttpRequest &request) const;

    struct Route {
        QByteArray method;
        QStringList parts;
        Operation operation;
        Handler handler;
    };
    const std::vector<Route> &routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

} // namespace belfry
