// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

// A viewer of the stream that shares nothing with Belfry's own: sockets, RFC 6455 and a look into the messages. It is
// cheap enough that one thread plays ten thousand.

namespace load {

/// A connection to the stream. Not thread-safe.
class Viewer
{
public:
    /// What is told of it. `message` is one text message, valid during the call; `arrived` comes before the messages of
    /// what was read at once.
    struct Listener {
        virtual ~Listener() = default;
        virtual void opened(Viewer &viewer) = 0;
        virtual void arrived() = 0;
        virtual void message(Viewer &viewer, std::string_view text) = 0;
        virtual void closed(Viewer &viewer) = 0;
    };

    Viewer(int number, Listener &listener) : m_listener(listener), m_number(number) {}
    ~Viewer() { drop(); }
    Viewer(const Viewer &) = delete;
    Viewer &operator=(const Viewer &) = delete;

    /// Begins to connect to 127.0.0.1. False if there is no socket to be had.
    bool connectTo(std::uint16_t port);
    /// One text message, masked as a client must.
    void send(std::string_view text);
    /// The socket is readable or broken.
    void takeReadable();
    /// The socket is writable: connected.
    void takeWritable();
    void drop();
    /// The kernel keeps hardly anything for it from now on.
    void shrink();

    int descriptor() const { return m_socket; }
    int number() const { return m_number; }
    bool isOpen() const { return m_open; }

private:
    void takeHandshake();
    void takeFrames();

    Listener &m_listener;
    const int m_number;
    int m_socket = -1;
    std::uint16_t m_port = 0;
    bool m_asked = false; // the handshake was sent
    bool m_open = false;
    std::string m_in; // what isn't a whole frame yet
};

} // namespace load
