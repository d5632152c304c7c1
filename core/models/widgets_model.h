// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The widgets of one page, in the document's order. Edits and previews change rows; delegates survive.
class WidgetsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a page of the LayoutModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    /// The first free row below all widgets, previews included.
    Q_PROPERTY(int rows READ rows NOTIFY rowsChanged)

public:
    enum Role {
        WidgetIdRole = Qt::UserRole + 1, ///< widgetId
        TypeRole,                        ///< type: "timeseries" …
        TitleRole,                       ///< title
        ContextRole,                     ///< context
        GridXRole,                       ///< gridX: cells; while a move is previewed, where it would be
        GridYRole,                       ///< gridY
        GridWRole,                       ///< gridW
        GridHRole,                       ///< gridH
        QueriesRole,                     ///< queries: [{ expr, legend }, …]
        UnitRole,                        ///< unit: name
        MinimumRole,                     ///< minimum: double, NaN: from the data
        MaximumRole,                     ///< maximum: double, NaN: from the data
        ThresholdsRole,                  ///< thresholds: [{ value, state: "warning" }, …]
        OptionsRole,                     ///< options: map
        RepeatRole,                      ///< repeat: { variable, columns (0: as many as fit) }; empty where it is shown
        LockedRole,                      ///< locked: it stays as and where it is
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    int count() const { return int(m_widgets.size()); }
    int rows() const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setWidgets(std::vector<Widget> widgets);
    const std::vector<Widget> &widgets() const { return m_widgets; }

    /// All roles of a widget by name (for a dialog); empty if there is none.
    Q_INVOKABLE QVariantMap widget(const QString &widgetId) const;
    /// Its row, -1 if there is none.
    Q_INVOKABLE int indexOf(const QString &widgetId) const;
    /// Those that touch a part of the page, in cells; all of them for a negative width.
    Q_INVOKABLE QStringList idsIn(int x, int y, int w, int h) const;
    /// Where all of them are: [{ id, x, y, w, h }, …].
    Q_INVOKABLE QVariantList places() const;
    /// The widget nearest in a direction (Qt::Key_Left …), for the keyboard; empty if there is none.
    Q_INVOKABLE QString neighbour(const QString &widgetId, int key) const;

Q_SIGNALS:
    void countChanged();
    void rowsChanged();

private:
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);
    void update(int row, Widget &&next);

    std::vector<Widget> m_widgets;
};

/// All roles of a widget by name.
QVariantMap widgetMap(const Widget &widget);

/// Thresholds to and from QML: [{ value, state }, …].
QVariantList thresholdsToList(const std::vector<Threshold> &thresholds);
std::vector<Threshold> thresholdsFromList(const QVariantList &list);

} // namespace belfry
