// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/routes.h"

#include "protocol/json_writer.h"
#include "server/error_answer.h"
#include "server/router.h"
#include "server/server_context.h"
#include "source/token_store.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace belfry {

namespace {

const QString kTokensPath = QStringLiteral("/api/belfry/v1/tokens");
constexpr double kFarthestTime = 253402300799999; // the year 9999

void writeToken(wire::JsonWriter &out, const TokenRecord &token)
{
    out.integerField("id", token.id).field("name", token.name).field("role", roleName(token.role));
    out.integerField("created", token.created);
    if (token.expires != 0)
        out.integerField("expires", token.expires);
    if (token.lastUsed != 0)
        out.integerField("lastUsed", token.lastUsed);
    if (token.revoked != 0)
        out.integerField("revoked", token.revoked);
}

HttpResponse tokenAnswer(int status, wire::JsonWriter &out)
{
    return HttpResponse{status, "application/json", out.take(), {}}.with("Cache-Control", "no-store");
}

HttpAnswer answerTokens(const ServerContext &context, const HttpCallPtr &call)
{
    return context.services.tokens.list().then([call](const Result<std::vector<TokenRecord>> &tokens) {
        if (!tokens)
            return errorAnswer(call->request, tokens.error());
        wire::JsonWriter out;
        out.beginObject().key("tokens").beginArray();
        for (const TokenRecord &token : *tokens) {
            out.beginObject();
            writeToken(out, token);
            out.endObject();
        }
        out.endArray().endObject();
        return tokenAnswer(200, out);
    });
}

tl::unexpected<Error> wrongMember(const char *pointer, const char *expected)
{
    return failure(QLatin1String(expected), ErrorKind::Invalid, {{}, 0, 0, QLatin1String(pointer)});
}

/// {"name":"laptop","role":"viewer","expires":1764000000000}; without expires it never does.
Result<TokenWish> readWish(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(QStringLiteral("not JSON at byte %1: %2").arg(error.offset).arg(error.errorString()));
    if (!document.isObject())
        return failure(QStringLiteral("expected a JSON object"));
    const QJsonValue name = document[QLatin1String("name")];
    const QJsonValue role = document[QLatin1String("role")];
    const QJsonValue expires = document[QLatin1String("expires")];
    if (!name.isString())
        return wrongMember("/name", "expected a text");
    const std::optional<Role> known = roleFromName(role.toString());
    if (!known)
        return wrongMember("/role", "expected viewer, operator, editor or admin");
    const bool isTime = expires.isDouble() && expires.toDouble() > 0 && expires.toDouble() <= kFarthestTime &&
                        std::floor(expires.toDouble()) == expires.toDouble();
    if (!isTime && !expires.isUndefined() && !expires.isNull())
        return wrongMember("/expires", "expected a time in milliseconds since 1970, or nothing");
    return TokenWish{name.toString(), *known, isTime ? Timestamp(expires.toDouble()) : 0};
}

HttpAnswer answerCreate(const ServerContext &context, const HttpCallPtr &call)
{
    const Result<TokenWish> wish = readWish(call->request.body);
    if (!wish)
        return answerNow(errorAnswer(call->request, wish.error()));
    return context.services.tokens.create(*wish).then([call](const Result<CreatedToken> &created) {
        if (!created)
            return errorAnswer(call->request, created.error());
        wire::JsonWriter out;
        out.beginObject();
        writeToken(out, created->record);
        out.field("token", std::string_view(created->text.constData(), std::size_t(created->text.size()))).endObject();
        const QString path = kTokensPath + u'/' + QString::number(created->record.id);
        return tokenAnswer(201, out).with("Location", path.toLatin1());
    });
}

HttpAnswer answerRevoke(const ServerContext &context, const HttpCallPtr &call)
{
    bool isNumber = false;
    const qint64 id = call->captures.value(0).toLongLong(&isNumber);
    if (!isNumber)
        return answerNow(errorAnswer(
            call->request,
            {QStringLiteral("there is no token \"%1\"; expected a number").arg(call->captures.value(0).left(40)),
             ErrorKind::NotFound,
             {}}));
    return context.services.tokens.revoke(id).then([call](const Result<void> &done) {
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
