// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/entity_tag.h"

#include <QCryptographicHash>

#include <algorithm>

namespace belfry {

namespace {

constexpr QByteArrayView kGzipSuffix("-gzip");

bool isTagCharacter(char c)
{
    return c == '!' || (c >= '#' && c != 0x7f) || static_cast<unsigned char>(c) >= 0x80;
}

/// Takes one tag from the front; nothing if there is none.
std::optional<EntityTag> takeTag(QByteArrayView &text)
{
    EntityTag tag;
    tag.weak = text.startsWith("W/");
    if (tag.weak)
        text = text.sliced(2);
    if (!text.startsWith('"'))
        return std::nullopt;
    const qsizetype end = text.indexOf('"', 1);
    if (end < 0)
        return std::nullopt;
    tag.opaque = text.sliced(1, end - 1).toByteArray();
    if (!std::all_of(tag.opaque.begin(), tag.opaque.end(), isTagCharacter))
        return std::nullopt;
    if (tag.opaque.endsWith(kGzipSuffix))
        tag.opaque.chop(kGzipSuffix.size());
    text = text.sliced(end + 1);
    return tag;
}

QByteArray headerOf(const HttpResponse &response, const QByteArray &name)
{
    for (const auto &[key, value] : response.headers) {
        if (key == name)
            return value;
    }
    return {};
}

bool isKnown(const HttpRequest &request, const QByteArray &tag)
{
    const QByteArray known = request.header("If-None-Match").trimmed();
    if (known == "*")
        return true;
    const auto tags = readEntityTags(known);
    const auto own = readEntityTags(tag);
    // The comparison is the weak one (RFC 9110, 13.1.2).
    return tags && own && std::any_of(tags->begin(), tags->end(), [&](const EntityTag &each) {
               return each.opaque == own->front().opaque;
           });
}

} // namespace

std::optional<std::vector<EntityTag>> readEntityTags(const QByteArray &header)
{
    std::vector<EntityTag> tags;
    QByteArrayView rest = QByteArrayView(header).trimmed();
    while (!rest.isEmpty()) {
        const auto tag = takeTag(rest);
        if (!tag)
            return std::nullopt;
        tags.push_back(*tag);
        rest = rest.trimmed();
        if (rest.isEmpty())
            break;
        if (!rest.startsWith(','))
            return std::nullopt;
        rest = rest.sliced(1).trimmed();
    }
    return tags.empty() ? std::nullopt : std::optional(std::move(tags));
}

QByteArray versionTag(quint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

std::optional<quint64> taggedVersion(const EntityTag &tag)
{
    bool right = false;
    const quint64 version = tag.opaque.toULongLong(&right);
    return right && version > 0 && !tag.weak && QByteArray::number(version) == tag.opaque ? std::optional(version)
                                                                                          : std::nullopt;
}

HttpResponse withoutRepetition(const HttpRequest &request, HttpResponse response)
{
    if (response.status != 200 || (request.method != "GET" && request.method != "HEAD"))
        return response;
    QByteArray tag = headerOf(response, "ETag");
    if (tag.isEmpty()) {
        if (!request.target.startsWith("/api/belfry/v1/") || headerOf(response, "Cache-Control") == "no-store")
            return response;
        tag = '"' + QCryptographicHash::hash(response.body, QCryptographicHash::Sha1).toHex().left(16) + '"';
        response.with("ETag", tag);
        if (headerOf(response, "Cache-Control").isEmpty())
            response.with("Cache-Control", "no-cache");
    }
    if (request.headerCount("If-None-Match") == 0 || !isKnown(request, tag))
        return response;
    response.status = 304;
    response.body.clear();
    return response;
}

} // namespace belfry
