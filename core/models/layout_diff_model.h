// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_diff.h"

#include <QAbstractListModel>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

/// What is different between two layouts: a row for each change, and both as miniatures.
class LayoutDiffModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the VersionsModel")
    Q_PROPERTY(int count READ count NOTIFY changed)
    /// Pages on which something differs: [{ pageId, title, count }, …]
    Q_PROPERTY(QVariantList pages READ pages NOTIFY changed)

public:
    enum Role {
        TextRole = Qt::UserRole + 1, ///< text: "CPU by mode: expression changed from “a” to “b”"
        KindRole,                    ///< kind: "added", "removed", "moved", "changed"
        PageRole,                    ///< page: its id; empty: the layout itself
        WidgetRole,                  ///< widget: its id; empty: the page itself
    };
    Q_ENUM(Role)
    enum Side { Before, After };
    Q_ENUM(Side)

    using QAbstractListModel::QAbstractListModel;
    int count() const { return int(m_changes.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void compare(const Layout &from, const Layout &to);
    QVariantList pages() const;
    /// The widgets of a page on one side: [{ x, y, w, h, title, type, kind }, …]; kind is empty for what is the same.
    Q_INVOKABLE QVariantList tiles(const QString &page, belfry::LayoutDiffModel::Side side) const;

Q_SIGNALS:
    void changed();

private:
    QString kindOf(const QString &page, const QString &widget) const;

    Layout m_from;
    Layout m_to;
    std::vector<LayoutChange> m_changes;
};

/// The widgets of a page, for a miniature: [{ x, y, w, h, title, type, kind: "" }, …]
QVariantList miniatureOf(const Page &page);

} // namespace belfry
