// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace belfry {

enum class ReadableBy { Anybody, Owner };

/// Writes a file whole or not at all, with the folders it is in. What only the owner may read is so before the first
/// byte is in it.
Result<void> writeWholeFile(const QString &path, const QByteArray &bytes, ReadableBy readers);

} // namespace belfry
