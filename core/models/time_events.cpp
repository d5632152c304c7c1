// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time_events.h"

#include "base/when_done.h"
#include "translations/messages.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <tuple>

namespace belfry {

namespace {

using namespace std::chrono_literals;

constexpr auto kEventDelay = 30ms; // whoever moves through the past wants to see where it stops
constexpr std::int64_t kDropsOfRange = 300;
constexpr std::int64_t kShortestDropMs = 1'000;
constexpr std::int64_t kLongestDropMs = 30'000;

int dropInterval(std::int64_t rangeMs)
{
    return int(std::clamp(rangeMs / kDropsOfRange, kShortestDropMs, kLongestDropMs));
}

/// What is new in front, what was known behind it.
void putBefore(std::vector<TimeEvent> &known, std::vector<TimeEvent> news)
{
    std::erase_if(known, [&news](const TimeEvent &each) {
        return std::any_of(news.begin(), news.end(), [&](const TimeEvent &other) { return other.key == each.key; });
    });
    news.insert(news.end(), known.begin(), known.end());
    known = std::move(news);
}

} // namespace

TimeEvents::TimeEvents(QObject *parent) : QObject(parent)
{
    m_lists[Notes].wanted = true;
    m_soon.setSingleShot(true);
    m_soon.setInterval(kEventDelay);
    connect(&m_soon, &QTimer::timeout, this, &TimeEvents::askAll);
    m_dropping.setTimerType(Qt::CoarseTimer);
    m_dropping.setInterval(dropInterval(m_rangeMs));
    connect(&m_dropping, &QTimer::timeout, this, &TimeEvents::drop);
}

void TimeEvents::setSource(Source *source)
{
    if (m_source == source)
        return;
    if (m_source) {
        m_source->disconnect(this);
        m_source->annotations().disconnect(this);
        m_source->alerts().disconnect(this);
        m_source->health().disconnect(this);
    }
    m_source = source;
    for (List &list : m_lists) {
        list.known = false;
        ++list.asked;
        list.events.clear();
    }
    assemble();
    if (m_source)
        follow();
}

void TimeEvents::follow()
{
    connect(&m_source->annotations(), &AnnotationSource::changed, this, &TimeEvents::askNotes);
    connect(&m_source->alerts(), &AlertSource::changed, this, &TimeEvents::onAlertsChanged);
    connect(&m_source->health(), &HealthSource::changed, this, &TimeEvents::onHealthChanged);
    connect(m_source, &Source::connectionChanged, this, &TimeEvents::onConnection);
    m_soon.start();
}

void TimeEvents::setSpan(std::int64_t rangeMs, Timestamp endMs)
{
    if (m_rangeMs == rangeMs && m_endMs == endMs)
        return;
    m_rangeMs = rangeMs;
    m_endMs = endMs;
    m_dropping.setInterval(dropInterval(rangeMs));
    m_soon.start();
}

void TimeEvents::setWanted(const Wanted &wanted)
{
    const std::array next{wanted.notes, wanted.alerts, wanted.health};
    for (std::size_t i = 0; i < m_lists.size(); ++i) {
        if (m_lists[i].wanted == next[i])
            continue;
        m_lists[i].wanted = next[i];
        m_lists[i].known = false;
        m_soon.start();
    }
    assemble();
}

void TimeEvents::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active && m_isDue)
        m_soon.start();
}

void TimeEvents::retranslate()
{
    m_isDue = true;
    if (m_active)
        m_soon.start();
}

bool TimeEvents::isKnown() const
{
    return std::all_of(m_lists.begin(), m_lists.end(), [](const List &list) { return !list.wanted || list.known; });
}

QString TimeEvents::problem() const
{
    const auto failed = std::find_if(m_lists.begin(), m_lists.end(),
                                     [](const List &list) { return list.wanted && !list.problem.isEmpty(); });
    return failed == m_lists.end() ? QString() : failed->problem;
}

Timestamp TimeEvents::now() const
{
    Timestamp newest = 0;
    if (m_source) {
        for (const HostInfo &host : m_source->hosts().hosts())
            newest = std::max(newest, host.newest);
    }
    return newest > 0 ? newest : QDateTime::currentMSecsSinceEpoch();
}

