// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http_message.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace belfry {

/// An entity tag (RFC 9110, 8.8.3). The tag of a gzipped answer ends in "-gzip", as its bytes are others; reading
/// takes that away again, so that a client may send back what it got.
struct EntityTag {
    QByteArray opaque; ///< between the quotes
    bool weak = false;
    friend bool operator==(const EntityTag &, const EntityTag &) = default;
};

/// The tags of an If-Match or If-None-Match header; nothing if it isn't a list of tags. "*" is not one.
std::optional<std::vector<EntityTag>> readEntityTags(const QByteArray &header);

/// "7" in quotes: the tag of a thing that has versions.
QByteArray versionTag(quint64 version);
/// The version that a tag stands for; nothing for every other tag.
std::optional<quint64> taggedVersion(const EntityTag &tag);

/// Makes a 304 of an answer to GET or HEAD that the client has already (If-None-Match). Answers of Belfry's own API
/// that may be kept and have no tag get one that is made of their bytes.
HttpResponse withoutRepetition(const HttpRequest &request, HttpResponse response);

} // namespace belfry
