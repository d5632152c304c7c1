// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "protocol/codec.h"
#include "protocol/json_reader.h"

#include <QByteArray>
#include <QJsonObject>

#include <array>
#include <optional>
#include <string_view>

/// What the decoders of both directions share. Private to this folder.
namespace belfry::wire {

/// The message as one JSON object, or why not: too long, neither JSON nor CBOR (with the byte offset), not an object.
Result<QJsonObject> parseObject(const QByteArray &bytes, qsizetype maxBytes, Encoding encoding);

inline RequestId readId(ObjectReader &in)
{
    return RequestId(in.integer("id", 1, 0xffffffffLL));
}

/// The decoder of one message type.
template<typename Message>
struct MessageReader {
    const char *type;
    Message (*read)(ObjectReader &);
};

/// Decodes by the field "type".
template<typename Message, std::size_t N>
Decoded<Message> decodeByType(const QByteArray &bytes, qsizetype maxBytes, Encoding encoding,
                              const std::array<MessageReader<Message>, N> &readers)
{
    const auto refuse = [](ErrorCode code, const Error &error, std::optional<RequestId> id) {
        return tl::unexpected<DecodeFailure>(DecodeFailure{id, code, error.message, error.place});
    };
    const Result<QJsonObject> object = parseObject(bytes, maxBytes, encoding);
    if (!object)
        return refuse(object.error().kind == ErrorKind::TooLarge ? ErrorCode::TooLarge : ErrorCode::InvalidMessage,
                      object.error(), {});
    std::optional<RequestId> id;
    if (const qint64 number = object->value(QLatin1String("id")).toInteger(0); number > 0 && number <= 0xffffffffLL)
        id = RequestId(number);

    std::optional<Error> problem;
    ObjectReader in(*object, {}, problem);
    const QString type = in.text("type", 64);
    QString known;
    for (const MessageReader<Message> &reader : readers) {
        if (!problem && type == QLatin1String(reader.type)) {
            Message message = reader.read(in);
            if (!problem)
                return message;
        }
        known += (known.isEmpty() ? QString() : QStringLiteral(", ")) + QLatin1String(reader.type);
        if (problem)
            return refuse(problem->kind == ErrorKind::TooLarge ? ErrorCode::TooLarge : ErrorCode::InvalidMessage,
                          *problem, id);
    }
    in.fail("type", QStringLiteral("one of %1").arg(known));
    return refuse(ErrorCode::UnknownType, *problem, id);
}

} // namespace belfry::wire
