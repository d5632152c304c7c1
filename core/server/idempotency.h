// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_call.h"
#include "server/server_context.h"

#include <QObject>

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace belfry {

/// Answers to requests with an Idempotency-Key, so that one that is sent again after a lost answer isn't carried out
/// again: the same principal, path and key get the same answer for 24 hours. The same key with another body is refused
/// with 422, one whose first request hasn't been answered yet with 409. The newest 1,000 are kept, as far as their
/// answers have 64 MiB together, in memory: a key doesn't outlive the server. I/O thread.
class IdempotentAnswers final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpAnswer(const HttpCallPtr &call)>;

    explicit IdempotentAnswers(const ServerContext &context) : m_context(context) {}

    /// The handler's answer, or what it was the last time. Without the header just the handler's.
    HttpAnswer answer(const HttpCallPtr &call, const Handler &handler);

private:
    struct Entry {
        QByteArray bodyHash;
        Timestamp t = 0;
        std::optional<HttpResponse> response;
    };
    using EntryPtr = std::shared_ptr<Entry>;

    HttpAnswer begin(const HttpCallPtr &call, const QByteArray &key, const QByteArray &bodyHash,
                     const Handler &handler);
    void forgetOld();

    const ServerContext &m_context;
    std::map<QByteArray, EntryPtr> m_entries;
    std::deque<QByteArray> m_order; ///< oldest first
};

} // namespace belfry
