// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace load {

namespace {

constexpr std::size_t kChunk = 256 * 1024;
constexpr unsigned kText = 1;
constexpr unsigned kClose = 8;
constexpr unsigned kPing = 9;
constexpr unsigned kPong = 10;

// Zero is a mask like any other.
void appendFrame(std::string &out, unsigned opcode, std::string_view payload)
{
    out += char(0x80 | opcode);
    if (payload.size() <= 125) {
        out += char(0x80 | payload.size());
    } else {
        out += char(0x80 | 126);
        out += char(payload.size() >> 8);
        out += char(payload.size() & 0xff);
    }
    out.append(4, '\0');
    out += payload;
}

void sendAll(int socket, std::string_view bytes)
{
    // Small, and at the beginning of a connection: the kernel takes them.
    (void)::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
}

} // namespace

bool Viewer::connectTo(std::uint16_t port)
{
    drop();
    m_port = port;
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (m_socket < 0)
        return false;
    const int yes = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ||
           errno == EINPROGRESS;
}

void Viewer::takeWritable()
{
    if (m_asked || m_socket < 0)
        return;
    m_asked = true;
    sendAll(m_socket,
            "GET /live HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_port) +
                "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: belfry.v1.json\r\n\r\n");
}

void Viewer::send(std::string_view text)
{
    std::string frame;
    appendFrame(frame, kText, text);
    sendAll(m_socket, frame);
}

void Viewer::shrink()
{
    const int bytes = 4096;
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

void Viewer::takeReadable()
{
    static std::array<char, kChunk> buffer; // one thread
    while (m_socket >= 0) {
        const ssize_t got = ::recv(m_socket, buffer.data(), buffer.size(), 0);
        if (got < 0 && errno == EAGAIN)
            return;
        if (got <= 0) {
            drop();
            m_listener.closed(*this);
            return;
        }
        m_listener.arrived();
        m_in.append(buffer.data(), std::size_t(got));
        m_open ? takeFrames() : takeHandshake();
        if (std::size_t(got) < buffer.size())
            return;
    }
}

void Viewer::takeHandshake()
{
    const std::size_t end = m_in.find("\r\n\r\n");
    if (end == std::string::npos)
        return;
    if (m_in.compare(0, 12, "HTTP/1.1 101") != 0) {
        drop();
        m_listener.closed(*this);
        return;
    }
    m_in.erase(0, end + 4);
    m_open = true;
    m_listener.opened(*this);
    takeFrames();
}

void Viewer::takeFrames()
{
    std::size_t at = 0;
    const auto byte = [this](std::size_t i) { return static_cast<unsigned char>(m_in[i]); };
    while (m_socket >= 0 && m_in.size() - at >= 2) {
        std::size_t header = 2;
        std::uint64_t size = byte(at + 1) & 0x7fU;
        if (const std::size_t wide = size == 126 ? 2 : size == 127 ? 8 : 0; wide > 0) {
            if (m_in.size() - at < 2 + wide)
                break;
            size = 0;
            for (std::size_t i = 0; i < wide; ++i)
                size = size << 8 | byte(at + 2 + i);
            header += wide;
        }
        if (m_in.size() - at < header + size)
            break;
        const std::string_view payload(m_in.data() + at + header, size);
        const unsigned opcode = byte(at) & 0xfU;
        at += header + size;
        if (opcode == kText) {
            m_listener.message(*this, payload);
        } else if (opcode == kPing) {
            std::string frame;
            appendFrame(frame, kPong, payload);
            sendAll(m_socket, frame);
        } else if (opcode == kClose) {
            drop();
            m_listener.closed(*this);
            return;
        }
    }
    m_in.erase(0, at);
    if (m_in.empty() && m_in.capacity() > 4096)
        m_in.shrink_to_fit();
}

void Viewer::drop()
{
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
    m_asked = m_open = false;
    m_in.clear();
}

} // namespace load
