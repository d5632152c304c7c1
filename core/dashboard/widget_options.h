// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QString>
#include <QStringList>

namespace belfry {

/// The options that the widget's type knows must have the right type and range; unknown ones may be anything.
Result<void> checkOptions(const Widget &widget, const QString &pointer);
/// Those of a type's options that are texts.
QStringList textOptions(const QString &type);

} // namespace belfry
