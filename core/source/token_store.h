// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "source/state_worker.h"
#include "state/token_repository.h"

#include <mutex>
#include <optional>
#include <unordered_map>

namespace belfry {

/// Whose a token is.
struct TokenBearer {
    std::int64_t id = 0;
    QString name;
    Role role = Role::Nobody;
    Timestamp expires = 0; ///< 0: never
};

/// The tokens of this Belfry, kept in the state database; the valid ones in memory too, so that the server judges a
/// request without waiting for the disk. All but load() may be called in any thread; what needs the disk is done in
/// the store's own, which must run an event loop and may wait. Calls are carried out in their order.
class TokenStore final : public StateWorker
{
    Q_OBJECT

public:
    /// `clock` must outlive the store.
    TokenStore(QString stateFile, const Clock &clock);

    /// Reads what there is, before the store's thread runs and the server listens. After an error no token is valid.
    Result<void> load();

    /// Who shows this token; nothing if it is unknown, revoked or expired. The time it takes tells nothing of the
    /// tokens there are: they are found by the first bytes of their hash and compared in constant time. That it was
    /// used is written down at most once a minute.
    std::optional<TokenBearer> find(QByteArrayView text);
    bool isValid(std::int64_t id) const;
    bool hasValid() const;

    QFuture<Result<CreatedToken>> create(const TokenWish &wish);
    QFuture<Result<std::vector<TokenRecord>>> list();
    QFuture<Result<void>> revoke(std::int64_t id);

Q_SIGNALS:
    /// In the store's thread, once it is on the disk and find() doesn't know it any more.
    void revoked(std::int64_t id);

private:
    void keep(const TokenRecord &record);

    const Clock &m_clock;
    mutable std::mutex m_mutex;
    std::unordered_map<std::uint64_t, TokenRecord> m_valid; ///< by the first bytes of the hash; under m_mutex
};

} // namespace belfry
