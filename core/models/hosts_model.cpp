// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/hosts_model.h"

#include "models/formatter.h"
#include "models/merge_rows.h"

namespace belfry {

HostsModel::HostsModel(QObject *parent) : QAbstractListModel(parent) {}

void HostsModel::setSource(Source *source)
{
    if (m_source)
        m_source->hosts().disconnect(this);
    m_source = source;
    if (m_source)
        connect(&m_source->hosts(), &HostSource::changed, this, &HostsModel::refresh);
    refresh();
}

const HostInfo &HostsModel::first() const
{
    static const HostInfo kNone;
    return m_hosts.empty() ? kNone : m_hosts.front();
}

QString HostsModel::historyTextOf(const HostInfo &host)
{
    if (host.oldest <= 0 || host.newest <= host.oldest)
        return tr("no history yet");
    // The minutes of hours say little, and have no room where it is shown.
    constexpr qint64 kHourMs = 3600 * 1000;
    const qint64 kept = host.newest - host.oldest;
    return tr("%1 of history").arg(format::duration(kept < kHourMs ? kept : kept - kept % kHourMs));
}

QString HostsModel::seriesText() const
{
    return tr("%n series", nullptr, first().seriesCount);
}

QString HostsModel::tickText() const
{
    return tr("tick %1").arg(format::value(first().tickCpuMs / 1000, Unit::Seconds).text());
}

QString HostsModel::storageText() const
{
    const double bytes = first().bytesPerSample;
    return tr("%1 B/sample").arg(bytes > 0 ? format::value(bytes, Unit::None).number : format::missing());
}

QString HostsModel::viewersText() const
{
    return tr("%n viewers", nullptr, first().viewers);
}

void HostsModel::refresh()
{
    if (mergeWholeRows(*this, m_hosts, m_source ? m_source->hosts().hosts() : std::vector<HostInfo>(),
                       [](const HostInfo &host) { return host.id.value(); }))
        Q_EMIT countChanged();
    Q_EMIT changed();
}

int HostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HostInfo &host = m_hosts[std::size_t(index.row())];
    switch (role) {
    case HostIdRole: return host.id.value();
    case Qt::DisplayRole:
    case NameRole: return host.name;
    case VersionRole: return host.version;
    case NewestRole: return qint64(host.newest);
    case SeriesCountRole: return host.seriesCount;
    case HistoryTextRole: return historyTextOf(host);
    case StorageOkRole: return host.storageOk;
    case StorageMessageRole: return host.storageMessage;
    default: return {};
    }
}

QHash<int, QByteArray> HostsModel::roleNames() const
{
    return {{HostIdRole, "hostId"},           {NameRole, "name"},
            {VersionRole, "version"},         {NewestRole, "newest"},
            {SeriesCountRole, "seriesCount"}, {HistoryTextRole, "historyText"},
            {StorageOkRole, "storageOk"},     {StorageMessageRole, "storageMessage"}};
}

} // namespace belfry

#include "moc_hosts_model.cpp"
