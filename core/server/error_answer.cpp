// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/error_answer.h"

#include "protocol/json_writer.h"

namespace belfry {

namespace {

const char *errorTypeFor(int status)
{
    switch (status) {
    case 401: return "unauthorized";
    case 403: return "forbidden";
    case 404:
    case 405: return "not_found";
    case 413:
    case 431: return "too_large";
    case 500: return "internal";
    case 429:
    case 503: return "unavailable";
    default: return "bad_data";
    }
}

HttpResponse problem(int status, const Error &error)
{
    wire::JsonWriter out;
    out.beginObject().field("type", "about:blank").field("title", std::string_view(reasonPhrase(status).constData()));
    out.integerField("status", status).field("detail", error.message);
    if (!error.place.pointer.isNull() && !error.place.pointer.isEmpty())
        out.field("pointer", error.place.pointer);
    if (error.place.line > 0)
        out.integerField("line", error.place.line).integerField("column", error.place.column);
    out.endObject();
    return {status, "application/problem+json", out.take() + '\n', {}};
}

} // namespace

int statusFor(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Invalid: return 400;
    case ErrorKind::NotFound: return 404;
    case ErrorKind::Conflict: return 412;
    case ErrorKind::Forbidden: return 403;
    case ErrorKind::Unavailable:
    case ErrorKind::Timeout: return 503;
    case ErrorKind::TooLarge: return 413;
    case ErrorKind::Internal: break;
    }
    return 500;
}

HttpResponse errorAnswer(const HttpRequest &request, int status, const Error &error)
{
    if (request.target.startsWith("/api/v1/"))
        return prometheusError(status, errorTypeFor(status), error.toString());
    return problem(status, error);
}

HttpResponse errorAnswer(const HttpRequest &request, int status, const QString &message)
{
    return errorAnswer(request, status, Error{message, ErrorKind::Invalid, {}});
}

HttpResponse errorAnswer(const HttpRequest &request, const Error &error)
{
    return errorAnswer(request, statusFor(error.kind), error);
}

HttpResponse prometheusError(int status, const char *errorType, const QString &message)
{
    wire::JsonWriter out;
    out.beginObject().field("status", "error").field("errorType", errorType).field("error", message).endObject();
    return {status, "application/json", out.take(), {}};
}

HttpResponse prometheusError(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Invalid:
    case ErrorKind::Conflict:
    case ErrorKind::TooLarge: return prometheusError(422, "execution", error.toString());
    case ErrorKind::NotFound: return prometheusError(404, "not_found", error.toString());
    case ErrorKind::Timeout: return prometheusError(503, "timeout", error.toString());
    case ErrorKind::Unavailable: return prometheusError(503, "canceled", error.toString());
    case ErrorKind::Forbidden: return prometheusError(403, "forbidden", error.toString());
    case ErrorKind::Internal: break;
    }
    return prometheusError(500, "internal", error.toString());
}

} // namespace belfry
