// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace belfry::grafana {

/// Ids of pages, or of a page's widgets: from titles, each once.
class Ids
{
public:
    /// "CPU / Memory" gives "cpu-memory", a second one "cpu-memory-2"; without letters or digits it begins with
    /// `plain`.
    QString next(const QString &title, const QString &plain);

private:
    QSet<QString> m_taken;
};

} // namespace belfry::grafana
