// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Any edits of a layout, for properties.

#include "dashboard/operation.h"
#include "dashboard/placement.h"
#include "dashboard/widget_type.h"

#include <rapidcheck.h>

#include <cstdlib>

namespace belfry {

struct Edit {
    int kind;
    int page;
    int widget;
    int a;
    int b;
    int gesture;
};

inline Layout start()
{
    Layout layout;
    layout.pages.resize(1);
    layout.pages[0].id = QStringLiteral("start");
    return layout;
}

/// One of those that are there, or may be.
inline QString variableAt(const Layout &layout, int number)
{
    const auto &variables = layout.variables;
    const int index = std::abs(number);
    return variables.empty() || index % 5 == 4 ? QStringLiteral("v%1").arg(index)
                                               : variables[std::size_t(index) % variables.size()].name;
}

inline Variable variableOf(const Edit &edit, const Layout &layout)
{
    Variable variable;
    variable.name = QStringLiteral("v%1").arg(edit.widget);
    variable.type = VariableType::List;
    variable.values = {{QStringLiteral("x"), QStringLiteral("x")}};
    variable.all = edit.a % 2 == 0;
    if (edit.a % 3 == 0) {
        variable.type = VariableType::LabelValues;
        variable.values.clear();
        variable.label = QStringLiteral("l");
        variable.match = QStringLiteral("up{b=\"$%1\"}").arg(variableAt(layout, edit.b));
    }
    return variable;
}

/// Of every other widget of the page.
inline Operation groupOf(const Edit &edit, const Page &page, const Widget &fresh)
{
    QStringList some;
    for (std::size_t i = std::size_t(edit.gesture) % 2; i < page.widgets.size(); i += 2)
        some << page.widgets[i].id;
    const QString last = some.isEmpty() ? QString() : some.last();
    switch (edit.kind) {
    case 19:
        return AddWidgets{page.id, {fresh, fresh}, {edit.a, edit.b}, edit.gesture ? Fit::NearestFree : Fit::MakeRoom};
    case 20: return RemoveWidgets{page.id, some};
    case 21: return SwapWidgets{page.id, some.value(0), last};
    case 22: return ArrangeWidgets{page.id, some, Arrangement(std::abs(edit.a) % 8), last};
    case 23: return LockWidgets{page.id, some.mid(0, 1), edit.a > 0};
    case 24: return LockPage{page.id, edit.a > 12};
    default: return MoveWidgets{page.id, some, edit.a, edit.b};
    }
}

inline Operation operationOf(const Edit &edit, const Layout &layout)
{
    const Page &page = layout.pages[std::size_t(edit.page) % layout.pages.size()];
    const QString widget =
        page.widgets.empty() ? QStringLiteral("none") : page.widgets[std::size_t(edit.widget) % page.widgets.size()].id;
    const auto types = widgetTypes();
    Widget fresh = newWidget(*types[std::size_t(edit.widget) % types.size()]);
    switch (edit.kind) {
    case 0:
    case 1:
        fresh.grid.w = edit.a;
        fresh.grid.h = edit.b;
        return AddWidget{page.id, fresh};
    case 2: return RemoveWidget{page.id, widget};
    case 3:
    case 4:
    case 5: return MoveWidget{page.id, widget, edit.a, edit.b};
    case 6:
    case 7: return ResizeWidget{page.id, widget, edit.a, edit.b};
    case 8: return ConfigureWidget{page.id, widget, fresh};
    case 9:
        return AddPage{
            Page{{}, QString(edit.a < 0 ? 0 : edit.a, u'p'), {}, QStringLiteral("15m"), QStringLiteral("1s"), {}},
            edit.b};
    case 10: return RemovePage{page.id};
    case 11: return RenamePage{page.id, QString::number(edit.a)};
    case 12: return MovePage{page.id, edit.a};
    case 13: return AddVariable{variableOf(edit, layout), edit.b};
    case 14: return ConfigureVariable{variableAt(layout, edit.page), variableOf(edit, layout)};
    case 15: return RemoveVariable{variableAt(layout, edit.widget)};
    case 16: return MoveVariable{variableAt(layout, edit.widget), edit.a};
    case 17: {
        const QString variable = variableAt(layout, edit.a);
        fresh.title = u'$' + variable;
        if (!fresh.queries.empty())
            fresh.queries[0].expr = QStringLiteral("up{a=~\"$%1\"}").arg(variable);
        fresh.repeat = Repeat{variable, std::max(0, edit.b)};
        return ConfigureWidget{page.id, widget, fresh};
    }
    case 18: return SetPageRange{page.id, QStringLiteral("%1m").arg(edit.a)};
    case 27: return SetPageRefresh{page.id, QStringLiteral("%1s").arg(edit.a)};
    default: return groupOf(edit, page, fresh);
    }
}

inline bool floats(const Layout &layout)
{
    for (const Page &page : layout.pages) {
        if (floatUp(page.widgets) != page.widgets)
            return false;
    }
    return true;
}

} // namespace belfry

namespace rc {

template<>
struct Arbitrary<belfry::Edit> {
    static Gen<belfry::Edit> arbitrary()
    {
        using belfry::Edit;
        return gen::build<Edit>(gen::set(&Edit::kind, gen::inRange(0, 28)), gen::set(&Edit::page, gen::inRange(0, 4)),
                                gen::set(&Edit::widget, gen::inRange(0, 12)), gen::set(&Edit::a, gen::inRange(-3, 16)),
                                gen::set(&Edit::b, gen::inRange(-3, 16)), gen::set(&Edit::gesture, gen::inRange(0, 3)));
    }
};

} // namespace rc
