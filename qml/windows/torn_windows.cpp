// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "torn_windows.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace belfry {

namespace {

constexpr auto kTornId = QLatin1String("id");
constexpr auto kTornMachine = QLatin1String("machine");
constexpr auto kTornPage = QLatin1String("page");
constexpr auto kTornWidget = QLatin1String("widget");
constexpr auto kTornWidth = QLatin1String("width");
constexpr auto kTornHeight = QLatin1String("height");
constexpr auto kTornAbove = QLatin1String("above");

} // namespace

void TornWindows::setViewer(ViewerState *viewer)
{
    if (m_viewer == viewer || viewer == nullptr)
        return;
    m_viewer = viewer;
    std::vector<Row> rows;
    const QJsonArray kept = viewer->tornWindows();
    for (const QJsonValue &each : kept) {
        Row row{each[kTornId].toString(),
                each[kTornMachine].toString(),
                each[kTornPage].toString(),
                each[kTornWidget].toString(),
                {each[kTornWidth].toInt(), each[kTornHeight].toInt()},
                each[kTornAbove].toBool()};
        const bool isNew =
            std::none_of(rows.begin(), rows.end(), [&row](const Row &other) { return other.id == row.id; });
        if (!row.id.isEmpty() && !row.page.isEmpty() && isNew)
            rows.push_back(std::move(row));
    }
    if (!rows.empty()) {
        beginInsertRows({}, 0, int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
        Q_EMIT countChanged();
    }
    Q_EMIT viewerChanged();
}

void TornWindows::tearOff(const QString &machineId, const QString &page, const QString &widgetId, const QSize &size)
{
    const auto same = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.machine == machineId && row.page == page && row.widget == widgetId;
    });
    if (same != m_rows.end())
        return Q_EMIT wanted(same->id);
    beginInsertRows({}, count(), count());
    m_rows.push_back({freeId(), machineId, page, widgetId, size, false});
    endInsertRows();
    keep();
    Q_EMIT countChanged();
}

void TornWindows::close(const QString &windowId)
{
    const int row = indexOf(windowId);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    keep();
    if (m_viewer)
        m_viewer->forgetPlaces(windowId);
    Q_EMIT countChanged();
}

void TornWindows::setAbove(const QString &windowId, bool above)
{
    const int row = indexOf(windowId);
    if (row < 0 || m_rows[std::size_t(row)].isAbove == above)
        return;
    m_rows[std::size_t(row)].isAbove = above;
    Q_EMIT dataChanged(index(row), index(row), {AboveRole});
    keep();
}

int TornWindows::indexOf(const QString &windowId) const
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.id == windowId; });
    return it == m_rows.end() ? -1 : int(it - m_rows.begin());
}

QString TornWindows::freeId() const
{
    int number = 1;
    while (indexOf(QStringLiteral("torn-%1").arg(number)) >= 0)
        ++number;
    return QStringLiteral("torn-%1").arg(number);
}

void TornWindows::keep() const
{
    if (!m_viewer)
        return;
    QJsonArray all;
    for (const Row &row : m_rows) {
        all.append(QJsonObject{{kTornId, row.id},
                               {kTornMachine, row.machine},
                               {kTornPage, row.page},
                               {kTornWidget, row.widget},
                               {kTornWidth, row.size.width()},
                               {kTornHeight, row.size.height()},
                               {kTornAbove, row.isAbove}});
    }
    m_viewer->keepTornWindows(all);
}

int TornWindows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TornWindows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case WindowIdRole: return row.id;
    case MachineIdRole: return row.machine;
    case PageRole: return row.page;
    case WidgetIdRole: return row.widget;
    case SizeRole: return row.size;
    case AboveRole: return row.isAbove;
    default: return {};
    }
}

QHash<int, QByteArray> TornWindows::roleNames() const
{
    return {{WindowIdRole, "windowId"}, {MachineIdRole, "machineId"}, {PageRole, "page"},
            {WidgetIdRole, "widgetId"}, {SizeRole, "firstSize"},      {AboveRole, "isAbove"}};
}

} // namespace belfry

#include "moc_torn_windows.cpp"
