// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "belfryctl/server_access.h"

namespace belfry {

/// A file's bytes; "-" is standard input.
Result<QByteArray> readDocument(const std::string &name);

/// The ETag of the layout that is stored under an id now; empty if none is.
Result<QByteArray> currentETag(ServerAccess &access, const QString &id);

/// Stores a layout and returns its id: under the one that is given, in place of what is there, or as a new one under an
/// id that is made of its name.
Result<QString> storeLayout(ServerAccess &access, const QString &id, const QByteArray &document);

QString layoutPath(const QString &id);

} // namespace belfry
