// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "server/http_message.h"

#include <vector>

namespace belfry {

/// The HTTP status that fits an error of the core.
int statusFor(ErrorKind kind);

/// A part of a request that is wrong.
struct FieldError {
    enum class Part { Body, Parameter };
    Part part = Part::Body;
    QString name; ///< a JSON pointer into the body, or the name of a parameter of the URL
    QString detail;
    QString where() const { return name.isEmpty() ? QStringLiteral("the body") : name; }
};
using FieldErrors = std::vector<FieldError>;

/// A problem document with all that is wrong: errors: [{pointer, detail}, {parameter, detail}].
/// REQUIRES: `errors` is not empty.
HttpResponse fieldsProblem(int status, const FieldErrors &errors);

/// 412: somebody else changed it meanwhile. The version that is there now is the ETag and the member currentVersion;
/// 0: there is nothing.
HttpResponse outdatedProblem(const QString &detail, quint64 currentVersion);

/// An error in the form of the API that was asked: Prometheus's envelope under /api/v1, else a problem document
/// (RFC 9457, application/problem+json) with the place as members "pointer" (JSON pointer), "line", "column", and
/// as the only one of "errors".
HttpResponse errorAnswer(const HttpRequest &request, int status, const Error &error);
HttpResponse errorAnswer(const HttpRequest &request, int status, const QString &message);
HttpResponse errorAnswer(const HttpRequest &request, const Error &error);

/// {"status":"error","errorType":…,"error":…}
HttpResponse prometheusError(int status, const char *errorType, const QString &message);
/// The same for what an evaluation gave: bad_data 400, execution 422, timeout 503, canceled 503, internal 500.
HttpResponse prometheusError(const Error &error);

} // namespace belfry
