// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Any edits of a layout, for properties.

#include "dashboard/operation.h"
#include "dashboard/placement.h"
#include "dashboard/widget_type.h"

#include <rapidcheck.h>

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
    case 9: return AddPage{Page{{}, QString(edit.a < 0 ? 0 : edit.a, u'p'), {}, QStringLiteral("15m"), {}}, edit.b};
    case 10: return RemovePage{page.id};
    case 11: return RenamePage{page.id, QString::number(edit.a)};
    case 12: return MovePage{page.id, edit.a};
    default: return SetPageRange{page.id, QStringLiteral("%1m").arg(edit.a)};
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
        return gen::build<Edit>(gen::set(&Edit::kind, gen::inRange(0, 14)), gen::set(&Edit::page, gen::inRange(0, 4)),
                                gen::set(&Edit::widget, gen::inRange(0, 12)), gen::set(&Edit::a, gen::inRange(-3, 16)),
                                gen::set(&Edit::b, gen::inRange(-3, 16)), gen::set(&Edit::gesture, gen::inRange(0, 3)));
    }
};

} // namespace rc
