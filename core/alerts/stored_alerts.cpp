// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alerts/stored_alerts.h"

#include "metrics/translations.h"

namespace belfry {

namespace {

QString text(AlertState state)
{
    const std::string_view word = toString(state);
    return QString::fromLatin1(word.data(), qsizetype(word.size()));
}

AlertState stateFrom(const QString &word)
{
    for (const AlertState state : {AlertState::Pending, AlertState::Firing, AlertState::Resolved})
        if (word == text(state))
            return state;
    return AlertState::Inactive;
}

} // namespace

Alert fromStored(const StoredAlert &stored)
{
    return {stored.labels,   stored.annotations, stateFrom(stored.state), stored.value,
            stored.activeAt, stored.firedAt,     stored.resolvedAt,       stored.keepFiringSince};
}

void appendStored(std::vector<StoredAlert> &out, const QString &ruleKey, const AlertTable &table)
{
    for (const auto &[labels, alert] : table.alerts())
        out.push_back({ruleKey, labels, alert.annotations, text(alert.state), alert.value, alert.activeAt,
                       alert.firedAt, alert.resolvedAt, alert.keepFiringSince, table.lastSeen(labels)});
}

AlertLogEntry toLogEntry(const AlertEvent &event)
{
    const std::string_view summary = event.alert.annotations.get("summary");
    return {0,
            event.t,
            event.group,
            event.alert.name(),
            event.alert.labels,
            text(event.from),
            text(event.to),
            event.alert.value,
            QString::fromUtf8(summary.data(), qsizetype(summary.size())),
            translationsOf(event.alert.annotations, "summary")};
}

} // namespace belfry
