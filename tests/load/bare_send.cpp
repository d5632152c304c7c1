// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bare_send.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

namespace load {

namespace {

double threadCpu()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

class Pairs
{
public:
    explicit Pairs(std::size_t count)
    {
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto *any = reinterpret_cast<sockaddr *>(&address);
        m_good = ::bind(listener, any, size) == 0 && ::listen(listener, 128) == 0 &&
                 ::getsockname(listener, any, &size) == 0;
        for (std::size_t i = 0; i < count && m_good; ++i) {
            const int reader = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            m_good = reader >= 0 && ::connect(reader, any, size) == 0;
            const int sender = m_good ? ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC) : -1;
            m_good = sender >= 0;
            const int yes = 1;
            ::setsockopt(sender, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            m_readers.push_back(reader);
            m_senders.push_back(sender);
        }
        ::close(listener);
    }
    ~Pairs()
    {
        for (const int socket : m_readers)
            ::close(socket);
        for (const int socket : m_senders)
            ::close(socket);
    }
    bool good() const { return m_good; }
    const std::vector<int> &readers() const { return m_readers; }
    const std::vector<int> &senders() const { return m_senders; }

private:
    bool m_good = false;
    std::vector<int> m_readers;
    std::vector<int> m_senders;
};

void readAll(const std::vector<int> &sockets, const std::atomic<bool> &ends)
{
    const int poll = ::epoll_create1(EPOLL_CLOEXEC);
    for (const int socket : sockets) {
        epoll_event event{EPOLLIN, {}};
        event.data.fd = socket;
        ::epoll_ctl(poll, EPOLL_CTL_ADD, socket, &event);
    }
    std::array<epoll_event, 512> events;
    static std::array<char, 64 * 1024> buffer;
    while (!ends) {
        const int count = ::epoll_wait(poll, events.data(), int(events.size()), 20);
        for (int i = 0; i < count; ++i)
            (void)::recv(events[std::size_t(i)].data.fd, buffer.data(), buffer.size(), MSG_DONTWAIT);
    }
    ::close(poll);
}

} // namespace

double bareSend(std::size_t sockets, int rounds, std::size_t bytes)
{
    const Pairs pairs(sockets);
    if (!pairs.good())
        return -1;
    const std::string message(bytes, 'x');
    std::atomic<bool> ends{false};
    std::thread reader([&] { readAll(pairs.readers(), ends); });
    double cpu = 0;
    for (int round = 0; round < rounds; ++round) {
        const double start = threadCpu();
        for (const int socket : pairs.senders())
            (void)::send(socket, message.data(), message.size(), MSG_NOSIGNAL);
        cpu += threadCpu() - start;
        // Apart as ticks are, no less: the sooner it comes again the more is in the cache, which a server never has.
        std::this_thread::sleep_for(std::chrono::milliseconds(1000));
    }
    ends = true;
    reader.join();
    return cpu / (double(sockets) * rounds) * 1e6;
}

} // namespace load
