// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/websocket_frame.h"

#include <QtEndian>

namespace belfry {

namespace {

constexpr char kFinalText = char(0x81);
constexpr char kFinalBinary = char(0x82);
constexpr qsizetype kShort = 125;
constexpr char kLength16 = 126;
constexpr char kLength64 = 127;

} // namespace

QByteArray frameHeader(qsizetype bytes, MessageKind kind)
{
    QByteArray header;
    header += kind == MessageKind::Text ? kFinalText : kFinalBinary;
    char length[8];
    if (bytes <= kShort) {
        header += char(bytes);
    } else if (bytes <= 0xffff) {
        header += kLength16;
        qToBigEndian(quint16(bytes), length);
        header.append(length, 2);
    } else {
        header += kLength64;
        qToBigEndian(quint64(bytes), length);
        header.append(length, 8);
    }
    return header;
}

QByteArray frame(const QByteArray &payload, MessageKind kind)
{
    QByteArray frame = frameHeader(payload.size(), kind);
    frame.reserve(frame.size() + payload.size());
    return frame += payload;
}

} // namespace belfry
