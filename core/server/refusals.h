// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/authenticator.h"
#include "server/http_message.h"

#include <chrono>

namespace belfry {

/// 429 that says when to come back.
HttpResponse tooManyRequests(const HttpRequest &request, const QString &message, std::chrono::seconds retryAfter);
/// 429 for who has asked for more points of queries than may be had at a time (InboundRates).
HttpResponse tooManyPoints(const HttpRequest &request);
/// 401, or 429 where the token wasn't even looked at.
HttpResponse loginRefused(const HttpRequest &request, const LoginRefusal &refusal);

} // namespace belfry
