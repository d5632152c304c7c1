// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "viewer_state.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QSize>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

/// The pages and widgets that have windows of their own. They are the viewer's, kept with its state, so that they are
/// there again at the next start.
class TornWindows : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// Set once; what it has kept is read then.
    Q_PROPERTY(belfry::ViewerState *viewer READ viewer WRITE setViewer NOTIFY viewerChanged)

public:
    enum Role {
        WindowIdRole = Qt::UserRole + 1, ///< windowId: by which its place is kept
        MachineIdRole,                   ///< machineId: whose page it is
        PageRole,                        ///< page: as ViewerState has it, "compare/…" too
        WidgetIdRole,                    ///< widgetId: empty for the whole page
        SizeRole,                        ///< firstSize: how large it is where no place is kept
        AboveRole,                       ///< isAbove: kept above other windows
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    int count() const { return int(m_rows.size()); }
    ViewerState *viewer() const { return m_viewer; }
    void setViewer(ViewerState *viewer);

    /// Opens a window, or asks for the one that shows the same.
    Q_INVOKABLE void tearOff(const QString &machineId, const QString &page, const QString &widgetId, const QSize &size);
    /// Forgets it, with its place.
    Q_INVOKABLE void close(const QString &windowId);
    Q_INVOKABLE void setAbove(const QString &windowId, bool above);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    void viewerChanged();
    /// It is there already and should come to the front.
    void wanted(const QString &windowId);

private:
    struct Row {
        QString id;
        QString machine;
        QString page;
        QString widget;
        QSize size;
        bool isAbove = false;
    };
    int indexOf(const QString &windowId) const;
    QString freeId() const;
    void keep() const;

    std::vector<Row> m_rows;
    QPointer<ViewerState> m_viewer;
};

} // namespace belfry
