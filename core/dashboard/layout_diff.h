// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/layout.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace belfry {

/// What became of one thing between two layouts.
struct LayoutChange {
    enum class Kind { Added, Removed, Moved, Changed };
    Kind kind = Kind::Changed;
    QString page;         ///< an id; empty: the layout itself, or a variable
    QString widget;       ///< an id; empty: the page itself
    QString name;         ///< what people call it: "CPU by mode", "Overview"
    QStringList members;  ///< Changed: "title", "queries", "options/stack" …
    QStringList details;  ///< Changed: a line in words for each, "expression changed from a to b"
    bool isMoved = false; ///< Changed: it was moved or resized, too
    QString variable{};   ///< its name; empty: it is about none
    friend bool operator==(const LayoutChange &, const LayoutChange &) = default;
};

/// What makes `to` of `from`, by variable, page and widget in their order, those that are gone last. A widget that is
/// only elsewhere down the page because of others above it isn't named.
std::vector<LayoutChange> diffLayouts(const Layout &from, const Layout &to);

// In words, translated.

/// "CPU by mode: expression changed from “a” to “b”", "CPU by mode: added"
QString describe(const LayoutChange &change);
/// A line: "CPU by mode changed, Disks added, 3 more"; empty for none.
QString summarize(const std::vector<LayoutChange> &changes);
/// A line for each member that differs between two widgets, pages, variables or layouts (layout_parts.h).
QStringList describeMembers(const QJsonObject &from, const QJsonObject &to);
/// A member's name and value: "stack", "on"; of "options/stack".
QString memberText(const QString &member);
QString memberValueText(const QString &member, const QJsonValue &value);

} // namespace belfry
