// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "belfryctl/server_access.h"
#include "state/token_repository.h"

#include <optional>

namespace belfry {

/// The tokens of a Belfry: over its API where one serves, else in its data directory, whose lock is held meanwhile. So
/// the first token can be made before a Belfry listens where others reach it.
class TokenAccess
{
public:
    explicit TokenAccess(const ServerOptions &options);

    Result<CreatedToken> create(const TokenWish &wish);
    Result<std::vector<TokenRecord>> list();
    Result<void> revoke(std::int64_t id);

private:
    /// What the API answered; nothing if nobody serves.
    std::optional<Result<HttpReply>> ask(const QFuture<Result<HttpReply>> &reply) const;

    const ServerOptions &m_options;
    HttpClient m_client;
    bool m_serves; ///< as far as is known before it was asked
};

} // namespace belfry
