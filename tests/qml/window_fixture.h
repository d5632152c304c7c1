// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fakes/demo_source.h"
#include "qml/test_layout.h"
#include "qml/window_driver.h"

#include "fleet/fleet.h"
#include "models/app_model.h"

#include <QPointer>
#include <QSignalSpy>

namespace belfry {

/// The real window on a DemoSource.
class WindowFixture : public WindowDriver
{
public:
    DemoSource source;
    Fleet fleet{source};

    explicit WindowFixture(UiOptions options = {}, const QJsonObject &layout = testLayout())
    {
        source.setLayout(layout);
        if (!options.size.isValid()) {
            options.size = {1280, 900};
        }
        if (options.theme == UiOptions::Theme::System) {
            options.theme = UiOptions::Theme::Dark;
        }
        if (options.language.isEmpty()) {
            options.language = QStringLiteral("en");
        }
        ui = std::make_unique<AppUi>(fleet, options);
    }
    ~WindowFixture() { ui.reset(); } // before the source it shows

    bool show() { return WindowDriver::show(QStringLiteral("chart")); }
};

} // namespace belfry
