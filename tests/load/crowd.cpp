// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crowd.h"

#include <sys/epoll.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <functional>
#include <utility>

namespace load {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kDelaySteps = 100'000; // 10 s
constexpr double kStallSeconds = 5;          // until nothing moves any more
constexpr std::size_t kStallAsks = 16;       // … of this, which is hundreds of kilobytes
constexpr char kMuch[] = R"({__name__=~"node_(memory|netstat|cpu|disk)_.+"})";
constexpr std::size_t kRemembered = 4096; // hashes, beyond which all are forgotten

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// The number behind `"name":`. Belfry writes compact JSON.
std::uint64_t numberAfter(std::string_view text, std::string_view name)
{
    std::uint64_t value = 0;
    const std::size_t at = text.find(name);
    if (at != std::string_view::npos)
        std::from_chars(text.data() + at + name.size(), text.data() + text.size(), value);
    return value;
}

// The same; `text` becomes what follows.
std::uint64_t takeNumber(std::string_view &text, std::string_view name)
{
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos)
        return 0;
    text.remove_prefix(at + name.size());
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    text.remove_prefix(std::size_t(end - text.data()));
    return value;
}

std::string escaped(const std::string &query)
{
    std::string text;
    for (const char c : query) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text;
}

double quantile(const std::vector<std::uint32_t> &delays, std::uint64_t all, double share)
{
    std::uint64_t passed = 0;
    for (std::size_t i = 0; i < delays.size(); ++i) {
        passed += delays[i];
        if (double(passed) >= double(all) * share && passed > 0)
            return double(i) / 10;
    }
    return 0;
}

} // namespace

Crowd::Crowd(std::uint16_t port, std::size_t viewers, std::vector<Layout> layouts)
    : m_port(port),
      m_layouts(std::move(layouts)),
      m_epoll(::epoll_create1(EPOLL_CLOEXEC)),
      m_places(viewers),
      m_delays(kDelaySteps)
{
    for (std::size_t i = 0; i < viewers; ++i)
        m_places[i].viewer = std::make_unique<Viewer>(int(i), *this);
    for (const Layout &layout : m_layouts) {
        std::vector<std::size_t> &hashes = m_queryHashes.emplace_back();
        for (const std::string &query : layout)
            hashes.push_back(std::hash<std::string>{}(query));
    }
}

Crowd::~Crowd()
{
    ::close(m_epoll);
}

bool Crowd::begin(std::size_t number)
{
    Viewer &viewer = *m_places[number].viewer;
    if (!viewer.connectTo(m_port))
        return false;
    epoll_event event{EPOLLIN | EPOLLOUT, {}};
    event.data.u64 = number;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, viewer.descriptor(), &event);
    ++m_connecting;
    return true;
}

void Crowd::listen(Viewer &viewer, bool reads)
{
    epoll_event event{reads ? EPOLLIN : 0U, {}};
    event.data.u64 = std::uint64_t(viewer.number());
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, viewer.descriptor(), &event);
}

void Crowd::turn(int waitMs)
{
    std::array<epoll_event, 512> events;
    const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), waitMs);
    for (int i = 0; i < count; ++i) {
        Viewer &viewer = *m_places[events[std::size_t(i)].data.u64].viewer;
        if (events[std::size_t(i)].events & EPOLLOUT) {
            viewer.takeWritable();
            listen(viewer, true);
        }
        if (events[std::size_t(i)].events & ~unsigned(EPOLLOUT))
            viewer.takeReadable();
    }
}

double Crowd::gather(double limit, std::size_t atOnce)
{
    const auto start = Clock::now();
    std::size_t next = 0;
    while (m_served < m_places.size()) {
        while (next < m_places.size() && m_connecting < atOnce) {
            if (m_places[next].viewer->descriptor() < 0 && !begin(next))
                return -1;
            ++next;
        }
        turn(100);
        if (next == m_places.size() && m_connecting == 0) { // whoever was turned away comes again
            for (std::size_t i = 0; i < m_places.size() && m_connecting < atOnce; ++i) {
                if (m_places[i].viewer->descriptor() < 0)
                    begin(i);
            }
        }
        if (secondsSince(start) > limit)
            return -1;
    }
    return secondsSince(start);
}

/// Doesn't read any more, and asks for so much before that neither its buffers nor the server's can take it.
void Crowd::stall(Viewer &viewer)
{
    listen(viewer, false);
    viewer.shrink();
    for (std::size_t i = 0; i < kStallAsks; ++i)
        subscribe(viewer, 1000 + i, kMuch);
}

void Crowd::subscribe(Viewer &viewer, std::size_t id, const std::string &query)
{
    viewer.send(R"({"type":"subscribe","id":)" + std::to_string(id) +
                R"(,"step":1000,"historyMs":900000,"maxPoints":300,"query":")" + escaped(query) + "\"}");
}

