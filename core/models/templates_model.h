// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

class LayoutModel;

/// The layouts that come with Belfry, to start from.
class TemplatesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_MOC_INCLUDE("models/layout_model.h")

public:
    enum Role {
        TemplateIdRole = Qt::UserRole + 1, ///< templateId
        NameRole,                          ///< name: "Laptop"
        SentenceRole,                      ///< sentence: what it is for
        PagesRole,                         ///< pages: how many
        TilesRole,                         ///< tiles: of the first page (miniatureOf)
    };
    Q_ENUM(Role)

    explicit TemplatesModel(QObject *parent = nullptr);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Adds a template's pages to a layout, as one edit. Empty, or what was wrong.
    Q_INVOKABLE QString addPages(belfry::LayoutModel *layout, const QString &templateId) const;

private:
    struct Row {
        QString id;
        QString sentence;
        Layout layout;
    };
    std::vector<Row> m_rows;
};

} // namespace belfry
