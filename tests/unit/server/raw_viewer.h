// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http_client.h"

namespace belfry {

/// A WebSocket whose frames are made by hand, also those that nobody should make.
class RawViewer
{
public:
    enum Opcode : unsigned char { Continuation = 0x0, Text = 0x1, Binary = 0x2, Close = 0x8, Ping = 0x9, Pong = 0xa };
    static constexpr unsigned char kFin = 0x80;

    explicit RawViewer(quint16 port, const QByteArray &headers = {}) : m_client(port)
    {
        m_client.write("GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                       "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                       "Sec-WebSocket-Protocol: belfry.v1.json\r\n" +
                       headers + "\r\n");
        handshake = m_client.read();
    }

    /// A masked frame; `first` is FIN and RSV bits and the opcode.
    static QByteArray frame(unsigned char first, const QByteArray &payload)
    {
        QByteArray bytes(1, char(first));
        if (payload.size() < 126) {
            bytes += char(0x80 | payload.size());
        } else {
            bytes += char(0x80 | 126);
            bytes += char(payload.size() >> 8);
            bytes += char(payload.size() & 0xff);
        }
        const QByteArray mask("\x11\x22\x33\x44", 4);
        bytes += mask;
        for (qsizetype i = 0; i < payload.size(); ++i)
            bytes += char(payload.at(i) ^ mask.at(i % 4));
        return bytes;
    }
    void send(unsigned char first, const QByteArray &payload) { write(frame(first, payload)); }
    void write(const QByteArray &bytes) { m_client.write(bytes); }
    void hello() { send(kFin | Text, "{\"type\":\"hello\",\"version\":1}"); }

    /// Until `part` has come.
    bool sees(const QByteArray &part)
    {
        return QTest::qWaitFor(
            [&] {
                m_received += m_client.socket.readAll();
                return m_received.contains(part);
            },
            10'000);
    }
    /// The code of the close frame with which the server ended it; 0: it ended without.
    int closeCode()
    {
        if (!m_client.isClosed())
            return -1;
        m_received += m_client.socket.readAll();
        const qsizetype close = m_received.lastIndexOf('\x88');
        if (close < 0 || close + 4 > m_received.size())
            return 0;
        return (quint8(m_received.at(close + 2)) << 8) | quint8(m_received.at(close + 3));
    }
    void hangUp() { m_client.socket.abort(); }

    HttpReply handshake;

private:
    HttpClient m_client;
    QByteArray m_received;
};

} // namespace belfry
