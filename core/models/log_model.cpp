// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/log_model.h"

#include "models/csv.h"

#include <algorithm>

namespace belfry {

namespace {

const char *logKind(TimeEvent::Kind kind)
{
    switch (kind) {
    case TimeEvent::Kind::Note: return "notes";
    case TimeEvent::Kind::System: return "recorded";
    case TimeEvent::Kind::Alert: return "alerts";
    case TimeEvent::Kind::Health: break;
    }
    return "health";
}

} // namespace

LogModel::LogModel(QObject *parent) : TimeEventsModel(parent)
{
    filter();
}

bool LogModel::shows(const char *kind) const
{
    return m_kinds.isEmpty() || m_kinds.contains(QLatin1String(kind));
}

void LogModel::filter()
{
    events().setWanted({shows("notes") || shows("recorded"), shows("alerts"), shows("health")});
    Q_EMIT filterChanged();
    refresh();
}

void LogModel::setKinds(const QStringList &kinds)
{
    if (m_kinds == kinds)
        return;
    m_kinds = kinds;
    filter();
}

void LogModel::setSeverities(const QStringList &severities)
{
    if (m_severities == severities)
        return;
    m_severities = severities;
    filter();
}

void LogModel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    filter();
}

QString LogModel::summary() const
{
    return tr("%n events", nullptr, count());
}

bool LogModel::takes(const TimeEvent &event) const
{
    if (!shows(logKind(event.kind)))
        return false;
    if (!m_severities.isEmpty() && !event.severity.isEmpty() && !m_severities.contains(event.severity))
        return false;
    const auto has = [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); };
    return m_text.isEmpty() || has(event.text) || has(event.detail) || has(event.by) ||
           std::any_of(event.tags.begin(), event.tags.end(), has);
}

QString LogModel::csv() const
{
    QString text =
        csv::line({tr("From"), tr("To"), tr("Kind"), tr("State"), tr("Text"), tr("Details"), tr("Tags"), tr("Author")});
    for (const TimeEvent &event : rows())
        text += csv::line({csv::time(event.from), event.to == 0 ? QString() : csv::time(event.to), kindName(event.kind),
                           event.state, event.text, event.detail, event.tags.join(u' '), event.by});
    return text;
}

} // namespace belfry

#include "moc_log_model.cpp"
