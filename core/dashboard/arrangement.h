// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace belfry {

/// How several widgets are put in order. Where edges of two can't be at the same place as the two would overlap, the
/// lower one is below the other.
enum class Arrangement {
    Left,       ///< all left edges at the leftmost
    Right,      ///< all right edges at the rightmost
    Top,        ///< all top edges at the topmost, or higher where that lets all of them be at one height
    Bottom,     ///< the lowest of them grow to the lowest bottom edge: widgets float up, so they can't be moved there
    SameWidth,  ///< as wide as one of them; what no longer fits beside another goes below
    SameHeight, ///< as high as one of them
    Distribute, ///< equal gaps from the leftmost edge to the rightmost
    Compact,    ///< each in the first place that is free, in reading order
};

/// "left", "right", "top", "bottom", "width", "height", "distribute", "compact".
std::optional<Arrangement> arrangementFromName(const QString &name);

/// `like` is the one whose size the others get. An error if they can't be arranged that way; unlocked ones only.
Result<std::vector<Widget>> arrange(std::vector<Widget> widgets, const QStringList &ids, Arrangement how,
                                    const QString &like);

} // namespace belfry
