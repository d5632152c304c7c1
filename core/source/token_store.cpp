// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "source/token_store.h"

#include "base/logging.h"
#include "state/state_database.h"
#include "state/token_text.h"

#include <algorithm>
#include <cstring>

namespace belfry {

namespace {

constexpr Timestamp kUseNotedEveryMs = 60'000;

std::uint64_t keyOf(const QByteArray &hash)
{
    std::uint64_t key = 0;
    std::memcpy(&key, hash.constData(), std::min(sizeof key, std::size_t(hash.size())));
    return key;
}

} // namespace

TokenStore::TokenStore(QString stateFile, const Clock &clock) : StateWorker(std::move(stateFile)), m_clock(clock) {}

Result<void> TokenStore::load()
{
    const auto database = StateDatabase::open(stateFile()); // of this thread, so not kept
    if (!database)
        return tl::unexpected(database.error());
    const auto records = TokenRepository(**database).list();
    if (!records)
        return tl::unexpected(records.error());
    for (const TokenRecord &record : *records) {
        if (record.isValidAt(m_clock.nowMs()))
            keep(record);
    }
    return {};
}

void TokenStore::keep(const TokenRecord &record)
{
    const std::lock_guard lock(m_mutex);
    m_valid.insert_or_assign(keyOf(record.hash), record);
}

std::optional<TokenBearer> TokenStore::find(QByteArrayView text)
{
    const QByteArray hash = tokenHash(text);
    const Timestamp now = m_clock.nowMs();
    const std::lock_guard lock(m_mutex);
    const auto it = m_valid.find(keyOf(hash));
    if (it == m_valid.end() || !isSameHash(it->second.hash, hash) || !it->second.isValidAt(now))
        return std::nullopt;
    TokenRecord &record = it->second;
    // A clock that was set back counts as a minute.
    if (now - record.lastUsed >= kUseNotedEveryMs || now < record.lastUsed) {
        record.lastUsed = now;
        run<void>([id = record.id, now](StateDatabase &database) {
            return TokenRepository(database).noteUse(id, now).map_error([](const Error &error) {
                qCWarning(lcServer).noquote() << "a token's use isn't written down:" << error.toString();
                return error;
            });
        });
    }
    return TokenBearer{record.id, record.name, record.role, record.expires};
}

bool TokenStore::isValid(std::int64_t id) const
{
    const Timestamp now = m_clock.nowMs();
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_valid.begin(), m_valid.end(),
                       [&](const auto &entry) { return entry.second.id == id && entry.second.isValidAt(now); });
}

bool TokenStore::hasValid() const
{
    const Timestamp now = m_clock.nowMs();
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_valid.begin(), m_valid.end(), [&](const auto &entry) { return entry.second.isValidAt(now); });
}

QFuture<Result<CreatedToken>> TokenStore::create(const TokenWish &wish)
{
    return run<CreatedToken>([this, wish](StateDatabase &database) {
        auto created = TokenRepository(database).create(wish, m_clock.nowMs());
        if (created)
            keep(created->record);
        return created;
    });
}

QFuture<Result<std::vector<TokenRecord>>> TokenStore::list()
{
    return run<std::vector<TokenRecord>>([](StateDatabase &database) { return TokenRepository(database).list(); });
}

QFuture<Result<void>> TokenStore::revoke(std::int64_t id)
{
    return run<void>([this, id](StateDatabase &database) -> Result<void> {
        if (auto done = TokenRepository(database).revoke(id, m_clock.nowMs()); !done)
            return done;
        {
            const std::lock_guard lock(m_mutex);
            std::erase_if(m_valid, [id](const auto &entry) { return entry.second.id == id; });
        }
        Q_EMIT revoked(id);
        return {};
    });
}

} // namespace belfry

#include "moc_token_store.cpp"
