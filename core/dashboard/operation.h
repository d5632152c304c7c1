// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/group_operation.h"
#include "dashboard/layout.h"

#include <QString>

#include <variant>

namespace belfry {

/// Edits of a layout, as values. Pages and widgets are named by id. Those of several widgets at once are in
/// group_operation.h. What is locked can be unlocked, and a locked page moved among the others; everything else that
/// would change it is an error.

/// Puts a widget in the first free place. An empty or taken id gets a free one.
struct AddWidget {
    QString page;
    Widget widget;
};
struct RemoveWidget {
    QString page;
    QString widget;
};
/// Drops a widget on a cell (placement.h says what the others do).
struct MoveWidget {
    QString page;
    QString widget;
    int x = 0;
    int y = 0;
};
struct ResizeWidget {
    QString page;
    QString widget;
    int w = 1;
    int h = 1;
};
/// Everything of a widget but its id and place.
struct ConfigureWidget {
    QString page;
    QString widget;
    Widget to;
};
/// At the end, or before `index`. An empty or taken id gets a free one.
struct AddPage {
    Page page;
    int index = -1;
};
/// The last page can't be removed.
struct RemovePage {
    QString page;
};
struct RenamePage {
    QString page;
    QString title;
};
/// To a place in the order of pages (clamped).
struct MovePage {
    QString page;
    int index = 0;
};
struct SetPageRange {
    QString page;
    QString range;
};
struct SetPageRefresh {
    QString page;
    QString refresh;
};

/// At the end, or before `index`.
struct AddVariable {
    Variable variable;
    int index = -1;
};
/// All of it; where its name changes, so it does in all that names it.
struct ConfigureVariable {
    QString variable;
    Variable to;
};
/// Only one that nothing names any more.
struct RemoveVariable {
    QString variable;
};
/// To a place in the order of variables (clamped): behind those that its selector names.
struct MoveVariable {
    QString variable;
    int index = 0;
};

using Operation =
    std::variant<AddWidget, RemoveWidget, MoveWidget, ResizeWidget, ConfigureWidget, AddPage, RemovePage, RenamePage,
                 MovePage, SetPageRange, SetPageRefresh, AddVariable, ConfigureVariable, RemoveVariable, MoveVariable,
                 AddWidgets, RemoveWidgets, MoveWidgets, SwapWidgets, ArrangeWidgets, LockWidgets, LockPage>;

/// The layout after an operation. The result is valid whenever the given layout was; otherwise an error says
/// what is wrong (NotFound for an id that isn't there, Invalid with a JSON pointer for a bad widget).
Result<Layout> apply(const Layout &layout, const Operation &operation);

/// For menus and undo buttons: "Move CPU by mode". Translated; `before` is the layout it is applied to.
QString describe(const Operation &operation, const Layout &before);

/// An id for a new widget or page: made of `wish` where possible, unlike every id in `taken`.
QString freeId(const QString &wish, const QStringList &taken);

} // namespace belfry
