// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/demo_source.h"
#include "qml/window_driver.h"

namespace belfry {

/// Something to look at beside the bare page: a dialog, a state, something half done.
struct DemoScene {
    const char *name;
    const char *description;
    void (*arrange)(DemoSource &source);                     ///< before the window opens; may be null
    void (*act)(const WindowDriver &ui, DemoSource &source); ///< when the page is there; may be null
};

/// Of pages and their states.
const std::vector<DemoScene> &demoScenes();
/// Of dialogs; they are done alike in every language.
const std::vector<DemoScene> &dialogScenes();
/// Of either; null if there is none.
const DemoScene *demoScene(const QString &name);

} // namespace belfry
