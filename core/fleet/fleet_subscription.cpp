// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/fleet_subscription.h"

#include <algorithm>
#include <limits>

namespace belfry {

namespace {

using namespace std::chrono_literals;

/// Machines come back together (a switch that was off), so a moment later all are asked at once.
constexpr auto kRestartAfter = 100ms;

Timestamp newestOf(const QueryResult &matrix)
{
    Timestamp newest = 0;
    for (const ResultSeries &series : matrix.series) {
        if (!series.samples.empty())
            newest = std::max(newest, series.samples.back().t);
    }
    return newest;
}

/// The instants of a history after `t`, as if they had come as points.
std::vector<LivePointPtr> pointsAfter(const QueryResult &matrix, Timestamp t)
{
    auto list = std::make_shared<SeriesList>();
    std::map<Timestamp, std::vector<double>> instants;
    for (std::size_t i = 0; i < matrix.series.size(); ++i) {
        list->labels.push_back(matrix.series[i].labels);
        for (const Sample &sample : matrix.series[i].samples) {
            if (sample.t > t)
                instants.try_emplace(sample.t, matrix.series.size(), staleMarker()).first->second[i] = sample.v;
        }
    }
    std::vector<LivePointPtr> points;
    points.reserve(instants.size());
    for (auto &[at, values] : instants)
        points.push_back(std::make_shared<const LivePoint>(LivePoint{at, 0, list, std::move(values)}));
    return points;
}

} // namespace

FleetSubscription::FleetSubscription(Fleet &fleet, LiveRequest request, Patience patience)
    : m_fleet(fleet), m_request(std::move(request)), m_patience(patience)
{
    m_clock.start();
    m_restart.setSingleShot(true);
    m_later.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &FleetSubscription::restart);
    connect(&m_later, &QTimer::timeout, this, &FleetSubscription::deliver);
    connect(&fleet, &Fleet::changed, this, [this] { m_restart.start(kRestartAfter); });
    connect(&fleet, &Fleet::removed, this, &FleetSubscription::drop);
    restart();
}

FleetSubscription::~FleetSubscription() = default;

void FleetSubscription::restart()
{
    m_parts.clear();
    m_later.stop();
    m_awaitsHistory = m_request.historyMs > 0;
    m_since = m_clock.elapsed();
    m_merger = PointMerger(std::size_t(m_fleet.count()));
    for (int i = 0; i < m_fleet.count(); ++i)
        open(m_fleet.at(i));
    await();
}

void FleetSubscription::open(const Fleet::Machine &machine)
{
    const std::size_t part = m_parts.size();
    Source &source = *machine.source;
    auto live = source.series().subscribe(m_request);
    // All of these end with the subscription, so with the part.
    connect(live.get(), &LiveSubscription::history, live.get(),
            [this, part](const QueryResultPtr &matrix) { onHistory(part, matrix); });
    connect(live.get(), &LiveSubscription::point, live.get(),
            [this, part](const LivePointPtr &point) { onPoint(part, point); });
    connect(live.get(), &LiveSubscription::failed, live.get(),
            [this, part](const Error &error) { onFailed(part, error); });
    connect(&source, &Source::connectionChanged, live.get(), [this, part] { onConnection(part); });
    const bool isLive = source.connection().state == Connection::State::Live;
    m_merger.setAwaited(part, isLive);
    m_parts.push_back({machine.id, &source, m_fleet.labelsOf(machine), std::move(live), nullptr, false, isLive});
}

/// Its source is about to go.
void FleetSubscription::drop(const MachineId &machine)
{
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].machine != machine)
            continue;
        m_parts[i].live.reset();
        m_parts[i].wasLive = false;
        m_merger.setAwaited(i, false);
    }
}

void FleetSubscription::onConnection(std::size_t part)
{
    Part &of = m_parts[part];
    const bool isLive = of.source && of.source->connection().state == Connection::State::Live;
    if (isLive == of.wasLive)
        return deliver(); // it may be one that can't be connected to
    of.wasLive = isLive;
    m_merger.setAwaited(part, isLive && !of.hasFailed);
    if (isLive)
        m_restart.start(kRestartAfter);
    else
        deliver();
}

