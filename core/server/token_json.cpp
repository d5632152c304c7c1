// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/token_json.h"

#include "server/error_answer.h"

namespace belfry {

QString tokenPath(const TokenRecord &token)
{
    return QStringLiteral("/api/belfry/v1/tokens/") + QString::number(token.id);
}

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

HttpResponse unstored(int status, wire::JsonWriter &out)
{
    return HttpResponse{status, "application/json", out.take(), {}}.with("Cache-Control", "no-store");
}

HttpResponse createdToken(const HttpRequest &request, const Result<CreatedToken> &created)
{
    if (!created && created.error().kind == ErrorKind::Invalid)
        return errorAnswer(request, 422, created.error());
    if (!created)
        return errorAnswer(request, created.error());
    wire::JsonWriter out;
    out.beginObject();
    writeToken(out, created->record);
    out.field("token", std::string_view(created->text.constData(), std::size_t(created->text.size()))).endObject();
    return unstored(201, out).with("Location", tokenPath(created->record).toLatin1());
}

} // namespace belfry
