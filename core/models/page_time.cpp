// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/page_time.h"

#include "models/formatter.h"
#include "models/time_text.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>
#include <limits>

namespace belfry {

namespace {
constexpr std::size_t kRemembered = 50;
constexpr std::int64_t kTickMs = 5'000; ///< a newest tick is told this often, at least
} // namespace

PageTime::PageTime(QObject *parent) : QObject(parent), m_nowMs(&QDateTime::currentMSecsSinceEpoch)
{
    m_clock.setInterval(std::chrono::seconds(1));
    connect(&m_clock, &QTimer::timeout, this, [this] { step(1000.0 * m_speed); });
}

void PageTime::setClock(std::function<std::int64_t()> nowMs, const QTimeZone &zone)
{
    m_nowMs = std::move(nowMs);
    m_zone = zone;
}

void PageTime::setNewestMs(double ms)
{
    if (Timestamp(ms) == m_newest)
        return;
    m_newest = Timestamp(ms);
    m_newestSince.start();
    Q_EMIT newestChanged();
}

void PageTime::setOldestMs(double ms)
{
    if (Timestamp(ms) == m_oldest)
        return;
    m_oldest = Timestamp(ms);
    Q_EMIT oldestChanged();
}

Timestamp PageTime::now() const
{
    return m_newest > 0 ? m_newest + std::min<qint64>(m_newestSince.elapsed(), kTickMs) : m_nowMs();
}

void PageTime::setLiveRangeMs(double ms)
{
    const auto range = std::clamp(std::int64_t(ms), kLeastMs, kMostMs);
    if (range == m_liveRangeMs)
        return;
    m_liveRangeMs = range;
    Q_EMIT changed();
}

void PageTime::setLiveStepMs(double ms)
{
    const auto step = std::clamp(std::int64_t(ms), std::int64_t(1000), std::int64_t(3'600'000));
    if (step == m_liveStepMs)
        return;
    m_liveStepMs = step;
    Q_EMIT changed();
}

QString PageTime::text() const
{
    if (isLive())
        return {};
    const Timestamp present = now();
    const auto dayOf = [this](Timestamp t) { return QDateTime::fromMSecsSinceEpoch(t, m_zone).date(); };
    // The second date is said only where it is another.
    const Timestamp sameDay = dayOf(m_shown.from) == dayOf(m_shown.to) ? m_shown.from : present;
    return tr("%1 – %2").arg(format::timeOfDay(m_shown.from, present, m_zone),
                             format::timeOfDay(m_shown.to, sameDay, m_zone));
}

/// What is shown, in instants.
PageTime::Span PageTime::span() const
{
    if (!isLive())
        return m_shown;
    const Timestamp present = now();
    return {present - m_liveRangeMs, present};
}

PageTime::Span PageTime::fitting(double from, double to) const
{
    const Timestamp present = now();
    const auto length = std::int64_t(std::clamp(to - from, double(kLeastMs), double(kMostMs)));
    const double middle = from + (to - from) / 2;
    const auto end = std::clamp(Timestamp(std::llround(middle + double(length) / 2)), length, present);
    return {end - length, end};
}

void PageTime::show(double fromMs, double toMs)
{
    if (!std::isfinite(fromMs) || !std::isfinite(toMs))
        return;
    const Span next = fitting(std::min(fromMs, toMs), std::max(fromMs, toMs));
    m_nudging = false;
    if (next == m_shown)
        return;
    m_before.push_back(m_shown);
    setPlaying(false);
    set(next);
}

void PageTime::pause()
{
    if (!isLive())
        return;
    const Span shown = span();
    show(double(shown.from), double(shown.to));
}

double PageTime::instant(const QString &text) const
{
    const std::optional<Timestamp> t = parseInstant(text, now(), m_zone);
    return t ? double(*t) : std::numeric_limits<double>::quiet_NaN();
}

QString PageTime::written(double t) const
{
    return format::dateTime(Timestamp(t), m_zone);
}

void PageTime::pan(double share)
{
    const Span shown = span();
    const double by = double(shown.to - shown.from) * share;
    nudge(fitting(double(shown.from) + by, double(shown.to) + by));
}

/// What is played ends where nothing has happened yet.
void PageTime::step(double ms)
{
    if (isLive())
        return;
    const Span next = fitting(double(m_shown.from) + ms, double(m_shown.to) + ms);
    if (isPlaying() && double(next.to - m_shown.to) < ms)
        return goLive();
    nudge(next);
}

void PageTime::setPlaying(bool playing)
{
    if (playing == isPlaying())
        return;
    if (playing && isLive()) {
        const Span shown = span();
        const Timestamp begin = std::max(shown.from, m_oldest);
        show(double(begin - (shown.to - shown.from)), double(begin));
    }
    playing ? m_clock.start() : m_clock.stop();
    Q_EMIT playingChanged();
}

void PageTime::setCompareMs(double ms)
{
    const auto next = std::int64_t(std::clamp(ms, 0.0, double(kMostMs)));
    if (next == m_compareMs)
        return;
    m_compareMs = next;
    Q_EMIT changed();
}

void PageTime::setSpeed(int speed)
{
    if (speed == m_speed || speed < 1)
        return;
    m_speed = speed;
    Q_EMIT playingChanged();
}

void PageTime::zoom(double factor, double aroundMs)
{
    if (!std::isfinite(factor) || factor <= 0)
        return;
    const Span shown = span();
    const double length = double(shown.to - shown.from);
    const double around = std::isnan(aroundMs) ? double(shown.from) + length / 2 : aroundMs;
    const double share = std::clamp((around - double(shown.from)) / length, 0.0, 1.0);
    const double wanted = std::clamp(length * factor, double(kLeastMs), double(kMostMs));
    nudge(fitting(around - wanted * share, around + wanted * (1 - share)));
}

void PageTime::nudge(const Span &next)
{
    if (next == m_shown)
        return;
    if (!std::exchange(m_nudging, true))
        m_before.push_back(m_shown);
    set(next);
}

void PageTime::back()
{
    m_nudging = false;
    setPlaying(false);
    if (m_before.empty())
        return goLive();
    const Span before = m_before.back();
    m_before.pop_back();
    set(before);
}

void PageTime::goLive()
{
    m_nudging = false;
    setPlaying(false);
    m_before.clear();
    if (!isLive())
        set({});
}

void PageTime::set(const Span &next)
{
    if (m_before.size() > kRemembered)
        m_before.erase(m_before.begin());
    m_shown = next;
    Q_EMIT changed();
}

} // namespace belfry

#include "moc_page_time.cpp"
