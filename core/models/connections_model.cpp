// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connections_model.h"

#include "models/connection_texts.h"
#include "models/csv.h"
#include "models/merge_rows.h"
#include "translations/messages.h"

namespace belfry {

ConnectionsModel::ConnectionsModel(QObject *parent)
    : PresentTable(
          parent, toString(SocketColumn::Count),
          {QStringLiteral("local"), QStringLiteral("state"), QStringLiteral("process"), QStringLiteral("count")})
{
}

void ConnectionsModel::setGroup(const QString &group)
{
    const SocketGroup wanted = socketGroupFromString(group).value_or(SocketGroup::None);
    if (m_group == wanted)
        return;
    m_group = wanted;
    showRows(); // those of another group are no answer
    askSoon();
    Q_EMIT configurationChanged();
    Q_EMIT columnsChanged();
}

PresentTable::Column ConnectionsModel::column(const QString &id) const
{
    const auto sort = socketColumnFromString(id);
    const bool isAmount =
        sort == SocketColumn::Count || sort == SocketColumn::ReceiveQueue || sort == SocketColumn::SendQueue;
    return {connectionHeading(id, m_group), isConnectionNumber(id), sort.has_value(), isAmount};
}

QStringList ConnectionsModel::knownColumns() const
{
    return connectionColumns(m_group);
}

QString ConnectionsModel::firstColumn() const
{
    return firstConnectionColumn(m_group);
}

void ConnectionsModel::ask()
{
    if (!isWanted()) {
        m_subscription.reset();
        return;
    }
    SocketRequest wanted;
    wanted.group = m_group;
    wanted.sort = socketColumnFromString(sort()).value_or(wanted.sort);
    wanted.descending = descending();
    wanted.limit = limit();
    wanted.filter = filter();
    if (m_subscription && m_subscription->request() == wanted)
        return;
    m_subscription = source()->sockets().subscribe(wanted);
    connect(m_subscription.get(), &SocketSubscription::snapshot, this,
            [this, group = m_group](const SocketSnapshotPtr &snapshot) {
                m_snapshot = snapshot;
                m_answeredGroup = group;
                setFailure({});
                showRows();
            });
    connect(m_subscription.get(), &SocketSubscription::failed, this,
            [this](const Error &error) { setFailure(shownMessage(error.message)); });
}

void ConnectionsModel::forget()
{
    m_subscription.reset();
    m_snapshot.reset();
}

std::vector<ConnectionsModel::Row> ConnectionsModel::collect() const
{
    std::vector<Row> rows;
    const QStringList columns = shownColumns();
    const QString first = firstColumn();
    for (const SocketRow &each : m_snapshot->rows) {
        Row row;
        row.key = connectionKey(each, m_group);
        row.title = connectionText(each, first, m_group);
        row.state = m_group == SocketGroup::None ? each.state : QString();
        row.process = each.process;
        for (const QString &id : columns)
            row.texts += connectionText(each, id, m_group);
        rows.push_back(std::move(row));
    }
    return rows;
}

void ConnectionsModel::showRows()
{
    const bool has = m_snapshot && m_answeredGroup == m_group && isShown();
    std::vector<Row> rows = has ? collect() : std::vector<Row>();
    if (mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.key; }))
        Q_EMIT countChanged();
    Q_EMIT changed();
}

QString ConnectionsModel::notKeptText() const
{
    return tr("Connections are shown live only: nothing of them is kept in the history.");
}

QString ConnectionsModel::countsText() const
{
    if (m_group == SocketGroup::None && isFiltered())
        return tr("%1 of %n connections", nullptr, m_snapshot->total).arg(m_snapshot->matching);
    return tr("%1 established, %2 listening").arg(m_snapshot->established).arg(m_snapshot->listening);
}

QString ConnectionsModel::remark() const
{
    if (!m_snapshot || !isShown())
        return {};
    if (m_snapshot->leftOut > 0)
        return tr("There are too many to read: %n are left out.", nullptr, m_snapshot->leftOut);
    return {};
}

QString ConnectionsModel::csv() const
{
    if (m_rows.empty() || !m_snapshot)
        return {};
    QString text =
        csv::line({tr("Protocol"), tr("Local address"), tr("Local port"), tr("Remote address"), tr("Remote port"),
                   tr("State"), tr("To read"), tr("To send"), tr("PID"), tr("Process"), tr("User"), tr("Connections")});
    for (const SocketRow &row : m_snapshot->rows)
        text += csv::line({row.protocol, row.localAddress, QString::number(row.localPort), row.remoteAddress,
                           QString::number(row.remotePort), row.state, QString::number(row.receiveQueue),
                           QString::number(row.sendQueue), QString::number(row.pid), row.process, row.user,
                           QString::number(row.count)});
    return text;
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return row.title;
    case StateRole: return row.state;
    case ProcessRole: return row.process;
    case TextsRole: return row.texts;
    default: return {};
    }
}

QHash<int, QByteArray> ConnectionsModel::roleNames() const
{
    return {{TitleRole, "title"}, {StateRole, "connectionState"}, {ProcessRole, "process"}, {TextsRole, "texts"}};
}

} // namespace belfry

#include "moc_connections_model.cpp"
