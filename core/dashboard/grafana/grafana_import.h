// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace belfry {

/// Something of a document that an import didn't carry over, or not as it was.
struct ImportRemark {
    QString pointer; ///< its place in the document that was imported (RFC 6901)
    QString panel;   ///< title of the panel it belongs to; empty: of none
    QString reason;  ///< what isn't carried over and why, in English
    friend bool operator==(const ImportRemark &, const ImportRemark &) = default;
};

struct GrafanaImport {
    Layout layout;                     ///< valid
    std::vector<ImportRemark> remarks; ///< in the document's order, as far as there is one
};

/// Whether a document looks like a dashboard of Grafana: as its export, its API or its provisioning have it.
bool isGrafanaDashboard(const QJsonObject &document);

/// The layout that shows what a dashboard of Grafana shows (docs/grafana.md). Any document gives a valid layout, or an
/// error with its place: one that is no dashboard, has no panel that can be shown, or is too large.
Result<GrafanaImport> importGrafana(const QJsonObject &document);

/// The same of whatever a document looks like: a layout of Belfry's own stays as it is.
Result<GrafanaImport> importLayout(const QJsonObject &document);

} // namespace belfry
