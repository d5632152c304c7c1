// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout_merge.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace belfry {

/// Changes of this viewer's that somebody else's took the place of, until somebody decides about each.
class LayoutConflictsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the LayoutModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< title: "CPU by mode"
        PageTitleRole,                ///< pageTitle: "Overview"; empty where it is about the whole layout
        TextRole,                     ///< text: "You removed it, and somebody else changed it."
        DifferencesRole,              ///< differences: [{ member, theirs, mine }, …] in words
    };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;
    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// `ours` and `theirs` are what was merged: they know the names.
    void add(const std::vector<MergeConflict> &conflicts, const Layout &ours, const Layout &theirs);
    /// REQUIRES: a row that is there.
    const MergeConflict &at(int row) const { return m_rows[std::size_t(row)].conflict; }
    QString titleAt(int row) const { return m_rows[std::size_t(row)].title; }
    void remove(int row);
    void clear();

Q_SIGNALS:
    void countChanged();

private:
    struct Row {
        MergeConflict conflict;
        QString title;
        QString pageTitle;
    };

    void forgetOlder(const MergeConflict &newer);

    std::vector<Row> m_rows;
};

} // namespace belfry
