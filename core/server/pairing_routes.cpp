// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "server/error_answer.h"
#include "server/pairing_codes.h"
#include "server/refusals.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "server/server_context.h"
#include "server/token_json.h"
#include "source/audit_store.h"
#include "source/token_store.h"

#include <algorithm>

namespace belfry {

namespace {

const QString kPairingsPath = QStringLiteral("/api/belfry/v1/pairings");
constexpr qsizetype kViewerNameChars = 100;
constexpr qsizetype kCodeChars = 20;

HttpAnswer answerPairing(const ServerContext &context, PairingCodes &codes, const HttpCallPtr &call)
{
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    rest::Members members(*body);
    PairingWish wish;
    if (const auto role = roleFromName(members.text("role", 1, 16)))
        wish.role = *role;
    else
        members.fail("role", QStringLiteral("expected viewer, operator, editor or admin"));
    wish.expires = members.time("expires", 0);
    const std::int64_t validMs =
        members.integer("validMs", PairingCodes::kLeastMs, PairingCodes::kMostMs, PairingCodes::kUsualMs);
    const Timestamp now = context.services.clock.nowMs();
    if (wish.expires != 0 && wish.expires <= now)
        members.fail("expires", QStringLiteral("expected a time that is still to come"));
    if (const FieldErrors errors = members.finish(); !errors.empty())
        return answerNow(fieldsProblem(422, errors));
    wire::JsonWriter out;
    out.beginObject().field("code", codes.make(wish, validMs, context.services.clock.monotonicNs()));
    out.field("role", roleName(wish.role)).integerField("until", now + validMs).endObject();
    return answerNow(unstored(201, out));
}

/// What a viewer calls itself, as the list of tokens can show it.
QString printable(QString name)
{
    name.removeIf([](QChar character) { return !character.isPrint(); });
    name = name.trimmed();
    return name.isEmpty() ? QStringLiteral("paired viewer") : name;
}

/// Any thread.
void note(AuditStore &audit, const HttpCall &call, const QString &target, int status)
{
    audit.record({0, 0, call.principal.name, call.peer.toString(), QLatin1String(ruleOf(Operation::RedeemPairing).name),
                  target, QString::number(status)});
}

HttpAnswer answerRedeem(const ServerContext &context, PairingCodes &codes, const HttpCallPtr &call)
{
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    rest::Members members(*body);
    const QString code = members.text("code", 1, kCodeChars);
    const QString name = members.text("name", 1, kViewerNameChars);
    if (const FieldErrors errors = members.finish(); !errors.empty())
        return answerNow(fieldsProblem(422, errors));
    const std::int64_t now = context.services.clock.monotonicNs();
    if (const LoginRefusal wait = context.authenticator->delayFor(call->peer); wait.retryAfter.count() > 0)
        return answerNow(loginRefused(call->request, wait));
    if (!codes.mayGuess(now))
        return answerNow(tooManyRequests(call->request, QStringLiteral("too many codes are tried at the moment"),
                                         std::chrono::seconds(1)));
    const auto wish = codes.take(code, now);
    if (!wish) {
        context.authenticator->noteFailure(call->peer, QStringLiteral("wrong pairing code"));
        return answerNow(errorAnswer(call->request, 403,
                                     {QStringLiteral("the code is wrong, was used, or has expired"),
                                      ErrorKind::Forbidden,
                                      {{}, 0, 0, QStringLiteral("/code")}}));
    }
    return context.services.tokens.create({printable(name), wish->role, wish->expires})
        .then([&audit = context.services.audit, call](const Result<CreatedToken> &created) {
            HttpResponse response = createdToken(call->request, created);
            note(audit, *call, created ? tokenPath(created->record) : kPairingsPath, response.status);
            return response;
        });
}

} // namespace

void addPairingRoutes(Router &router, ServerContext &context)
{
    const auto codes = std::make_shared<PairingCodes>();
    router.add("POST", kPairingsPath, Operation::CreatePairing,
               [&context, codes](const HttpCallPtr &call) { return answerPairing(context, *codes, call); });
    router.add("POST", kPairingsPath + QStringLiteral("/redeem"), Operation::RedeemPairing,
               [&context, codes](const HttpCallPtr &call) { return answerRedeem(context, *codes, call); });
}

} // namespace belfry
