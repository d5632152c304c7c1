// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "qml/demo_scenes.h"

#include <QSize>
#include <QStringList>
#include <QVariantMap>

#include <vector>

namespace belfry {

/// How somebody has it.
struct Manner {
    QString word;
    UiOptions::Theme theme = UiOptions::Theme::Dark;
    QString language = {};
    QVariantMap look = {}; ///< as the viewer's state keeps it
};

std::vector<Manner> allManners();

/// What there is a golden picture of.
struct Shot {
    QString name;
    QString page;
    const DemoScene *scene = nullptr;
    bool testPage = false;
    QSize size{1280, 800};
    bool clock = false; ///< with what shows the time of the wall
    QStringList manners{QStringLiteral("dark"), QStringLiteral("light")};
    bool popupsAlone = false; ///< without the window around them
};

/// At 100 %: every page of the default layout, those around it, one with every kind of widget, and scenes: dialogs, and
/// states, which are of one theme only, as what could be wrong with others shows on the pages. At 200 % pages, and
/// dialogs without the window in one theme. At a scale that isn't whole, where parts may come asunder: one page.
std::vector<Shot> allShots(qreal scale);

} // namespace belfry
