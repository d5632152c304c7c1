// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/idempotency.h"

#include "base/when_done.h"
#include "server/error_answer.h"

#include <QCryptographicHash>
#include <QPromise>

namespace belfry {

namespace {

constexpr qsizetype kKeyBytes = 255;
constexpr qint64 kRememberedMs = 24 * 3'600'000;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace

HttpAnswer IdempotentAnswers::answer(const HttpCallPtr &call, const Handler &handler)
{
    const HttpRequest &request = call->request;
    if (request.headerCount("Idempotency-Key") == 0)
        return handler(call);
    const QByteArray given = request.header("Idempotency-Key").trimmed();
    if (given.isEmpty() || given.size() > kKeyBytes)
        return answerNow(
            errorAnswer(request, 400, QStringLiteral("expected an Idempotency-Key of 1 to %1 bytes").arg(kKeyBytes)));
    forgetOld();
    const QByteArray key =
        hashOf(call->principal.name.toUtf8() + '\n' + request.method + '\n' + request.target + '\n' + given);
    const QByteArray bodyHash = hashOf(request.body);
    const auto known = m_entries.find(key);
    if (known == m_entries.end())
        return begin(call, key, bodyHash, handler);
    const Entry &entry = *known->second;
    if (entry.bodyHash != bodyHash)
        return answerNow(
            errorAnswer(request, 422, QStringLiteral("this Idempotency-Key was used for a request with another body")));
    if (!entry.response)
        return answerNow(errorAnswer(request, 409,
                                     {QStringLiteral("the first request with this Idempotency-Key is on its way still"),
                                      ErrorKind::Conflict,
                                      {}}));
    return answerNow(HttpResponse(*entry.response).with("Idempotency-Replayed", "true"));
}

HttpAnswer IdempotentAnswers::begin(const HttpCallPtr &call, const QByteArray &key, const QByteArray &bodyHash,
                                    const Handler &handler)
{
    const auto entry = std::make_shared<Entry>(Entry{bodyHash, m_context.services.clock.nowMs(), {}});
    m_entries[key] = entry;
    m_order.push_back(key);
    auto promise = std::make_shared<QPromise<HttpResponse>>();
    promise->start();
    HttpAnswer answer = promise->future();
    const auto forget = [this, key] {
        m_entries.erase(key);
        std::erase(m_order, key);
    };
    whenDone(
        handler(call), this,
        [promise, entry, forget](const HttpResponse &response) {
            // What may go well the next time is asked again.
            if (response.status >= 500)
                forget();
            else
                entry->response = response;
            promise->addResult(response);
            promise->finish();
        },
        [promise, forget] {
            forget();
            promise->finish();
        });
    return answer;
}

void IdempotentAnswers::forgetOld()
{
    const auto bytesOf = [](const Entry &entry) { return entry.response ? entry.response->body.size() : 0; };
    const Timestamp oldest = m_context.services.clock.nowMs() - kRememberedMs;
    qsizetype bytes = 0;
    for (const auto &[key, entry] : m_entries)
        bytes += bytesOf(*entry);
    while (!m_order.empty() && (m_order.size() >= ServerLimits::kIdempotencyKeys ||
                                bytes > ServerLimits::kIdempotencyBytes || m_entries.at(m_order.front())->t < oldest)) {
        bytes -= bytesOf(*m_entries.at(m_order.front()));
        m_entries.erase(m_order.front());
        m_order.pop_front();
    }
}

} // namespace belfry

#include "moc_idempotency.cpp"
