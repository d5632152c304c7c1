// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_view.h"

#include "dashboard/repeat.h"
#include "dashboard/widget_texts.h"

#include <algorithm>

namespace belfry {

namespace {

constexpr QChar kCopyMark = u'~';

Substitutes substitutesFor(const Page &page, const std::vector<Variable> &variables, const VariableStates &states)
{
    const qint64 rangeMs = page.rangeMs();
    return substitutesOf(variables, states, builtInSubstitutes(rangeMs, intervalOf(rangeMs)));
}

Widget shown(const Widget &widget, const Substitutes &substitutes)
{
    Widget copy = viewOf(widget, substitutes).value_or(widget);
    copy.repeat.reset();
    return copy;
}

/// The copy for one of the values of its variable.
Widget copyFor(const Widget &widget, std::size_t number, Substitutes substitutes)
{
    if (!widget.repeat)
        return shown(widget, substitutes);
    Substitute &repeated = substitutes[widget.repeat->variable];
    const VariableValue value = repeated.values[number];
    repeated = {{value}, false, false, repeated.isCode};
    Widget copy = shown(widget, substitutes);
    if (number > 0)
        copy.id += kCopyMark + value.value;
    return copy;
}

std::vector<int> countsOf(const std::vector<Widget> &widgets, const Substitutes &substitutes)
{
    std::vector<int> counts;
    std::size_t free = kMostCopies - std::min(kMostCopies, widgets.size());
    for (const Widget &widget : widgets) {
        std::size_t more = widget.repeat ? substitutes.value(widget.repeat->variable).values.size() - 1 : 0;
        more = std::min(more, free);
        free -= more;
        counts.push_back(int(more) + 1);
    }
    return counts;
}

} // namespace

Result<Widget> viewOf(const Widget &widget, const Substitutes &substitutes, const QString &pointer)
{
    Widget copy = widget;
    const auto changed = changeTexts(
        copy, pointer,
        [&](const QString &expr, const QString &at) { return substituteExpression(expr, substitutes, at); },
        [&](const QString &text, const QString &at) { return substituteText(text, substitutes, at); });
    if (!changed)
        return tl::unexpected<Error>(changed.error());
    return copy;
}

Page viewOf(const Page &page, const std::vector<Variable> &variables, const VariableStates &states)
{
    const Substitutes substitutes = substitutesFor(page, variables, states);
    const std::vector<int> counts = countsOf(page.widgets, substitutes);
    const auto places = placeCopies(page.widgets, counts);
    Page view = page;
    view.widgets.clear();
    for (std::size_t i = 0; i < page.widgets.size(); ++i) {
        for (std::size_t number = 0; number < places[i].size(); ++number) {
            view.widgets.push_back(copyFor(page.widgets[i], number, substitutes));
            view.widgets.back().grid = places[i][number];
        }
    }
    return view;
}

Layout viewOf(const Layout &layout, const VariableStates &states)
{
    Layout view{layout.name, {}, {}};
    for (const Page &page : layout.pages)
        view.pages.push_back(viewOf(page, layout.variables, states));
    return view;
}

Page editedViewOf(const Page &page, const std::vector<Variable> &variables, const VariableStates &states)
{
    const Substitutes substitutes = substitutesFor(page, variables, states);
    Page view = page;
    for (Widget &widget : view.widgets)
        widget = copyFor(widget, 0, substitutes);
    return view;
}

QString originalId(const QString &id)
{
    return id.left(id.indexOf(kCopyMark)); // all of it where there is no mark
}

} // namespace belfry
