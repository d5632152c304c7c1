// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/import_remarks_model.h"
#include "translations/messages.h"

namespace belfry {

void ImportRemarksModel::setRemarks(std::vector<ImportRemark> remarks)
{
    // Of another document: no row of it is one of the last's.
    if (!m_remarks.empty()) {
        beginRemoveRows({}, 0, count() - 1);
        m_remarks.clear();
        endRemoveRows();
    }
    if (!remarks.empty()) {
        beginInsertRows({}, 0, int(remarks.size()) - 1);
        m_remarks = std::move(remarks);
        endInsertRows();
    }
    Q_EMIT countChanged();
}

int ImportRemarksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportRemarksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportRemark &remark = m_remarks[std::size_t(index.row())];
    switch (role) {
    case PlaceRole: return remark.pointer.isEmpty() ? QStringLiteral("/") : remark.pointer;
    case PanelRole: return remark.panel;
    case ReasonRole: return shownMessage(remark.reason);
    default: return {};
    }
}

QHash<int, QByteArray> ImportRemarksModel::roleNames() const
{
    return {{PlaceRole, "place"}, {PanelRole, "panel"}, {ReasonRole, "reason"}};
}

} // namespace belfry