/// Live without an end, so that what comes in the next moment is there at once.
TimeSlice TimeEvents::slice() const
{
    TimeSlice slice;
    slice.from = (m_endMs > 0 ? m_endMs : now()) - m_rangeMs;
    if (m_endMs > 0)
        slice.to = m_endMs;
    return slice;
}

bool TimeEvents::asks(Part part) const
{
    return m_source && m_active && m_lists[part].wanted;
}

void TimeEvents::askAll()
{
    m_isDue = !m_active;
    askNotes();
    askAlerts(false);
    askHealth();
    m_endMs == 0 && m_active ? m_dropping.start() : m_dropping.stop();
}

void TimeEvents::askNotes()
{
    if (asks(Notes))
        await(Notes, m_source->annotations().list(slice()));
    else
        m_isDue = true;
}

void TimeEvents::askAlerts(bool onlyNew)
{
    if (!asks(Alerts))
        return;
    TimeSlice part = slice();
    const List &list = m_lists[Alerts];
    const bool isMore = onlyNew && list.known && !list.events.empty();
    if (isMore)
        part.from = std::max(part.from, list.events.front().from - 1); // of the newest instant there may be more
    await(Alerts, m_source->events().alerts(part), isMore);
}

void TimeEvents::askHealth()
{
    if (asks(Health))
        await(Health, m_source->events().incidents(slice()));
}

void TimeEvents::onAlertsChanged()
{
    const AlertSnapshotPtr snapshot = m_source->alerts().snapshot();
    const quint64 revision = snapshot ? snapshot->revision : 0;
    if (std::exchange(m_lists[Alerts].revision, revision) == revision)
        return;
    m_isDue = m_isDue || !m_active;
    if (m_endMs == 0)
        askAlerts(true);
}

/// The whole of it: what goes on may have ended.
void TimeEvents::onHealthChanged()
{
    const HealthSnapshotPtr snapshot = m_source->health().snapshot();
    const quint64 revision = snapshot ? snapshot->revision : 0;
    if (std::exchange(m_lists[Health].revision, revision) == revision)
        return;
    m_isDue = m_isDue || !m_active;
    if (m_endMs == 0)
        askHealth();
}

void TimeEvents::onConnection()
{
    const bool isLive = m_source->connection().state == Connection::State::Live;
    if (isLive && (!isKnown() || !problem().isEmpty()))
        m_soon.start();
    Q_EMIT changed();
}

template<typename T>
void TimeEvents::await(Part part, const QFuture<Result<std::vector<T>>> &answer, bool onlyNew)
{
    const quint64 asked = ++m_lists[part].asked;
    whenDone(answer, this, [this, part, asked, onlyNew](const Result<std::vector<T>> &listed) {
        List &list = m_lists[part];
        if (asked != list.asked)
            return;
        list.problem = listed ? QString() : shownMessage(listed.error().message);
        if (listed) {
            std::vector<TimeEvent> events;
            for (const T &each : *listed)
                events.push_back(eventOf(each));
            list.known = true;
            if (onlyNew)
                putBefore(list.events, std::move(events));
            else
                list.events = std::move(events);
        }
        assemble();
    });
}

bool TimeEvents::isTooOld(const TimeEvent &event, Timestamp from) const
{
    return event.to != 0 && event.to <= from;
}

void TimeEvents::assemble()
{
    std::vector<TimeEvent> all;
    for (const List &list : m_lists) {
        if (list.wanted)
            all.insert(all.end(), list.events.begin(), list.events.end());
    }
    std::stable_sort(all.begin(), all.end(), [](const TimeEvent &a, const TimeEvent &b) {
        return std::tie(b.from, b.key) < std::tie(a.from, a.key);
    });
    m_events = std::move(all);
    Q_EMIT changed();
}

void TimeEvents::drop()
{
    const Timestamp from = now() - m_rangeMs;
    const auto isOld = [this, from](const TimeEvent &event) { return isTooOld(event, from); };
    std::size_t dropped = 0;
    for (List &list : m_lists)
        dropped += std::erase_if(list.events, isOld);
    if (dropped > 0)
        assemble();
}

} // namespace belfry

#include "moc_time_events.cpp"
