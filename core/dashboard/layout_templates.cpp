// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/layout_templates.h"

#include "dashboard/layout_json.h"
#include "dashboard/operation.h"

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

Result<Layout> withPages(const Layout &layout, const std::vector<Page> &pages)
{
    Result<Layout> all = layout;
    for (const Page &page : pages)
        all = all.and_then([&](const Layout &before) { return apply(before, AddPage{page}); });
    return all;
}

} // namespace belfry
