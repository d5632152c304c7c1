// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QVariantMap>

namespace belfry {

/// A widget changed by settings from QML: by role names of WidgetsModel (title, context, queries, unit, minimum,
/// maximum, thresholds, options, repeat); what isn't named stays, and so do options that aren't. An option that is null
/// is removed. Only what can't be read is an error; whether the widget is valid is for the operation to say.
Result<Widget> withSettings(Widget widget, const QVariantMap &settings);

} // namespace belfry
