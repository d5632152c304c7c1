// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

/// Whether Belfry starts when the person logs in: a desktop entry in the autostart folder of the XDG configuration,
/// written and removed.
namespace belfry::autostart {

QString file();
/// Read from the file: another program may have changed it.
bool isEnabled();
Result<void> setEnabled(bool enabled);
/// A word of the key Exec of a desktop entry.
QString execQuoted(const QString &word);

} // namespace belfry::autostart
