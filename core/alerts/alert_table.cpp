// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/alert_table.h"

namespace belfry {

std::vector<AlertTransition> AlertTable::update(Timestamp t, std::vector<FoundAlert> found)
{
    settleRestored(t);
    m_lastUpdate = t;
    std::map<Labels, AlertState> before;
    for (const auto &[labels, alert] : m_alerts)
        before.emplace(labels, alert.state);

    std::map<Labels, bool> present;
    for (FoundAlert &f : found) {
        present.emplace(f.labels, true);
        Alert &alert = m_alerts[f.labels];
        if (alert.state != AlertState::Pending && alert.state != AlertState::Firing) {
            alert = Alert{};
            alert.labels = f.labels;
            alert.state = AlertState::Pending;
            alert.activeAt = t;
        }
        alert.annotations = std::move(f.annotations);
        alert.value = f.value;
        alert.keepFiringSince = 0;
        m_grace.erase(f.labels);
    }

    std::vector<AlertTransition> transitions;
    for (auto it = m_alerts.begin(); it != m_alerts.end();) {
        Alert &alert = it->second;
        const auto old = before.find(it->first);
        const AlertState from = old == before.end() ? AlertState::Inactive : old->second;
        bool keep = true;
        if (!present.contains(it->first))
            keep = holdsOn(alert, t);
        promote(alert, t);
        if (alert.state != from)
            transitions.push_back({from, alert});
        it = keep ? std::next(it) : m_alerts.erase(it);
    }
    return transitions;
}

/// What becomes of an alert that its expression doesn't yield; false if it is to be forgotten.
bool AlertTable::holdsOn(Alert &alert, Timestamp t)
{
    switch (alert.state) {
    case AlertState::Inactive: return false;
    case AlertState::Pending: alert.state = AlertState::Inactive; return false;
    case AlertState::Resolved: return t - alert.resolvedAt <= m_timing.resolvedRetention.count();
    case AlertState::Firing: break;
    }
    if (const auto grace = m_grace.find(alert.labels); grace != m_grace.end()) {
        if (t < grace->second)
            return true;
        m_grace.erase(grace);
    }
    if (m_timing.keepFiringFor.count() > 0) {
        if (alert.keepFiringSince == 0)
            alert.keepFiringSince = t;
        if (t - alert.keepFiringSince < m_timing.keepFiringFor.count())
            return true;
    }
    alert.state = AlertState::Resolved;
    alert.resolvedAt = t;
    alert.keepFiringSince = 0;
    return true;
}

void AlertTable::promote(Alert &alert, Timestamp t) const
{
    if (alert.state == AlertState::Pending && t - alert.activeAt >= m_timing.holdFor.count()) {
        alert.state = AlertState::Firing;
        alert.firedAt = t;
    }
}

void AlertTable::restore(Alert alert, Timestamp lastSeen)
{
    if (alert.state == AlertState::Inactive)
        return;
    m_restored[alert.labels] = lastSeen;
    const Labels labels = alert.labels;
    m_alerts[labels] = std::move(alert);
}

Timestamp AlertTable::lastSeen(const Labels &labels) const
{
    const auto restored = m_restored.find(labels);
    return restored == m_restored.end() ? m_lastUpdate : restored->second;
}

void AlertTable::settleRestored(Timestamp t)
{
    for (const auto &[labels, lastSeen] : m_restored) {
        const auto it = m_alerts.find(labels);
        if (it == m_alerts.end())
            continue;
        const Timestamp down = std::max<Timestamp>(0, t - lastSeen);
        if (it->second.state == AlertState::Firing)
            m_grace[labels] = t + m_timing.restoreGrace.count();
        else if (it->second.state == AlertState::Pending && down > kOutageTolerance.count())
            m_alerts.erase(it);
        else if (it->second.state == AlertState::Pending)
            it->second.activeAt += down;
    }
    m_restored.clear();
}

std::vector<AlertTransition> AlertTable::endAll(Timestamp t)
{
    std::vector<AlertTransition> transitions;
    for (auto &[labels, alert] : m_alerts) {
        const AlertState from = alert.state;
        if (from != AlertState::Pending && from != AlertState::Firing)
            continue;
        alert.state = from == AlertState::Firing ? AlertState::Resolved : AlertState::Inactive;
        if (from == AlertState::Firing)
            alert.resolvedAt = t;
        transitions.push_back({from, alert});
    }
    m_alerts.clear();
    return transitions;
}

} // namespace belfry
