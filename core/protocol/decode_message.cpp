// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/decode_message.h"

#include "protocol/cbor_reader.h"

#include <QJsonDocument>

namespace belfry::wire {

Result<QJsonObject> parseObject(const QByteArray &bytes, qsizetype maxBytes, Encoding encoding)
{
    if (bytes.size() > maxBytes)
        return failure(QStringLiteral("a message of %1 bytes; at most %2 are taken").arg(bytes.size()).arg(maxBytes),
                       ErrorKind::TooLarge);
    if (encoding == Encoding::Cbor)
        return cborToObject(bytes);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(QStringLiteral("not JSON at byte %1: %2").arg(error.offset).arg(error.errorString()));
    if (!document.isObject())
        return failure(QStringLiteral("expected a JSON object"));
    return document.object();
}

} // namespace belfry::wire
