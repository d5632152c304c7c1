// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/gatekeeper.h"
#include "server/http_message.h"

namespace belfry {

/// Lets pages of configured origins (server.allowed_origins), and no others, read the answer, and tells them before
/// they ask what they may send (a preflight, answered from the Allow header of an answer to OPTIONS). Without
/// configured origins nothing is added.
HttpResponse withCrossOrigin(const HttpRequest &request, HttpResponse response, const Gatekeeper &gatekeeper);

} // namespace belfry
