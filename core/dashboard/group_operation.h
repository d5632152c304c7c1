// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/arrangement.h"
#include "dashboard/layout.h"
#include "dashboard/placement_group.h"

#include <QString>
#include <QStringList>

#include <concepts>
#include <vector>

namespace belfry {

// Edits of several widgets of a page at once, each one step of the history. A widget that isn't there, or that is
// locked, is an error, and then nothing changes.

/// Copies of widgets. Their places say how they stand to each other; ids that are empty or taken get free ones; a copy
/// of a locked one is unlocked.
struct AddWidgets {
    QString page;
    std::vector<Widget> widgets;
    GridCell at{};
    Fit fit = Fit::NearestFree;
};
struct RemoveWidgets {
    QString page;
    QStringList widgets;
};
struct MoveWidgets {
    QString page;
    QStringList widgets;
    int dx = 0;
    int dy = 0;
};
/// Each takes the place and the size of the other.
struct SwapWidgets {
    QString page;
    QString one;
    QString other;
};
struct ArrangeWidgets {
    QString page;
    QStringList widgets;
    Arrangement how = Arrangement::Left;
    QString like{}; ///< whose size the others get; the first in reading order if it isn't one of them
};
/// Unlocked widgets float up again.
struct LockWidgets {
    QString page;
    QStringList widgets;
    bool locked = true;
};
struct LockPage {
    QString page;
    bool locked = true;
};

template<typename T>
concept GroupOperation = std::same_as<T, AddWidgets> || std::same_as<T, RemoveWidgets> ||
    std::same_as<T, MoveWidgets> || std::same_as<T, SwapWidgets> || std::same_as<T, ArrangeWidgets> ||
    std::same_as<T, LockWidgets> || std::same_as<T, LockPage>;

// What operation.h makes of them, a page of a layout with `variables`. `pointer` is the page's, for errors; a page is
// changed also where an error is answered.
Result<void> applyTo(Page &page, const AddWidgets &add, const std::vector<Variable> &variables, const QString &pointer);
Result<void> applyTo(Page &page, const RemoveWidgets &remove);
Result<void> applyTo(Page &page, const MoveWidgets &move);
Result<void> applyTo(Page &page, const SwapWidgets &swap);
Result<void> applyTo(Page &page, const ArrangeWidgets &arrange);
Result<void> applyTo(Page &page, const LockWidgets &lock);
Result<void> applyTo(Page &page, const LockPage &lock);

QString describeGroup(const AddWidgets &add, const Page *before);
QString describeGroup(const RemoveWidgets &remove, const Page *before);
QString describeGroup(const MoveWidgets &move, const Page *before);
QString describeGroup(const SwapWidgets &swap, const Page *before);
QString describeGroup(const ArrangeWidgets &arrange, const Page *before);
QString describeGroup(const LockWidgets &lock, const Page *before);
QString describeGroup(const LockPage &lock, const Page *before);

/// That the page and these of its widgets are there and not locked.
Result<void> checkUnlocked(const Page &page, const QStringList &widgets);
/// That neither the page nor any of its widgets is locked.
Result<void> checkRemovable(const Page &page);

} // namespace belfry
