// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/head_writer.h"

#include <algorithm>
#include <unordered_set>

namespace belfry {

namespace {

constexpr std::size_t kMostLoose = 1u << 17; // samples of a block that belong to no tick
constexpr Timestamp kSlowTickMs = 15'000;
constexpr Timestamp kLateMs = 300'000;     // how much older than its series' newest a sample may be
constexpr Timestamp kLatestMs = 600'000;   // … than the last tick, once the segment has changed
constexpr Timestamp kSilentMs = 3'600'000; // after which a series that isn't the host's has ended

} // namespace

HeadWriter::HeadWriter(Head &head, int blockTicks)
    : m_head(head), m_blockTicks(std::clamp<std::size_t>(std::size_t(blockTicks), 1, OpenBlock::kMostTicks))
{
}

// Whether a sample is to be stored; keeps the series' state. Only within the head's write().
HeadWriter::Taken HeadWriter::accept(SeriesId id, Timestamp t, double value, Appended &counts)
{
    if (id.value() == 0)
        return Taken::No;
    State &series = state(id);
    const bool alive = !isStale(value);
    if (!alive && !series.live)
        return Taken::No;
    if (t <= series.last) {
        if (!alive || t == series.last || t <= series.last - kLateMs || m_head.has(id, t)) {
            ++counts.dropped;
            return Taken::No;
        }
        ++counts.stored;
        return Taken::Late;
    }
    m_live += std::size_t(alive) - std::size_t(series.live);
    series.live = alive;
    series.last = t;
    ++counts.stored;
    return Taken::InOrder;
}

// Every series goes on from here, whatever it had at later times.
void HeadWriter::stepBack(Timestamp t)
{
    m_head.beginEpoch();
    m_stepped = true;
    m_lastTick = m_lastRow = m_newest = t - 1;
    m_floor = std::min(m_floor, t - 1);
    m_states.forEach([t](SeriesId, State &series) { series.last = std::min(series.last, t - 1); });
}

bool HeadWriter::wantsRoom(Timestamp t) const
{
    const OpenBlock &open = m_head.open();
    const bool full = open.ticks() >= m_blockTicks || open.looseSamples() >= kMostLoose;
    // Long without many ticks: slow or only loose samples.
    const bool old = !open.empty() && t - open.from() > Timestamp(m_blockTicks) * kSlowTickMs;
    return full || old;
}

void HeadWriter::makeRoom(Timestamp t)
{
    if (wantsRoom(t))
        m_head.closeBlock();
}

void HeadWriter::setHost(const ResolvedListPtr &list)
{
    m_host = list;
    ++m_hostNumber;
    for (const SeriesId id : list->ids) {
        if (id.value() != 0)
            state(id).list = m_hostNumber;
    }
}

// Makes the list the host's; `ended` gets the series that live in the last one and aren't in this.
void HeadWriter::changeHost(const ResolvedListPtr &list, std::vector<SeriesId> &ended)
{
    const ResolvedListPtr before = m_host;
    if (before == list)
        return;
    setHost(list);
    if (!before)
        return;
    std::copy_if(before->ids.begin(), before->ids.end(), std::back_inserter(ended), [this](SeriesId id) {
        const State *series = m_states.find(id);
        return series && series->live && series->list != m_hostNumber;
    });
}

Appended HeadWriter::appendTick(const ResolvedListPtr &list, Timestamp t, std::span<const double> values)
{
    Appended counts;
    if (t == m_lastRow) {
        counts.frameDropped = true;
        return counts;
    }
    if (stepsBack(t))
        stepBack(t);
    makeRoom(t);
    std::vector<SeriesId> ended;
    changeHost(list, ended);
    m_head.write([&](OpenBlock &open) {
        if (list->slotsOf != m_head.openNumber()) {
            list->openSlots.resize(list->ids.size());
            std::transform(list->ids.begin(), list->ids.end(), list->openSlots.begin(),
                           [&open](SeriesId id) { return id.value() != 0 ? open.slot(id) : 0; });
            list->slotsOf = m_head.openNumber();
        }
        open.beginTick(t);
        const std::size_t count = std::min(values.size(), list->ids.size());
        for (std::size_t i = 0; i < count; ++i) {
            const Taken taken = accept(list->ids[i], t, values[i], counts);
            if (taken != Taken::No)
                open.put(list->openSlots[i], values[i]);
            if (taken == Taken::Late)
                open.noteLate(list->ids[i]);
        }
        for (const SeriesId id : ended) {
            if (accept(id, t, staleMarker(), counts) != Taken::No)
                open.put(open.slot(id), staleMarker());
        }
        open.count(counts.stored);
    });
    m_lastTick = m_lastRow = t;
    m_newest = std::max(m_newest, t);
    return counts;
}

Appended HeadWriter::appendColumn(const ResolvedListPtr &list, Timestamp t, std::span<const double> values)
{
    Appended counts;
    makeRoom(t);
    m_head.write([&](OpenBlock &open) {
        const std::size_t count = std::min(values.size(), list->ids.size());
        for (std::size_t i = 0; i < count; ++i) {
            const Taken taken = accept(list->ids[i], t, values[i], counts);
            if (taken != Taken::No)
                open.putLoose(list->ids[i], {t, values[i]});
            if (taken == Taken::Late)
                open.noteLate(list->ids[i]);
        }
    });
    if (counts.stored > 0)
        m_newest = std::max(m_newest, t);
    return counts;
}

Appended HeadWriter::openGap(Timestamp t)
{
    Appended counts;
    if (m_live == 0)
        return counts;
    makeRoom(t);
    const bool asTick = t > m_lastRow; // so that the series go on sharing their times
    m_head.write([&](OpenBlock &open) {
        if (asTick)
            open.beginTick(t);
        m_states.forEach([&](SeriesId id, const State &series) {
            if (!series.live || accept(id, t, staleMarker(), counts) == Taken::No)
                return;
            if (asTick)
                open.put(open.slot(id), staleMarker());
            else
                open.putLoose(id, {t, staleMarker()});
        });
        open.count(asTick ? counts.stored : 0);
    });
    m_lastRow = std::max(m_lastRow, t);
    if (counts.stored > 0)
        m_newest = std::max(m_newest, t);
    return counts;
}

HeadWriter::Checkpoint HeadWriter::checkpoint()
{
    endSilent();
    setFloor(m_lastTick - kLatestMs);
    Checkpoint checkpoint;
    checkpoint.lastTick = m_lastTick;
    checkpoint.floor = m_floor;
    for (const SeriesId id : m_host ? m_host->ids : std::vector<SeriesId>()) {
        if (id.value() == 0)
            continue;
        state(id).list = m_hostNumber; // it may have been forgotten meanwhile
        checkpoint.host.push_back(id);
    }
    m_states.forEach([&](SeriesId id, const State &series) {
        const bool inHost = series.list == m_hostNumber && m_host;
        const bool implied = inHost && series.live && series.last == m_lastTick;
        if ((series.live || series.last > m_floor || inHost) && !implied)
            checkpoint.others.push_back({id, series.live, series.last});
    });
    return checkpoint;
}

// Without a stale marker: what comes an hour late would say nothing new to anybody.
void HeadWriter::endSilent()
{
    m_states.forEach([this](SeriesId, State &series) {
        const bool inHost = series.list == m_hostNumber && m_host;
        if (!series.live || inHost || series.last > m_lastTick - kSilentMs)
            return;
        series.live = false;
        --m_live;
    });
}

// What ended before it says no more than the floor itself.
void HeadWriter::setFloor(Timestamp floor)
{
    m_floor = std::max(m_floor, floor);
    m_states.forEach([this](SeriesId id, State &series) {
        if (!series.live && series.last <= m_floor)
            m_states.erase(id);
        else
            series.last = std::max(series.last, m_floor);
    });
}

void HeadWriter::resume(Timestamp to, Timestamp tick)
{
    if (!m_stepped) {
        m_newest = std::max(m_newest, to);
        m_lastTick = std::max(m_lastTick, tick);
        m_lastRow = std::max(m_lastRow, m_lastTick);
    }
    // Not what somebody pushed, or imported, from a future that no tick has come to: ticks until then would be late.
    setFloor(m_lastTick > 0 ? std::min(m_newest, m_lastTick) : m_newest);
}

void HeadWriter::restore(const Checkpoint &checkpoint)
{
    m_states.clear(); // what isn't listed has ended
    m_live = 0;
    m_floor = std::max(m_floor, checkpoint.floor);
    m_lastTick = std::max(m_lastTick, checkpoint.lastTick);
    m_lastRow = std::max(m_lastRow, m_lastTick);
    m_newest = std::max(m_newest, m_lastTick);
    const auto host = std::make_shared<ResolvedList>();
    host->ids = checkpoint.host;
    setHost(host);
    const auto set = [this](SeriesId id, bool live, Timestamp last) {
        State &series = state(id);
        m_live += std::size_t(live) - std::size_t(series.live);
        series.live = live;
        series.last = std::max(series.last, last);
        m_newest = std::max(m_newest, series.last);
    };
    std::unordered_set<SeriesId> listed;
    for (const Checkpoint::Other &other : checkpoint.others)
        listed.insert(other.id);
    for (const SeriesId id : checkpoint.host) {
        if (!listed.contains(id))
            set(id, true, checkpoint.lastTick);
    }
    for (const Checkpoint::Other &other : checkpoint.others)
        set(other.id, other.live, other.last);
}

} // namespace belfry
