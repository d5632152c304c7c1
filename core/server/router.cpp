// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/router.h"

#include "server/error_answer.h"

#include <algorithm>
#include <optional>

namespace belfry {

namespace {

/// What the parts in braces stand for; nothing if the path doesn't fit.
std::optional<QStringList> fit(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QStringList captures;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern.at(i).startsWith(u'{') && !path.at(i).isEmpty())
            captures += path.at(i);
        else if (pattern.at(i) != path.at(i))
            return std::nullopt;
    }
    return captures;
}

HttpResponse forbidden(const HttpCall &call, Operation operation)
{
    if (call.principal.role == Role::Nobody)
        return errorAnswer(call.request, 401, QStringLiteral("this needs a token: Authorization: Bearer …"))
            .with("WWW-Authenticate", "Bearer");
    return errorAnswer(
        call.request, 403,
        {QStringLiteral("\"%1\" has the role %2; this needs a token of the role %3")
             .arg(call.principal.name, roleName(call.principal.role), roleName(ruleOf(operation).needed)),
         ErrorKind::Forbidden,
         {}});
}

} // namespace

void Router::add(QByteArray method, const QString &pattern, Operation operation, Handler handler)
{
    m_routes.push_back({std::move(method), pattern.split(u'/'), operation, std::move(handler)});
}

std::optional<Operation> Router::operationOf(const HttpRequest &request) const
{
    const QStringList path = request.path().split(u'/');
    for (const Route &route : m_routes) {
        if (route.method == request.method && fit(route.parts, path))
            return route.operation;
    }
    return std::nullopt;
}

HttpAnswer Router::dispatch(const HttpCallPtr &call) const
{
    if (call->request.method == "OPTIONS" && call->request.target == "*") // the server as a whole
        return answerNow(HttpResponse{204, {}, {}, {}}.with("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"));
    const QStringList path = call->request.path().split(u'/');
    const QByteArray method = call->request.method == "HEAD" ? QByteArray("GET") : call->request.method;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        const std::optional<QStringList> captures = fit(route.parts, path);
        if (!captures)
            continue;
        if (route.method != method) {
            const QByteArray taken = route.method == "GET" ? QByteArray("GET, HEAD") : route.method;
            if (!allowed.contains(taken))
                allowed += taken;
            continue;
        }
        call->operation = route.operation;
        if (!authorize(call->principal, route.operation))
            return answerNow(forbidden(*call, route.operation));
        call->captures = *captures;
        return route.handler(call);
    }
    if (allowed.isEmpty())
        return answerNow(errorAnswer(
            call->request, 404,
            {QStringLiteral("there is nothing at %1").arg(call->request.path().left(200)), ErrorKind::NotFound, {}}));
    allowed += "OPTIONS";
    if (method == "OPTIONS")
        return answerNow(HttpResponse{204, {}, {}, {}}.with("Allow", allowed.join(", ")));
    const QString text = QStringLiteral("%1 does not take %2")
                             .arg(call->request.path().left(200), QString::fromLatin1(call->request.method.left(20)));
    return answerNow(errorAnswer(call->request, 405, text).with("Allow", allowed.join(", ")));
}

} // namespace belfry
