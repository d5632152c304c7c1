// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/grafana/element.h"

#include <QMap>

namespace belfry::grafana {

/// What the data sources that panels name are. Whoever exported a dashboard had them; who imports it has Belfry.
class DataSources
{
public:
    /// REQUIRES: `document` has __inputs, if there are any, `dashboard` the variables.
    DataSources(const Element &document, const Element &dashboard);

    /// The kind of a data source that isn't asked in PromQL: "loki", "mixed", "another panel" …; empty for one that is,
    /// and for one of which the document doesn't say.
    QString foreignKind(const QJsonValue &dataSource) const;

    /// What an input of an export stands for: "${VAR_X}" in constants.
    QString inputValue(const QString &text) const;

private:
    QString kindOfName(const QString &name) const;

    QMap<QString, QString> m_kinds;  ///< of variables and inputs, by name
    QMap<QString, QString> m_values; ///< of inputs that are constants
};

inline constexpr L1 kMixedSource("-- Mixed --");

} // namespace belfry::grafana
