// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/pages_model.h"

#include "models/formatter.h"
#include "models/merge_rows.h"

#include <QQmlEngine>

namespace belfry {

namespace {

std::shared_ptr<WidgetsModel> newWidgetsModel()
{
    // Delegates of a removed page may still be on their way out.
    std::shared_ptr<WidgetsModel> model(new WidgetsModel, [](QObject *object) { object->deleteLater(); });
    // Without a parent, QML would take what an invokable returns for its own.
    QQmlEngine::setObjectOwnership(model.get(), QQmlEngine::CppOwnership);
    return model;
}

} // namespace

int PagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_pages[std::size_t(index.row())];
    switch (role) {
    case PageIdRole: return row.id;
    case Qt::DisplayRole:
    case TitleRole: return row.title.isEmpty() ? row.id : row.title;
    case IconRole: return row.icon;
    case RangeRole: return row.range;
    case RangeMsRole: return row.rangeMs;
    case RangeTextRole: return tr("last %1").arg(format::duration(row.rangeMs));
    case RefreshMsRole: return row.refreshMs;
    case WidgetsRole: return QVariant::fromValue(row.widgets.get());
    case LockedRole: return row.locked;
    default: return {};
    }
}

QHash<int, QByteArray> PagesModel::roleNames() const
{
    return {{PageIdRole, "pageId"},       {TitleRole, "title"},     {IconRole, "iconName"},
            {RangeRole, "range"},         {RangeMsRole, "rangeMs"}, {RefreshMsRole, "refreshMs"},
            {RangeTextRole, "rangeText"}, {WidgetsRole, "widgets"}, {LockedRole, "locked"}};
}

void PagesModel::setPages(const std::vector<Page> &pages)
{
    std::vector<Row> next;
    for (const Page &page : pages) {
        const int row = indexOf(page.id);
        auto widgets = row >= 0 ? m_pages[std::size_t(row)].widgets : newWidgetsModel();
        widgets->setWidgets(page.widgets);
        next.push_back({page.id, page.title, page.icon, page.range, page.rangeMs(), page.refreshMs(),
                        std::move(widgets), page.locked});
    }
    const int before = count();
    bool anything = !std::equal(m_pages.begin(), m_pages.end(), next.begin(), next.end(),
                                [](const Row &a, const Row &b) { return a.id == b.id; });
    mergeRows(
        *this, m_pages, std::move(next), [](const Row &row) { return row.id; },
        [&](int i, Row &&row) {
            Row &old = m_pages[std::size_t(i)];
            if (old.title == row.title && old.icon == row.icon && old.range == row.range &&
                old.refreshMs == row.refreshMs && old.locked == row.locked)
                return;
            old = std::move(row);
            anything = true;
            Q_EMIT dataChanged(index(i), index(i),
                               {TitleRole, IconRole, RangeRole, RangeMsRole, RangeTextRole, RefreshMsRole, LockedRole,
                                Qt::DisplayRole});
        });
    if (before != count())
        Q_EMIT countChanged();
    if (anything)
        Q_EMIT changed();
}

int PagesModel::indexOf(const QString &pageId) const
{
    for (int row = 0; row < count(); ++row) {
        if (m_pages[std::size_t(row)].id == pageId)
            return row;
    }
    return -1;
}

QVariantMap PagesModel::page(int row) const
{
    QVariantMap map;
    if (row < 0 || row >= count())
        return map;
    const QHash<int, QByteArray> names = roleNames();
    for (auto it = names.begin(); it != names.end(); ++it)
        map.insert(QString::fromLatin1(it.value()), data(index(row), it.key()));
    return map;
}

WidgetsModel *PagesModel::widgets(const QString &pageId) const
{
    const int row = indexOf(pageId);
    return row < 0 ? nullptr : m_pages[std::size_t(row)].widgets.get();
}

} // namespace belfry

#include "moc_pages_model.cpp"
