// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "state/alert_repository.h"
#include "state/annotation_repository.h"
#include "state/health_repository.h"

namespace belfry {

/// Something that happened, or that somebody says did, on the time axis.
struct TimeEvent {
    enum class Kind {
        Note,   ///< of a person
        System, ///< of Belfry itself: the clock was set, the machine slept
        Alert,  ///< changed its state
        Health, ///< an incident
    };
    QString key; ///< stays the same for the same thing
    Kind kind = Kind::Note;
    std::int64_t id = 0; ///< of a note that can be removed where it was listed; else 0
    Timestamp from = 0;
    Timestamp to = 0; ///< the same as `from` for a moment; 0: it goes on
    QString weight;   ///< "critical", "warning", "ok", "unknown"; empty for notes
    QString state;    ///< of an alert "firing" …, of health "degraded" …, of others what kind of annotation it is
    QString severity; ///< of an alert its label; of health "critical" or "warning"; empty for others
    QString text;
    QString detail; ///< labels, a component, a machine
    QStringList tags;
    QString by;
    friend bool operator==(const TimeEvent &, const TimeEvent &) = default;
};

TimeEvent eventOf(const Annotation &annotation);
TimeEvent eventOf(const AlertLogEntry &entry);
TimeEvent eventOf(const HealthIncident &incident);

/// "note", "system", "alert", "health".
QString kindName(TimeEvent::Kind kind);
/// In a word, for people: "Firing", "Degraded", "Note".
QString stateText(const TimeEvent &event);
/// "14:02:10", "14:02:10 – 14:07:00", "since 14:02:10", in local time; with the date where it isn't that of `now`.
QString whenText(const TimeEvent &event, Timestamp now);

} // namespace belfry
