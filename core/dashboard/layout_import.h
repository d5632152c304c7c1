// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <span>

namespace belfry {

/// What was in a file that somebody wants to have as a layout.
struct ImportedLayout {
    Layout layout;
    QStringList notes; ///< what couldn't be taken over as it was, in words
};

/// A kind of document that can be read as a layout.
struct ImportFormat {
    const char *name;                            ///< for people
    bool (*isOurs)(const QJsonObject &document); ///< by what is in it
    Result<ImportedLayout> (*read)(const QJsonObject &document);
};

/// Those that are known. What none takes for its own is read as a layout document, whose errors say most.
std::span<const ImportFormat> importFormats();

/// Reads a layout out of a file's text. Errors have line and column where it isn't JSON, else a JSON pointer.
Result<ImportedLayout> importLayout(const QByteArray &text);

} // namespace belfry
