// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_templates.h"

#include "dashboard/layout_json.h"
#include "dashboard/layout_rules.h"
#include "dashboard/layout_words.h"
#include "dashboard/operation.h"
#include "dashboard/variable_uses.h"

#include <QCoreApplication>

#include <array>

namespace belfry {

namespace {

constexpr std::array kTemplates{
    LayoutTemplate{"laptop", QT_TRANSLATE_NOOP("LayoutTemplate",
                                               "One page about the machine in front of you: CPU, memory, free space, "
                                               "network, what waits, what is wrong.")},
    LayoutTemplate{"server-wall", QT_TRANSLATE_NOOP("LayoutTemplate",
                                                    "A server for a screen on the wall: large numbers and health now, "
                                                    "and the last day on a second page.")},
    LayoutTemplate{"database-disks",
                   QT_TRANSLATE_NOOP("LayoutTemplate",
                                     "The disks of a database host: how long a read and a write take, "
                                     "what waits, how full file systems will be in a day.")},
    LayoutTemplate{"network", QT_TRANSLATE_NOOP("LayoutTemplate",
                                                "Traffic by device, sockets, what is lost or sent again, how much of a "
                                                "device's speed is used.")},
    LayoutTemplate{"devices", QT_TRANSLATE_NOOP("LayoutTemplate",
                                                "Each network device in a row of charts of its own: choose which in "
                                                "the bar above the page.")},
    LayoutTemplate{"processes", QT_TRANSLATE_NOOP("LayoutTemplate", "Who uses what: processes by their names, "
                                                                    "containers, services.")},
    LayoutTemplate{"belfry", QT_TRANSLATE_NOOP("LayoutTemplate",
                                               "Belfry itself: ticks missed, what each part costs, what it keeps, who "
                                               "watches.")},
    LayoutTemplate{"minimal", QT_TRANSLATE_NOOP("LayoutTemplate", "One chart of one expression, to begin with.")},
};

} // namespace

std::span<const LayoutTemplate> layoutTemplates()
{
    return kTemplates;
}

Result<Layout> templateLayout(const QString &id)
{
    return builtInLayout(QStringLiteral("templates/") + id);
}

Result<Layout> withPages(Layout layout, const Layout &from)
{
    const Layout added = withFreeVariableNames(from, layout.variables);
    for (const Variable &variable : withNeeded(variablesIn(added.pages), added.variables)) {
        if (!findVariable(layout.variables, variable.name))
            layout.variables.push_back(variable);
    }
    layout.variables = behindNeeded(std::move(layout.variables));
    QStringList taken;
    for (const Page &page : layout.pages)
        taken << page.id;
    for (const Page &page : added.pages) {
        layout.pages.push_back(page);
        layout.pages.back().id = freeId(page.id, taken);
        taken << layout.pages.back().id;
    }
    if (const auto checked = checkLayout(layout); !checked)
        return tl::unexpected<Error>(checked.error());
    return layout;
}

Result<Layout> pageAlone(const Layout &layout, const QString &pageId)
{
    const Page *page = layout.find(pageId);
    if (!page)
        return failure(QStringLiteral("there is no page \"%1\"").arg(pageId), ErrorKind::NotFound);
    Layout alone;
    alone.name = shownName(*page);
    alone.variables = withNeeded(variablesIn(*page), layout.variables);
    alone.pages = {*page};
    return alone;
}

} // namespace belfry
