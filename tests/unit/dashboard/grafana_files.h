// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/grafana_import.h"

#include <QFile>
#include <QJsonDocument>

namespace belfry {

inline QJsonDocument grafanaFile(const QString &name)
{
    QFile file(QStringLiteral(BELFRY_TESTS "/fixtures/grafana/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll());
}

inline const QStringList &grafanaDashboards()
{
    static const QStringList names{QStringLiteral("host-in-full.json"),  QStringLiteral("prometheus-rows.json"),
                                   QStringLiteral("probes.json"),        QStringLiteral("web-server.json"),
                                   QStringLiteral("database-rows.json"), QStringLiteral("containers.json"),
                                   QStringLiteral("everything-new.json")};
    return names;
}

} // namespace belfry
