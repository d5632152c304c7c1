// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/happened_model.h"

#include "models/explain_text.h"
#include "models/formatter.h"
#include "models/legend.h"
#include "models/merge_rows.h"
#include "models/own_texts.h"

#include <cstdlib>

namespace belfry {

namespace {

QString eventStateWord(const QString &state)
{
    if (state == QLatin1String("firing"))
        return HappenedModel::tr("firing");
    if (state == QLatin1String("pending"))
        return HappenedModel::tr("pending");
    if (state == QLatin1String("resolved"))
        return HappenedModel::tr("resolved");
    if (state == QLatin1String("degraded"))
        return HappenedModel::tr("degraded");
    if (state == QLatin1String("unhealthy"))
        return HappenedModel::tr("unhealthy");
    return HappenedModel::tr("inactive");
}

/// Where an event stands to the instant.
QString whenText(Timestamp event, Timestamp t)
{
    if (event == t)
        return HappenedModel::tr("then");
    const QString distance = format::duration(std::abs(event - t));
    return event < t ? HappenedModel::tr("%1 before").arg(distance) : HappenedModel::tr("%1 after").arg(distance);
}

/// What of a group was measured, by the metric.
QString measureText(const std::string &metric)
{
    if (metric.find("cpu") != std::string::npos)
        return HappenedModel::tr("Processor");
    if (metric.find("memory") != std::string::npos)
        return HappenedModel::tr("Memory");
    return metric.find("read") != std::string::npos ? HappenedModel::tr("Read from disks")
                                                    : HappenedModel::tr("Written to disks");
}

} // namespace

HappenedModel::Row HappenedModel::rowOf(const AlertThen &alert)
{
    const QString name = labelValue(alert.labels, QStringLiteral("alertname"));
    return {QStringLiteral("alert %1").arg(QString::fromStdString(alert.labels.toString())),
            tr("Alerts"),
            name,
            distinguishingLabels(alert.labels.without("alertname")),
            alert.state,
            eventStateWord(alert.state),
            tr("then")};
}

HappenedModel::Row HappenedModel::rowOf(const AlertLogEntry &change, Timestamp t)
{
    const QString steps = tr("%1: %2 → %3").arg(change.name, eventStateWord(change.from), eventStateWord(change.to));
    return {QStringLiteral("change %1").arg(change.id),
            tr("Alerts"),
            steps,
            ownSummary(change),
            change.to,
            eventStateWord(change.to),
            whenText(change.t, t)};
}

HappenedModel::Row HappenedModel::rowOf(const HealthIncident &incident, Timestamp t)
{
    return {QStringLiteral("incident %1").arg(incident.id),
            tr("Health"),
            incident.component,
            ownReason(incident),
            incident.worst,
            eventStateWord(incident.worst),
            tr("began %1").arg(whenText(incident.since, t))};
}

HappenedModel::Row HappenedModel::rowOf(const Annotation &annotation, Timestamp t)
{
    const QString by = annotation.by.isEmpty() ? annotation.kind : tr("%1, %2").arg(annotation.kind, annotation.by);
    return {QStringLiteral("note %1").arg(annotation.id),
            tr("Annotations"),
            annotation.text,
            by,
            {},
            {},
            whenText(annotation.t, t)};
}

HappenedModel::Row HappenedModel::rowOf(const GroupChange &change)
{
    const Unit unit = unitOfMetric(change.metric, {}, change.isRate);
    const QString section = change.kind == GroupChange::Kind::Process ? tr("Processes") : tr("Containers and services");
    const QString name = QString::fromStdString(change.name);
    return {QStringLiteral("group %1 %2").arg(QString::fromStdString(change.metric), name),
            section,
            name,
            tr("%1 %2").arg(measureText(change.metric), changeText(change.before, change.at, unit)),
            {},
            {},
            {}};
}

void HappenedModel::setExplanation(const ExplanationPtr &explanation)
{
    std::vector<Row> next;
    if (explanation) {
        const Movement &movement = *explanation->movement;
        for (const AlertThen &alert : explanation->alerts)
            next.push_back(rowOf(alert));
        for (const AlertLogEntry &change : explanation->alertChanges)
            next.push_back(rowOf(change, movement.t));
        for (const HealthIncident &incident : explanation->incidents)
            next.push_back(rowOf(incident, movement.t));
        for (const Annotation &annotation : explanation->annotations)
            next.push_back(rowOf(annotation, movement.t));
        for (const auto kind : {GroupChange::Kind::Process, GroupChange::Kind::Container}) {
            for (const GroupChange &change : movement.groups) {
                if (change.kind == kind)
                    next.push_back(rowOf(change));
            }
        }
    }
    if (mergeWholeRows(*this, m_rows, std::move(next), [](const Row &row) { return row.key; }))
        Q_EMIT countChanged();
}

int HappenedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HappenedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case KeyRole: return row.key;
    case SectionRole: return row.section;
    case Qt::DisplayRole:
    case TitleRole: return row.title;
    case DetailRole: return row.detail;
    case ConditionRole: return row.condition;
    case WordRole: return row.word;
    case WhenRole: return row.when;
    default: return {};
    }
}

QHash<int, QByteArray> HappenedModel::roleNames() const
{
    return {{KeyRole, "key"},       {SectionRole, "section"},     {TitleRole, "title"},
            {DetailRole, "detail"}, {ConditionRole, "condition"}, {WordRole, "word"},
            {WhenRole, "when"}};
}

} // namespace belfry

#include "moc_happened_model.cpp"
