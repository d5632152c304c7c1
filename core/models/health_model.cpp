// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/health_model.h"

#include "models/app_model.h"
#include "models/formatter.h"
#include "models/merge_rows.h"
#include "models/own_texts.h"
#include "models/widget_offer.h"

namespace belfry {

HealthModel::HealthModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&m_past, &PastQueries::changed, this, &HealthModel::refresh);
}

AppModel *HealthModel::app() const
{
    return m_app;
}

void HealthModel::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    m_app = app;
    setSource(app ? &app->source() : nullptr);
    Q_EMIT configurationChanged();
}

void HealthModel::setSource(Source *source, const HostId &host)
{
    if (m_source)
        m_source->health().disconnect(this);
    m_source = source;
    m_hostId = host;
    if (m_source)
        connect(&m_source->health(), &HealthSource::changed, this, &HealthModel::refresh);
    m_past.setSource(source, host);
    refresh();
}

QString HealthModel::stateText(const QString &state)
{
    if (state == QLatin1String("healthy"))
        return tr("Healthy");
    if (state == QLatin1String("degraded"))
        return tr("Degraded");
    return state == QLatin1String("unhealthy") ? tr("Unhealthy") : tr("Unknown");
}

QString HealthModel::summary() const
{
    const auto counted = [this](QLatin1String state) {
        return int(std::count_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.state == state; }));
    };
    QStringList parts;
    if (const int n = counted(QLatin1String("unhealthy")); n > 0)
        parts << tr("%n unhealthy", nullptr, n);
    if (const int n = counted(QLatin1String("degraded")); n > 0)
        parts << tr("%n degraded", nullptr, n);
    if (const int n = counted(QLatin1String("unknown")); n > 0)
        parts << tr("%n unknown", nullptr, n);
    if (m_rows.empty())
        return tr("Not judged yet");
    if (parts.isEmpty())
        return tr("All %n components healthy", nullptr, count());
    return tr("%1 of %n components", nullptr, count()).arg(parts.join(QStringLiteral(", ")));
}

HealthModel::Row HealthModel::rowOf(const ComponentHealth &component, Timestamp now)
{
    Row row;
    row.component = component.component;
    row.title = ownTitle(component);
    row.commonTitle = component.title;
    const std::string_view state = toString(component.state);
    row.state = QString::fromUtf8(state.data(), qsizetype(state.size()));
    row.reason = ownReason(component);
    row.since = component.since;
    // Clocks of two machines differ, so a duration may even be negative.
    const Timestamp lasting = now - component.since;
    if (component.since > 0)
        row.sinceText = lasting < 1000 ? tr("since just now") : tr("for %1").arg(format::duration(lasting));
    row.score = component.score;
    return row;
}

void HealthModel::setEndMs(double ms)
{
    if (!m_past.setInstant(Timestamp(ms)))
        return;
    Q_EMIT configurationChanged();
    if (m_past.instant() == 0) // else what is shown stays until the answer is there
        refresh();
}

void HealthModel::refresh()
{
    HealthSnapshotPtr snapshot = m_source ? m_source->health().snapshot(m_hostId) : nullptr;
    if (m_past.isAnswered())
        snapshot = m_past.answers().empty() ? nullptr : pastHealth(m_past.answers(), snapshot.get(), m_past.instant());
    m_known = snapshot != nullptr;
    std::vector<Row> rows;
    m_host = snapshot ? rowOf(snapshot->host, snapshot->t) : Row{};
    if (snapshot) {
        for (const ComponentHealth &component : snapshot->components)
            rows.push_back(rowOf(component, snapshot->t));
    }
    if (mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.component; }))
        Q_EMIT countChanged();
    Q_EMIT changed();
}

QVariantList HealthModel::offers() const
{
    QVariantList list;
    for (const Row &row : m_rows)
        list << healthOffer(row.component, row.title);
    return list;
}

int HealthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case ComponentRole: return row.component;
    case Qt::DisplayRole:
    case TitleRole: return row.title;
    case CommonTitleRole: return row.commonTitle;
    case StateRole: return row.state;
    case StateTextRole: return stateText(row.state);
    case ReasonRole: return row.reason;
    case ScoreRole: return row.score;
    case SinceRole: return qint64(row.since);
    case SinceTextRole: return row.sinceText;
    default: return {};
    }
}

QHash<int, QByteArray> HealthModel::roleNames() const
{
    return {{ComponentRole, "component"}, {TitleRole, "title"},         {CommonTitleRole, "commonTitle"},
            {StateRole, "healthState"},   {StateTextRole, "stateText"}, {ReasonRole, "reason"},
            {ScoreRole, "score"},         {SinceRole, "since"},         {SinceTextRole, "sinceText"}};
}

} // namespace belfry

#include "moc_health_model.cpp"
