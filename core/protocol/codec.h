// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "protocol/json_writer.h"
#include "protocol/messages.h"

#include <QByteArray>

#include <span>

/// Messages to bytes and back. Pure: no I/O, no state, any thread. Fields that a decoder doesn't know are
/// ignored, so a minor addition breaks nobody; a missing or wrong one is an error whose place is a JSON pointer
/// and whose text says what was expected.
namespace belfry::wire {

enum class Encoding {
    Json, ///< subprotocol belfry.v1.json, text messages
    Cbor, ///< subprotocol belfry.v1.cbor, binary messages
};

QByteArray encode(const ClientMessage &message, Encoding encoding = Encoding::Json);
QByteArray encode(const ServerMessage &message, Encoding encoding = Encoding::Json);

/// encode(Points) without building one: the server's hot path. Precision::Single wants values that went through
/// toSingle().
QByteArray encodePoints(ChannelId channel, quint64 offset, Timestamp t, std::span<const double> values,
                        Encoding encoding = Encoding::Json, Precision precision = Precision::Double);
QByteArray encodeDelta(ChannelId channel, qint64 dtMs, std::span<const Change> changes, Encoding encoding,
                       Precision precision = Precision::Double);
/// A Batch of what the two above made.
QByteArray encodeBatch(std::span<const QByteArray> points, Encoding encoding);

/// encode(History) up to its id, for all who ask for the same; historyEnd() completes it.
QByteArray encodeHistoryStart(const History &history, Encoding encoding = Encoding::Json);
QByteArray historyEnd(RequestId id, Encoding encoding = Encoding::Json);

/// What a decoder refused. `id` is set when the message got as far as saying which request it was.
using DecodeFailure = Failure;
template<typename T>
using Decoded = tl::expected<T, DecodeFailure>;

/// Messages of at most limits::kClientMessageBytes.
Decoded<ClientMessage> decodeClient(const QByteArray &bytes, Encoding encoding = Encoding::Json);
/// Messages of at most limits::kServerMessageBytes.
Decoded<ServerMessage> decodeServer(const QByteArray &bytes, Encoding encoding = Encoding::Json);

} // namespace belfry::wire
