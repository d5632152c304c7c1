// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/cross_origin.h"

namespace belfry {

namespace {

constexpr auto kRequestHeaders =
    "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, Accept, Accept-Encoding";
constexpr auto kResponseHeaders =
    "ETag, Location, Allow, Content-Disposition, Retry-After, Belfry-Origin, Idempotency-Replayed";
constexpr auto kPreflightSeconds = "600";

} // namespace

HttpResponse withCrossOrigin(const HttpRequest &request, HttpResponse response, const Gatekeeper &gatekeeper)
{
    if (!gatekeeper.hasAllowedOrigins())
        return response;
    response.with("Vary", "Origin");
    const QByteArray origin = request.header("Origin");
    if (!gatekeeper.isAllowedOrigin(origin))
        return response;
    response.with("Access-Control-Allow-Origin", origin).with("Access-Control-Expose-Headers", kResponseHeaders);
    if (request.method != "OPTIONS" || request.headerCount("Access-Control-Request-Method") == 0)
        return response;
    for (const auto &[name, value] : QList(response.headers)) {
        if (name == "Allow")
            response.with("Access-Control-Allow-Methods", value);
    }
    return response.with("Access-Control-Allow-Headers", kRequestHeaders)
        .with("Access-Control-Max-Age", kPreflightSeconds);
}

} // namespace belfry
