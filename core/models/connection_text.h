// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "source/connection.h"
#include "source/link.h"

#include <QString>

namespace belfry {

/// How a connection stands, in words: "connected", "stale for 4 min", "no connection, next attempt in 3 s".
QString connectionText(const Connection &connection, qint64 nowMs);
/// The same where there is little room: "", "stale 4 min", "refused". What is shown of a machine is as old as that.
QString connectionNote(const Connection &connection, qint64 nowMs);

/// A link's numbers, each with what it is; empty while it isn't known.
struct LinkText {
    QString latency;   ///< "latency 1.2 ms"
    QString lag;       ///< "lag 400 ms"
    QString bandwidth; ///< "3.1 KiB/s"
    QString dropped;   ///< "0 dropped"
    /// All that is known, in one line.
    QString line() const;
};
LinkText linkText(const Link &link);

} // namespace belfry
