// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QJsonObject>
#include <QString>

#include <span>
#include <vector>

namespace belfry {

/// Something of a document that an import didn't carry over, or not as it was.
struct ImportRemark {
    QString pointer; ///< its place in the document that was imported (RFC 6901)
    QString panel;   ///< title of the panel it belongs to; empty: of none
    QString reason;  ///< what isn't carried over and why, in English
    friend bool operator==(const ImportRemark &, const ImportRemark &) = default;
};

/// What was in a document that somebody wants to have as a layout.
struct ImportedLayout {
    Layout layout;                     ///< valid
    std::vector<ImportRemark> remarks; ///< in the document's order, as far as there is one
};

/// A kind of document that can be read as a layout.
struct ImportFormat {
    const char *id;                              ///< for programs: "grafana"
    bool (*isOurs)(const QJsonObject &document); ///< by what is in it
    /// Any document gives a valid layout, or an error with its JSON pointer.
    Result<ImportedLayout> (*read)(const QJsonObject &document);
};

/// Those that are known. What none takes for its own is read as the first, Belfry's, whose errors say most.
std::span<const ImportFormat> importFormats();
/// Null for an id that none has.
const ImportFormat *findImportFormat(QStringView id);

/// The layout that shows what a document shows, whichever format it has.
Result<ImportedLayout> importLayout(const QJsonObject &document);

} // namespace belfry
