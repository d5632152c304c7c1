// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/websocket_frame.h"

#include <QtEndian>

namespace belfry {

namespace {

constexpr char kFinalText = char(0x81);
constexpr qsizetype kShort = 125;
constexpr char kLength16 = 126;
constexpr char kLength64 = 127;

} // namespace

QByteArray textFrame(const QByteArray &utf8)
{
    QByteArray frame;
    frame.reserve(utf8.size() + 10);
    frame += kFinalText;
    char length[8];
    if (utf8.size() <= kShort) {
        frame += char(utf8.size());
    } else if (utf8.size() <= 0xffff) {
        frame += kLength16;
        qToBigEndian(quint16(utf8.size()), length);
        frame.append(length, 2);
    } else {
        frame += kLength64;
        qToBigEndian(quint64(utf8.size()), length);
        frame.append(length, 8);
    }
    return frame += utf8;
}

} // namespace belfry
