// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/error_answer.h"

#include "protocol/json_writer.h"
#include "server/entity_tag.h"

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

void beginProblem(wire::JsonWriter &out, int status, const QString &detail)
{
    out.beginObject().field("type", "about:blank").field("title", std::string_view(reasonPhrase(status).constData()));
    out.integerField("status", status).field("detail", detail);
}

HttpResponse finishedProblem(wire::JsonWriter &out, int status)
{
    out.endObject();
    return {status, "application/problem+json", out.take() + '\n', {}};
}

HttpResponse problem(int status, const Error &error)
{
    wire::JsonWriter out;
    beginProblem(out, status, error.message);
    if (!error.place.pointer.isEmpty()) {
        out.field("pointer", error.place.pointer).key("errors").beginArray();
        out.beginObject().field("pointer", error.place.pointer).field("detail", error.message).endObject().endArray();
    }
    if (error.place.line > 0)
        out.integerField("line", error.place.line).integerField("column", error.place.column);
    return finishedProblem(out, status);
}

} // namespace

HttpResponse fieldsProblem(int status, const FieldErrors &errors)
{
    wire::JsonWriter out;
    beginProblem(out, status,
                 errors.size() == 1
                     ? errors.front().where() + QStringLiteral(": ") + errors.front().detail
                     : QStringLiteral("%1 parts of the request are wrong; see errors").arg(errors.size()));
    out.key("errors").beginArray();
    for (const FieldError &error : errors) {
        const bool isParameter = error.part == FieldError::Part::Parameter;
        out.beginObject().field(isParameter ? "parameter" : "pointer", error.name);
        out.field("detail", error.detail).endObject();
    }
    out.endArray();
    return finishedProblem(out, status);
}

HttpResponse outdatedProblem(const QString &detail, quint64 currentVersion)
{
    wire::JsonWriter out;
    beginProblem(out, 412, detail);
    out.integerField("currentVersion", qint64(currentVersion));
    HttpResponse response = finishedProblem(out, 412);
    if (currentVersion > 0)
        response.with("ETag", versionTag(currentVersion));
    return response;
}

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
