// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "viewer.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace load {

/// The queries that a viewer of one layout holds.
using Layout = std::vector<std::string>;

/// Many viewers in one thread, and what they saw. Every point of a query must have the same bytes for everybody, and
/// nobody may miss one or get it twice.
class Crowd final : public Viewer::Listener
{
public:
    struct Seen {
        std::uint64_t messages = 0; ///< points
        std::uint64_t bytes = 0;    ///< of their texts
        std::uint64_t missing = 0;
        std::uint64_t doubled = 0;
        std::uint64_t different = 0; ///< other bytes than another viewer got
        std::uint64_t gaps = 0;
        std::uint64_t errors = 0;
        std::uint64_t closed = 0;
        double p50Ms = 0; ///< from the tick to the viewer
        double p99Ms = 0;
    };

    Crowd(std::uint16_t port, std::size_t viewers, std::vector<Layout> layouts);
    ~Crowd() override;

    /// Connects whoever isn't connected and waits until each has a point of each of its queries; seconds, negative if
    /// that took more than `limit`.
    double gather(double limit, std::size_t atOnce);
    /// Takes what comes for a while; `stalled` of the viewers don't read meanwhile.
    Seen watch(double seconds, std::size_t stalled);
    /// All connections break at once.
    void scatter();
    /// The texts of points that the first viewer of each layout got while watched: "query \t text" in each.
    const std::vector<std::string> &reference() const { return m_reference; }

private:
    struct Held {
        std::uint32_t channel = 0;
        std::uint64_t offset = 0; // of the newest point; 0 if none has come
    };
    struct Place {
        std::unique_ptr<Viewer> viewer;
        std::vector<Held> held;   // by query
        std::size_t next = 0;     // a page's points mostly come in the same order: whose is expected
        std::size_t answered = 0; // queries of which a point has come
        bool served = false;
    };

    void opened(Viewer &viewer) override;
    void arrived() override;
    void message(Viewer &viewer, std::string_view text) override;
    void closed(Viewer &viewer) override;

    const Layout &layoutOf(const Viewer &viewer) const
    {
        return m_layouts[std::size_t(viewer.number()) % m_layouts.size()];
    }
    void takePoints(Viewer &viewer, std::string_view text);
    void takeSubscribed(Viewer &viewer, std::string_view text);
    void compare(std::size_t query, std::uint64_t t, std::string_view values);
    static void forget(Place &place);
    void turn(int waitMs);
    void subscribe(Viewer &viewer, std::size_t id, const std::string &query);
    void stall(Viewer &viewer);
    void listen(Viewer &viewer, bool reads);
    bool begin(std::size_t number);

    const std::uint16_t m_port;
    const std::vector<Layout> m_layouts;
    int m_epoll = -1;
    std::vector<Place> m_places;
    std::size_t m_served = 0;
    std::size_t m_connecting = 0;
    bool m_watching = false;
    double m_arrivedMs = 0; // when what is being taken was read; Unix time
    Seen m_seen;
    std::vector<std::uint32_t> m_delays;                     // messages by tenths of a millisecond
    std::vector<std::vector<std::size_t>> m_queryHashes;     // of each layout's queries
    std::unordered_map<std::uint64_t, std::size_t> m_hashes; // of values, by query and time
    std::vector<std::string> m_reference;
};

} // namespace load