void Crowd::scatter()
{
    for (Place &place : m_places) {
        place.viewer->drop();
        forget(place);
    }
    m_served = m_connecting = 0;
}

Crowd::Seen Crowd::watch(double seconds, std::size_t stalled)
{
    for (std::size_t i = 0; i < stalled; ++i)
        stall(*m_places[m_places.size() - 1 - i].viewer);
    if (stalled > 0) {
        for (const auto start = Clock::now(); secondsSince(start) < kStallSeconds;)
            turn(50);
    }
    m_seen = {};
    std::fill(m_delays.begin(), m_delays.end(), 0);
    m_watching = true;
    for (const auto start = Clock::now(); secondsSince(start) < seconds;)
        turn(50);
    m_watching = false;
    m_seen.p50Ms = quantile(m_delays, m_seen.messages, 0.5);
    m_seen.p99Ms = quantile(m_delays, m_seen.messages, 0.99);
    return m_seen;
}

void Crowd::opened(Viewer &viewer)
{
    --m_connecting;
    viewer.send(R"({"type":"hello","version":1,"client":"crowd"})");
    const Layout &layout = layoutOf(viewer);
    m_places[std::size_t(viewer.number())].held.resize(layout.size());
    for (std::size_t i = 0; i < layout.size(); ++i)
        subscribe(viewer, i + 1, layout[i]);
}

/// What it had from its connection.
void Crowd::forget(Place &place)
{
    place.held.clear();
    place.next = place.answered = 0;
    place.served = false;
}

void Crowd::closed(Viewer &viewer)
{
    Place &place = m_places[std::size_t(viewer.number())];
    if (!viewer.isOpen() && m_connecting > 0 && place.held.empty())
        --m_connecting;
    if (place.served)
        --m_served;
    forget(place);
    ++m_seen.closed;
}

void Crowd::message(Viewer &viewer, std::string_view text)
{
    if (text.starts_with(R"({"type":"points")"))
        takePoints(viewer, text);
    else if (text.starts_with(R"({"type":"subscribed")"))
        takeSubscribed(viewer, text);
    else if (text.starts_with(R"({"type":"gap")"))
        ++m_seen.gaps;
    else if (text.starts_with(R"({"type":"error")"))
        ++m_seen.errors;
}

void Crowd::takeSubscribed(Viewer &viewer, std::string_view text)
{
    Place &place = m_places[std::size_t(viewer.number())];
    const std::uint64_t id = numberAfter(text, R"("id":)");
    if (id >= 1 && id <= place.held.size())
        place.held[id - 1].channel = std::uint32_t(numberAfter(text, R"("channel":)"));
}

void Crowd::arrived()
{
    m_arrivedMs =
        std::chrono::duration<double, std::milli>(std::chrono::system_clock::now().time_since_epoch()).count();
}

void Crowd::takePoints(Viewer &viewer, std::string_view text)
{
    Place &place = m_places[std::size_t(viewer.number())];
    std::string_view rest = text;
    const auto channel = std::uint32_t(takeNumber(rest, R"("channel":)"));
    const std::uint64_t offset = takeNumber(rest, R"("offset":)");
    const std::uint64_t t = takeNumber(rest, R"("t":)");
    const std::size_t queries = place.held.size();
    std::size_t query = place.next;
    for (std::size_t tries = 0; tries < queries && place.held[query].channel != channel; ++tries)
        query = query + 1 == queries ? 0 : query + 1;
    if (query >= queries || place.held[query].channel != channel)
        return; // what it asked for to be stalled
    place.next = query + 1 == queries ? 0 : query + 1;
    const std::uint64_t newest = std::exchange(place.held[query].offset, offset);
    if (newest == 0 && ++place.answered == queries) {
        place.served = true;
        ++m_served;
    }
    if (!m_watching)
        return;
    if (newest > 0) {
        m_seen.doubled += offset <= newest;
        m_seen.missing += offset > newest ? offset - newest - 1 : 0;
    }
    ++m_seen.messages;
    m_seen.bytes += text.size();
    ++m_delays[std::size_t(std::clamp((m_arrivedMs - double(t)) * 10, 0.0, double(kDelaySteps - 1)))];
    compare(m_queryHashes[std::size_t(viewer.number()) % m_layouts.size()][query], t, rest);
    if (std::size_t(viewer.number()) < m_layouts.size())
        m_reference.push_back(layoutOf(viewer)[query] + '\t' + std::string(text));
}

void Crowd::compare(std::size_t query, std::uint64_t t, std::string_view values)
{
    if (m_hashes.size() > kRemembered * m_layouts.size())
        m_hashes.clear();
    const std::size_t hash = std::hash<std::string_view>{}(values);
    const auto [known, first] = m_hashes.try_emplace(query ^ t * 0x9e3779b97f4a7c15U, hash);
    m_seen.different += !first && known->second != hash;
}

} // namespace load
