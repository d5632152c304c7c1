// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/import_json.h"

#include <QJsonObject>

namespace belfry {

QJsonArray writeRemarks(const std::vector<ImportRemark> &remarks)
{
    QJsonArray list;
    for (const ImportRemark &remark : remarks) {
        QJsonObject object{{QLatin1String("pointer"), remark.pointer}, {QLatin1String("reason"), remark.reason}};
        if (!remark.panel.isEmpty())
            object.insert(QLatin1String("panel"), remark.panel);
        list.append(object);
    }
    return list;
}

} // namespace belfry
