// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time_event.h"

#include "models/formatter.h"
#include "models/legend.h"
#include "models/own_texts.h"

#include <QCoreApplication>
#include <QDateTime>

namespace belfry {

namespace {

QString eventWord(const char *text)
{
    return QCoreApplication::translate("TimeEvent", text);
}

QString alertWeight(const QString &state, const QString &severity)
{
    if (state == QLatin1String("resolved") || state == QLatin1String("inactive"))
        return QStringLiteral("ok");
    if (state != QLatin1String("firing"))
        return QStringLiteral("unknown");
    return severity == QLatin1String("critical") ? severity : QStringLiteral("warning");
}

} // namespace

TimeEvent eventOf(const Annotation &annotation)
{
    TimeEvent event;
    event.key = QStringLiteral("note %1 %2").arg(qint64(annotation.id)).arg(annotation.instance);
    event.kind = annotation.by.isEmpty() ? TimeEvent::Kind::System : TimeEvent::Kind::Note;
    event.id = annotation.instance.isEmpty() ? annotation.id : 0;
    event.from = annotation.t - annotation.durationMs;
    event.to = annotation.t;
    event.weight = annotation.by.isEmpty() ? QStringLiteral("unknown") : QString();
    event.state = annotation.kind;
    event.text = annotation.text;
    event.detail = annotation.instance;
    event.tags = annotation.tags;
    event.by = annotation.by;
    return event;
}

TimeEvent eventOf(const AlertLogEntry &entry)
{
    TimeEvent event;
    event.key = QStringLiteral("alert %1").arg(qint64(entry.id));
    event.kind = TimeEvent::Kind::Alert;
    event.from = entry.t;
    event.to = entry.t;
    const std::string_view severity = entry.labels.get("severity");
    event.severity = QString::fromUtf8(severity.data(), qsizetype(severity.size()));
    event.weight = alertWeight(entry.to, event.severity);
    event.state = entry.to;
    const QString summary = ownSummary(entry);
    event.text = summary.isEmpty() ? entry.name : summary;
    event.detail = labelsText(entry.labels);
    return event;
}

TimeEvent eventOf(const HealthIncident &incident)
{
    TimeEvent event;
    event.key = QStringLiteral("incident %1").arg(qint64(incident.id));
    event.kind = TimeEvent::Kind::Health;
    event.from = incident.since;
    event.to = incident.until;
    event.severity =
        incident.worst == QLatin1String("unhealthy") ? QStringLiteral("critical") : QStringLiteral("warning");
    event.weight = event.severity;
    event.state = incident.worst;
    event.text = ownReason(incident);
    event.detail = incident.component;
    return event;
}

QString kindName(TimeEvent::Kind kind)
{
    switch (kind) {
    case TimeEvent::Kind::Note: return QStringLiteral("note");
    case TimeEvent::Kind::System: return QStringLiteral("system");
    case TimeEvent::Kind::Alert: return QStringLiteral("alert");
    case TimeEvent::Kind::Health: break;
    }
    return QStringLiteral("health");
}

QString stateText(const TimeEvent &event)
{
    switch (event.kind) {
    case TimeEvent::Kind::Note: return eventWord(QT_TRANSLATE_NOOP("TimeEvent", "Note"));
    case TimeEvent::Kind::System: return eventWord(QT_TRANSLATE_NOOP("TimeEvent", "Recorded"));
    case TimeEvent::Kind::Alert:
        if (event.state == QLatin1String("firing"))
            return eventWord(QT_TRANSLATE_NOOP("TimeEvent", "Firing"));
        if (event.state == QLatin1String("pending"))
            return eventWord(QT_TRANSLATE_NOOP("TimeEvent", "Pending"));
        return event.state == QLatin1String("resolved") ? eventWord(QT_TRANSLATE_NOOP("TimeEvent", "Resolved"))
                                                        : eventWord(QT_TRANSLATE_NOOP("TimeEvent", "Inactive"));
    case TimeEvent::Kind::Health: break;
    }
    return event.state == QLatin1String("unhealthy") ? eventWord(QT_TRANSLATE_NOOP("TimeEvent", "Unhealthy"))
                                                     : eventWord(QT_TRANSLATE_NOOP("TimeEvent", "Degraded"));
}

QString whenText(const TimeEvent &event, Timestamp now)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    QString from = format::timeOfDay(event.from, now, zone);
    if (event.to == 0)
        return eventWord(QT_TRANSLATE_NOOP("TimeEvent", "since %1")).arg(from);
    if (event.to == event.from)
        return from;
    const auto dayOf = [&zone](Timestamp t) { return QDateTime::fromMSecsSinceEpoch(t, zone).date(); };
    // The second date is said only where it is another.
    const Timestamp sameDay = dayOf(event.from) == dayOf(event.to) ? event.to : now;
    return eventWord(QT_TRANSLATE_NOOP("TimeEvent", "%1 – %2")).arg(from, format::timeOfDay(event.to, sameDay, zone));
}

} // namespace belfry
