// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// The gallery: every widget type. Never changes.
class WidgetTypesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count CONSTANT)

public:
    enum Role {
        TypeRole = Qt::UserRole + 1, ///< type: as in layout documents
        NameRole,                    ///< name: translated
        DescriptionRole,             ///< description: translated, one sentence
        WidthRole,                   ///< defaultWidth: cells
        HeightRole,                  ///< defaultHeight: cells
        MinWidthRole,                ///< minWidth: cells
        MinHeightRole,               ///< minHeight: cells
        TakesQueriesRole,            ///< takesQueries
        TitleRole,                   ///< defaultTitle: translated
        QueriesRole,                 ///< defaultQueries: as the `queries` role of WidgetsModel
        UnitRole,                    ///< defaultUnit
        OptionsRole,                 ///< defaultOptions: map
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    int count() const;
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// All roles of one type by name: { type, name, minWidth … }; empty for an unknown type.
    Q_INVOKABLE QVariantMap info(const QString &type) const;
};

} // namespace belfry
