// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/connections_model.h"

#include "models/connection_texts.h"
#include "models/csv.h"
#include "models/merge_rows.h"

#include <algorithm>

namespace belfry {

namespace {

bool startsWithGreatest(SocketColumn column)
{
    return column == SocketColumn::Count || column == SocketColumn::ReceiveQueue || column == SocketColumn::SendQueue;
}

} // namespace

void ConnectionsModel::setGroup(const QString &group)
{
    const SocketGroup wanted = socketGroupFromString(group).value_or(SocketGroup::None);
    if (m_request.group == wanted)
        return;
    m_request.group = wanted;
    showRows(); // those of another group are no answer
    askSoon();
    Q_EMIT configurationChanged();
    Q_EMIT columnsChanged();
}

void ConnectionsModel::setSort(const QString &column)
{
    const SocketColumn sort = socketColumnFromString(column).value_or(SocketColumn::Count);
    if (m_request.sort != sort)
        m_request.descending = startsWithGreatest(sort);
    request(m_request.sort, sort);
}

void ConnectionsModel::sortBy(const QString &column)
{
    const auto sort = socketColumnFromString(column);
    if (!sort)
        return;
    if (m_request.sort != *sort)
        return setSort(column);
    request(m_request.descending, !m_request.descending);
}

void ConnectionsModel::setLimit(int limit)
{
    request(m_request.limit, std::clamp(limit, 1, SocketRequest::kMostRows));
}

void ConnectionsModel::setFilter(const QString &filter)
{
    request(m_request.filter, filter.left(SocketRequest::kFilterChars), kTypingPause);
}

void ConnectionsModel::setColumns(const QStringList &columns)
{
    if (m_columns == columns)
        return;
    m_columns = columns;
    showRows();
    Q_EMIT columnsChanged();
}

QStringList ConnectionsModel::shownColumns() const
{
    const QStringList known = connectionColumns(m_request.group);
    QStringList shown;
    for (const QString &column : m_columns) {
        if (known.contains(column) && !shown.contains(column))
            shown += column;
    }
    return shown;
}

QVariantList ConnectionsModel::headings() const
{
    QVariantList headings;
    for (const QString &column : QStringList(firstConnectionColumn(m_request.group)) + shownColumns())
        headings.append(QVariantMap{{QStringLiteral("id"), column},
                                    {QStringLiteral("title"), connectionHeading(column, m_request.group)},
                                    {QStringLiteral("numeric"), isConnectionNumber(column)},
                                    {QStringLiteral("sortable"), socketColumnFromString(column).has_value()}});
    return headings;
}

void ConnectionsModel::ask()
{
    if (!isWanted()) {
        m_subscription.reset();
        return;
    }
    if (m_subscription && m_subscription->request() == m_request)
        return;
    m_subscription = source()->sockets().subscribe(m_request);
    connect(m_subscription.get(), &SocketSubscription::snapshot, this,
            [this, group = m_request.group](const SocketSnapshotPtr &snapshot) {
                m_snapshot = snapshot;
                m_answeredGroup = group;
                setFailure({});
                showRows();
            });
    connect(m_subscription.get(), &SocketSubscription::failed, this,
            [this](const Error &error) { setFailure(error.message); });
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
    const QString first = firstConnectionColumn(m_request.group);
    for (const SocketRow &each : m_snapshot->rows) {
        Row row;
        row.key = connectionKey(each, m_request.group);
        row.title = connectionText(each, first, m_request.group);
        row.state = m_request.group == SocketGroup::None ? each.state : QString();
        for (const QString &column : columns)
            row.texts += connectionText(each, column, m_request.group);
        rows.push_back(std::move(row));
    }
    return rows;
}

void ConnectionsModel::showRows()
{
    const bool has = m_snapshot && m_answeredGroup == m_request.group && isShown();
    std::vector<Row> rows = has ? collect() : std::vector<Row>();
    if (mergeWholeRows(*this, m_rows, std::move(rows), [](const Row &row) { return row.key; }))
        Q_EMIT countChanged();
    Q_EMIT changed();
}

QString ConnectionsModel::notKeptText() const
{
    return tr("Connections are shown live only: nothing of them is kept in the history.");
}

QString ConnectionsModel::summary() const
{
    if (!m_snapshot || !isShown())
        return {};
    if (isFrozen())
        return frozenText();
    if (m_request.group == SocketGroup::None && !m_request.filter.trimmed().isEmpty())
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
    case TextsRole: return row.texts;
    default: return {};
    }
}

QHash<int, QByteArray> ConnectionsModel::roleNames() const
{
    return {{TitleRole, "title"}, {StateRole, "connectionState"}, {TextsRole, "texts"}};
}

} // namespace belfry

#include "moc_connections_model.cpp"
