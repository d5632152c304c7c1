// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

/// Payloads of messages, compressed once for all who get them. A compressed message is a binary one; no message begins
/// with the bytes that a compressed one begins with (0x78 of zlib, 0x28 of zstd), so none says that it is.
namespace belfry::wire {

enum class Compression {
    None,
    Deflate, ///< RFC 1950, what a browser's DecompressionStream calls "deflate"
    Zstd,    ///< RFC 8878; frames that follow each other are one message
};

/// "", "deflate", "zstd".
QString toString(Compression compression);
/// The first of the client's that is known.
Compression chooseCompression(const std::vector<QString> &wanted);

/// REQUIRES: not None. Any thread.
QByteArray compress(const QByteArray &payload, Compression compression);

/// The beginning of a message that many share, compressed, to which each adds its own end (compressedEnd).
struct CompressedStart {
    QByteArray bytes;
    quint32 checksum = 1; ///< Adler-32 of what it was; only of Deflate
};
CompressedStart compressStart(const QByteArray &payload, Compression compression);
/// `start` and this together are the message, compressed. `end` itself is a few bytes and stays as it is.
QByteArray compressedEnd(const CompressedStart &start, const QByteArray &end, Compression compression);

bool isCompressed(const QByteArray &message);
/// What compress() and compressedEnd() made of it. Errors: damaged, or more than `maxBytes` come out.
Result<QByteArray> decompress(const QByteArray &message, qsizetype maxBytes);

} // namespace belfry::wire
