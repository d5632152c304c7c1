// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"
#include "models/widgets_model.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace belfry {

/// The pages of a layout, each with the model of its widgets.
class PagesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the LayoutModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        PageIdRole = Qt::UserRole + 1, ///< pageId
        TitleRole,                     ///< title; the id where there is none
        IconRole,                      ///< iconName: may be empty
        RangeRole,                     ///< range: "15m"
        RangeMsRole,                   ///< rangeMs
        RangeTextRole,                 ///< rangeText: "last 15 min"
        RefreshMsRole,                 ///< refreshMs: how often live queries are evaluated
        WidgetsRole,                   ///< widgets: WidgetsModel
        LockedRole,                    ///< locked: it and its widgets stay as they are
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    int count() const { return int(m_pages.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setPages(const std::vector<Page> &pages);

    Q_INVOKABLE int indexOf(const QString &pageId) const;
    /// All roles by name; empty for a row that isn't there.
    Q_INVOKABLE QVariantMap page(int row) const;
    /// Null if there is no such page. Lives as long as the page.
    Q_INVOKABLE belfry::WidgetsModel *widgets(const QString &pageId) const;

Q_SIGNALS:
    void countChanged();
    /// Titles, ranges or the order changed (for whoever holds page() of a row).
    void changed();

private:
    struct Row {
        QString id;
        QString title;
        QString icon;
        QString range;
        qint64 rangeMs = 0;
        qint64 refreshMs = 0;
        std::shared_ptr<WidgetsModel> widgets;
        bool locked = false;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    std::vector<Row> m_pages;
};

} // namespace belfry
