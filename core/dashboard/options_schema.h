// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/widget_type.h"

#include <QJsonObject>

namespace belfry {

/// The options of a type as JSON Schema (2020-12): `properties` of an object, each with its title, what it does and
/// what holds without it. What checkOptions() refuses the schema refuses, too, as far as JSON Schema can say it.
QJsonObject optionsSchema(const WidgetType &type);

} // namespace belfry
