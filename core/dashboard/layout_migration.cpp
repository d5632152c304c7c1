// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_migration.h"

#include "dashboard/layout_json.h"
#include "dashboard/layout_words.h"

#include <algorithm>
#include <array>

namespace belfry {

namespace {

bool isAnythingMarked(const Layout &layout)
{
    const auto isMarked = [](const auto &part) { return part.translate; };
    return std::any_of(layout.variables.begin(), layout.variables.end(), isMarked) ||
           std::any_of(layout.pages.begin(), layout.pages.end(), [&](const Page &page) {
               return page.translate || std::any_of(page.widgets.begin(), page.widgets.end(), isMarked);
           });
}

void markLike(const Page &shipped, Page &page)
{
    page.translate = page.title == shipped.title;
    for (Widget &widget : page.widgets) {
        const Widget *like = shipped.find(widget.id);
        widget.translate = like && widget.type == like->type && saysNoMoreThan(widget, *like);
    }
}

/// To version 2: the layouts that come with Belfry were stored, and copied from, without marks.
Layout markBelfrysWords(Layout layout)
{
    static const std::array kShipped{defaultLayout(), compareLayout()};
    for (const Result<Layout> &shipped : kShipped) {
        if (shipped)
            layout = withMarksOf(*shipped, std::move(layout));
    }
    return layout;
}

/// The first makes version 2 of version 1.
constexpr std::array kSteps{&markBelfrysWords};
static_assert(kSteps.size() + 1 == kLayoutVersion);

} // namespace

Layout migrated(int version, Layout layout)
{
    for (auto step = std::size_t(version) - 1; step < kSteps.size(); ++step)
        layout = kSteps[step](std::move(layout));
    return layout;
}

Layout withMarksOf(const Layout &shipped, Layout layout)
{
    if (isAnythingMarked(layout))
        return layout;
    for (Variable &variable : layout.variables) {
        const Variable *like = findVariable(shipped.variables, variable.name);
        variable.translate = like && saysNoMoreThan(variable, *like);
    }
    for (Page &page : layout.pages) {
        if (const Page *like = shipped.find(page.id))
            markLike(*like, page);
    }
    return layout;
}

} // namespace belfry
