// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_message.h"

#include <optional>

namespace belfry {

/// Why a request for /live isn't a handshake that the stream can take (RFC 6455, section 4.2.1, and a subprotocol of
/// ours), as its answer; nothing if it is one.
std::optional<HttpResponse> handshakeObjection(const HttpRequest &request);

} // namespace belfry
