// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_message.h"

namespace belfry {

/// Below this many bytes of a body, gzip saves less than it costs.
inline constexpr qsizetype kGzipFromBytes = 1024;

/// Whether the client takes gzip: Accept-Encoding with its weights (RFC 9110, 12.5.3).
bool acceptsGzip(const HttpRequest &request);
/// Whether an answer would be sent with gzip to whoever takes it: a text of some size, not encoded yet.
bool isWorthGzip(const HttpResponse &response);
/// The answer with its body compressed and the headers that say so. Any thread.
HttpResponse gzipped(HttpResponse response);

} // namespace belfry
