// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "server/list_page.h"
#include "server/rest_request.h"
#include "server/router.h"
#include "server/server_context.h"
#include "server/token_json.h"
#include "source/token_store.h"

namespace belfry {

namespace {

const QString kTokensPath = QStringLiteral("/api/belfry/v1/tokens");
constexpr qsizetype kTokenNameChars = 100;

QByteArray tokenKey(const TokenRecord &token)
{
    return QByteArray::number(qint64(token.id)).rightJustified(19, '0');
}

HttpAnswer answerTokens(const ServerContext &context, const HttpCallPtr &call)
{
    rest::Parameters parameters(call->params);
    const int limit = parameters.limit();
    const QByteArray after = rest::readCursor(parameters, call->params, "tokens");
    if (!parameters.errors().empty())
        return answerNow(fieldsProblem(400, parameters.errors()));
    return context.services.tokens.list().then([=](const Result<std::vector<TokenRecord>> &tokens) {
        if (!tokens)
            return errorAnswer(call->request, tokens.error());
        const auto page = rest::pageOf(*tokens, after, limit, tokenKey);
        wire::JsonWriter out;
        out.beginObject().key("tokens").beginArray();
        for (const TokenRecord &token : page.items) {
            out.beginObject();
            writeToken(out, token);
            out.endObject();
        }
        out.endArray();
        if (!page.next.isEmpty())
            out.field("next", QString::fromLatin1(rest::writeCursor("tokens", page.next)));
        out.endObject();
        return unstored(200, out);
    });
}

tl::expected<TokenWish, FieldErrors> readWish(const QJsonObject &body)
{
    rest::Members members(body);
    TokenWish wish;
    wish.name = members.text("name", 1, kTokenNameChars);
    wish.expires = members.time("expires", 0);
    if (const auto role = roleFromName(members.text("role", 1, 16)))
        wish.role = *role;
    else
        members.fail("role", QStringLiteral("expected viewer, operator, editor or admin"));
    FieldErrors errors = members.finish();
    if (!errors.empty())
        return tl::unexpected(std::move(errors));
    return wish;
}

HttpAnswer answerCreate(const ServerContext &context, const HttpCallPtr &call)
{
    const auto body = rest::readObject(call->request);
    if (!body)
        return answerNow(body.error());
    const auto wish = readWish(*body);
    if (!wish)
        return answerNow(fieldsProblem(422, wish.error()));
    return context.services.tokens.create(*wish).then(
        [call](const Result<CreatedToken> &created) { return createdToken(call->request, created); });
}

HttpAnswer answerRevoke(const ServerContext &context, const HttpCallPtr &call)
{
    // What is no number is none of the ids, which start at 1.
    return context.services.tokens.revoke(call->captures.value(0).toLongLong()).then([call](const Result<void> &done) {
        return done ? HttpResponse{204, {}, {}, {}} : errorAnswer(call->request, done.error());
    });
}

} // namespace

void addTokenRoutes(Router &router, ServerContext &context)
{
    router.add("GET", kTokensPath, Operation::ReadTokens,
               [&context](const HttpCallPtr &call) { return answerTokens(context, call); });
    router.add("POST", kTokensPath, Operation::CreateToken,
               [&context](const HttpCallPtr &call) { return answerCreate(context, call); });
    router.add("DELETE", kTokensPath + QStringLiteral("/{id}"), Operation::RevokeToken,
               [&context](const HttpCallPtr &call) { return answerRevoke(context, call); });
}

} // namespace belfry