void FleetSubscription::onHistory(std::size_t part, const QueryResultPtr &matrix)
{
    if (!m_awaitsHistory) // too late: it is a gap, as asking all anew would come too late again
        return;
    auto marked = std::make_shared<QueryResult>(*matrix);
    for (ResultSeries &series : marked->series)
        series.labels = m_parts[part].labels.mark(*series.labels);
    m_parts[part].history = std::move(marked);
    deliver();
}

void FleetSubscription::onPoint(std::size_t part, const LivePointPtr &point)
{
    LivePoint marked = *point;
    marked.series = m_parts[part].labels.mark(point->series);
    m_merger.add(part, std::make_shared<const LivePoint>(std::move(marked)), m_clock.elapsed());
    deliver();
}

void FleetSubscription::onFailed(std::size_t part, const Error &error)
{
    m_parts[part].hasFailed = true;
    m_merger.setAwaited(part, false);
    if (std::all_of(m_parts.begin(), m_parts.end(), [](const Part &each) { return each.hasFailed || !each.wasLive; })) {
        Q_EMIT failed(error);
        return;
    }
    deliver();
}

bool FleetSubscription::isWaitedFor(const Part &part) const
{
    if (part.history || part.hasFailed || !part.source)
        return false;
    const bool isConnecting = part.source->connection().state == Connection::State::Connecting;
    return part.wasLive || (isConnecting && m_clock.elapsed() - m_since < m_patience.connecting.count());
}

bool FleetSubscription::hasAllHistories() const
{
    return std::none_of(m_parts.begin(), m_parts.end(), [this](const Part &part) { return isWaitedFor(part); });
}

/// All histories up to where the shortest ends; what others have after it follows as points.
void FleetSubscription::deliverHistory()
{
    m_awaitsHistory = false;
    Timestamp to = std::numeric_limits<Timestamp>::max();
    for (const Part &part : m_parts) {
        if (part.history && newestOf(*part.history) > 0)
            to = std::min(to, newestOf(*part.history));
    }
    auto all = std::make_shared<QueryResult>();
    all->type = ValueType::Matrix;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const QueryResultPtr history = std::exchange(m_parts[i].history, nullptr);
        if (!history)
            continue;
        for (ResultSeries series : history->series) {
            std::erase_if(series.samples, [to](const Sample &sample) { return sample.t > to; });
            if (!series.samples.empty())
                all->series.push_back(std::move(series));
        }
        for (const LivePointPtr &point : pointsAfter(*history, to))
            m_merger.add(i, point, m_clock.elapsed());
        m_merger.noteNewest(i, newestOf(*history));
    }
    if (to != std::numeric_limits<Timestamp>::max())
        m_merger.setNewest(to);
    Q_EMIT this->history(all);
}

void FleetSubscription::deliver()
{
    const QPointer<FleetSubscription> alive = this; // a receiver may let go of it
    if (m_awaitsHistory) {
        const bool hasAny =
            std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.history != nullptr; });
        const bool isLate = m_clock.elapsed() - m_since >= m_patience.history.count();
        if (!hasAny || (!hasAllHistories() && !isLate))
            return await();
        deliverHistory();
    }
    if (alive) {
        for (const LivePointPtr &point : m_merger.take(m_clock.elapsed(), m_patience.point.count())) {
            if (alive)
                Q_EMIT this->point(point);
        }
    }
    if (alive)
        await();
}

/// Looks again when what is missing has been waited for long enough.
void FleetSubscription::await()
{
    if ((m_awaitsHistory || m_merger.isWaiting()) && !m_later.isActive())
        m_later.start(m_awaitsHistory ? std::min(m_patience.point, m_patience.connecting) : m_patience.point);
}

} // namespace belfry

#include "moc_fleet_subscription.cpp"
