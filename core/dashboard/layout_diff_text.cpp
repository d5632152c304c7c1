// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_diff.h"

#include <QCoreApplication>

#include <algorithm>

namespace belfry {

namespace {

constexpr std::size_t kNamedChanges = 3;

QString phrase(const char *text)
{
    return QCoreApplication::translate("LayoutDiff", text);
}

bool isWholeLayout(const LayoutChange &change)
{
    return change.page.isEmpty() && change.variable.isEmpty();
}

/// "CPU by mode", "page Overview", "variable Device"
QString briefName(const LayoutChange &change)
{
    if (!change.variable.isEmpty())
        return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "variable %1")).arg(change.name);
    const bool isPage = change.widget.isEmpty() && !change.page.isEmpty();
    return isPage ? phrase(QT_TRANSLATE_NOOP("LayoutDiff", "page %1")).arg(change.name) : change.name;
}

/// "CPU by mode changed", "Disks added"
QString brief(const LayoutChange &change)
{
    const QString name = briefName(change);
    switch (change.kind) {
    case LayoutChange::Kind::Added: return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 added")).arg(name);
    case LayoutChange::Kind::Removed: return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 removed")).arg(name);
    case LayoutChange::Kind::Moved: return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 moved")).arg(name);
    case LayoutChange::Kind::Changed: break;
    }
    return isWholeLayout(change) ? phrase(QT_TRANSLATE_NOOP("LayoutDiff", "the layout changed"))
                                 : phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 changed")).arg(name);
}

/// In front of what changed of it.
QString headingOf(const LayoutChange &change)
{
    if (isWholeLayout(change))
        return phrase(QT_TRANSLATE_NOOP("LayoutDiff", "The layout"));
    return change.variable.isEmpty() ? change.name : briefName(change);
}

} // namespace

QString describe(const LayoutChange &change)
{
    if (change.kind != LayoutChange::Kind::Changed)
        return brief(change);
    QStringList lines = change.details;
    if (change.isMoved)
        lines << phrase(QT_TRANSLATE_NOOP("LayoutDiff", "moved or resized"));
    return QStringLiteral("%1: %2").arg(headingOf(change), lines.join(QLatin1String("; ")));
}

QString summarize(const std::vector<LayoutChange> &changes)
{
    QStringList parts;
    for (std::size_t i = 0; i < std::min(changes.size(), kNamedChanges); ++i)
        parts << brief(changes[i]);
    if (changes.size() > kNamedChanges)
        parts << phrase(QT_TRANSLATE_NOOP("LayoutDiff", "%1 more")).arg(changes.size() - kNamedChanges);
    return parts.join(QLatin1String(", "));
}

} // namespace belfry
