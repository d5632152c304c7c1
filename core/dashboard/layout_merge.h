// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace belfry {

/// Something that two changed at the same time and that can't be both. Theirs is in force; ours can be put in its
/// place with useMine().
struct MergeConflict {
    enum class Kind {
        BothChanged, ///< the same members, differently
        WeRemoved,   ///< what they changed
        TheyRemoved, ///< what we changed
    };
    Kind kind = Kind::BothChanged;
    QString page;        ///< an id; empty: the layout's own members, or a variable
    QString widget;      ///< an id; empty: the page's own members, or the page
    QStringList members; ///< BothChanged: "title", "options/stack", "grid", "order" of pages, "variables": theirs;
                         ///< "pages": everything
    /// The widget, the page, or own members as they are with ours and with theirs, as in a document; empty if removed.
    QJsonObject mine;
    QJsonObject theirs;
    QString variable{};                ///< its name; empty: it is about none
    std::vector<Variable> variables{}; ///< those of ours that `mine` names: what isn't there any more comes with it
    friend bool operator==(const MergeConflict &, const MergeConflict &) = default;
};

struct LayoutMerge {
    Layout layout;
    std::vector<MergeConflict> conflicts;
};

/// Puts together what two made of `base`, by page and widget and their members: what one side alone changed is taken.
/// Where a merged page has overlaps, widgets go down as far as needed. A place down the page is no conflict, as every
/// edit above it moves it; what is locked stays where it is. What both added under one id is kept twice, ours under a
/// new id. Variables are merged by name, in the same way; one that was removed stays as long as something names it. The
/// result is valid whenever the three are.
LayoutMerge mergeLayouts(const Layout &base, const Layout &ours, const Layout &theirs);

/// The layout with our side of a conflict. NotFound if what it was about is gone meanwhile.
Result<Layout> useMine(const Layout &layout, const MergeConflict &conflict);

} // namespace belfry
