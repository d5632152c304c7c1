// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_import.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace belfry {

/// What an import didn't carry over, in the order of the document.
class ImportRemarksModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Of a LayoutImport")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        PlaceRole = Qt::UserRole + 1, ///< place: JSON pointer, "/" for the whole document
        PanelRole,                    ///< panel: its title; empty if there is none
        ReasonRole,                   ///< reason: in words, translated
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    int count() const { return int(m_remarks.size()); }
    void setRemarks(std::vector<ImportRemark> remarks);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<ImportRemark> m_remarks;
};

} // namespace belfry
