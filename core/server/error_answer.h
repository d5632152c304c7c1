// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "server/http_message.h"

namespace belfry {

/// The HTTP status that fits an error of the core.
int statusFor(ErrorKind kind);

/// An error in the form of the API that was asked: Prometheus's envelope under /api/v1, else a problem document
/// (RFC 9457, application/problem+json) with the place as members "pointer" (JSON pointer), "line", "column".
HttpResponse errorAnswer(const HttpRequest &request, int status, const Error &error);
HttpResponse errorAnswer(const HttpRequest &request, int status, const QString &message);
HttpResponse errorAnswer(const HttpRequest &request, const Error &error);

/// {"status":"error","errorType":…,"error":…}
HttpResponse prometheusError(int status, const char *errorType, const QString &message);
/// The same for what an evaluation gave: bad_data 400, execution 422, timeout 503, canceled 503, internal 500.
HttpResponse prometheusError(const Error &error);

} // namespace belfry
