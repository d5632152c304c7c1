// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "protocol/json_writer.h"
#include "server/http_call.h"
#include "state/token_repository.h"

namespace belfry {

/// Where a token is found.
QString tokenPath(const TokenRecord &token);
/// The members of a token, without what it says.
void writeToken(wire::JsonWriter &out, const TokenRecord &token);
/// An answer with secrets in it, which stays nowhere on the way.
HttpResponse unstored(int status, wire::JsonWriter &out);
/// 201 with a new token and, this once, what it says; or what is wrong.
HttpResponse createdToken(const HttpRequest &request, const Result<CreatedToken> &created);

} // namespace belfry
