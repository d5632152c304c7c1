// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/refusals.h"

#include "server/error_answer.h"

namespace belfry {

HttpResponse tooManyRequests(const HttpRequest &request, const QString &message, std::chrono::seconds retryAfter)
{
    return errorAnswer(request, 429, {message, ErrorKind::Unavailable, {}})
        .with("Retry-After", QByteArray::number(qint64(retryAfter.count())));
}

HttpResponse tooManyPoints(const HttpRequest &request)
{
    return tooManyRequests(
        request, QStringLiteral("more points of queries than this address or connection may ask for; wait a moment"),
        std::chrono::seconds(1));
}

HttpResponse loginRefused(const HttpRequest &request, const LoginRefusal &refusal)
{
    if (refusal.retryAfter.count() > 0)
        return tooManyRequests(
            request,
            QStringLiteral("too many wrong tokens or codes came from this address; none is looked at for %1 s")
                .arg(refusal.retryAfter.count()),
            refusal.retryAfter);
    return errorAnswer(request, 401, QStringLiteral("the token is not one of this server's, or not any more"))
        .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
}

} // namespace belfry
