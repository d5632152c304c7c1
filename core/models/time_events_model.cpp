// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/time_events_model.h"

#include "models/app_model.h"
#include "models/merge_rows.h"

namespace belfry {

TimeEventsModel::TimeEventsModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&m_events, &TimeEvents::changed, this, &TimeEventsModel::refresh);
}

AppModel *TimeEventsModel::app() const
{
    return m_app;
}

void TimeEventsModel::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    m_app = app;
    setSource(app ? &app->source() : nullptr);
    Q_EMIT configurationChanged();
}

void TimeEventsModel::setSource(Source *source)
{
    if (m_events.source())
        disconnect(m_events.source(), &Source::capabilitiesChanged, this, nullptr);
    m_events.setSource(source);
    if (source)
        connect(source, &Source::capabilitiesChanged, this, &TimeEventsModel::onCapabilities);
}

void TimeEventsModel::setRangeMs(double ms)
{
    if (rangeMs() == ms)
        return;
    m_events.setSpan(std::int64_t(ms), m_events.endMs());
    Q_EMIT configurationChanged();
}

void TimeEventsModel::setEndMs(double ms)
{
    if (endMs() == ms)
        return;
    m_events.setSpan(m_events.rangeMs(), Timestamp(ms));
    Q_EMIT configurationChanged();
}

void TimeEventsModel::setActive(bool active)
{
    if (m_events.isActive() == active)
        return;
    m_events.setActive(active);
    Q_EMIT configurationChanged();
}

void TimeEventsModel::refresh()
{
    std::vector<TimeEvent> next;
    std::copy_if(m_events.events().begin(), m_events.events().end(), std::back_inserter(next),
                 [this](const TimeEvent &event) { return takes(event); });
    if (mergeWholeRows(*this, m_rows, std::move(next), [](const TimeEvent &event) { return event.key; }))
        Q_EMIT countChanged();
    Q_EMIT changed();
}

void TimeEventsModel::onCapabilities()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {RemovableRole});
}

QVariantMap TimeEventsModel::eventAt(int row) const
{
    if (row < 0 || row >= count())
        return {};
    const TimeEvent &event = m_rows[std::size_t(row)];
    QVariantMap map{{QStringLiteral("id"), qint64(event.id)}, {QStringLiteral("state"), event.state}};
    const QHash<int, QByteArray> names = roleNames();
    for (auto it = names.begin(); it != names.end(); ++it)
        map.insert(QString::fromLatin1(it.value()), valueOf(event, it.key()));
    return map;
}

int TimeEventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TimeEventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return valueOf(m_rows[std::size_t(index.row())], role);
}

QVariant TimeEventsModel::valueOf(const TimeEvent &event, int role) const
{
    switch (role) {
    case KeyRole: return event.key;
    case KindRole: return kindName(event.kind);
    case FromRole: return double(event.from);
    case ToRole: return double(event.to);
    case WeightRole: return event.weight;
    case StateTextRole: return stateText(event);
    case Qt::DisplayRole:
    case TextRole: return event.text;
    case DetailRole: return event.detail;
    case TagsRole: return event.tags;
    case ByRole: return event.by;
    case WhenRole: return whenText(event, m_events.now());
    case RemovableRole:
        return event.id != 0 && event.kind == TimeEvent::Kind::Note && m_events.source() &&
               m_events.source()->capabilities().testFlag(Capability::Annotate);
    default: return {};
    }
}

QHash<int, QByteArray> TimeEventsModel::roleNames() const
{
    return {{KeyRole, "key"},   {KindRole, "kind"},     {FromRole, "fromMs"},
            {ToRole, "toMs"},   {WeightRole, "weight"}, {StateTextRole, "stateText"},
            {TextRole, "text"}, {DetailRole, "detail"}, {TagsRole, "tags"},
            {ByRole, "by"},     {WhenRole, "when"},     {RemovableRole, "removable"}};
}

} // namespace belfry

#include "moc_time_events_model.cpp"
