// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QByteArray>

#include <vector>

namespace belfry {

/// Widgets on a clipboard (docs/layout-format.md), as they go from page to page and from program to program:
///
///     {"belfry": "widgets", "version": 1, "widgets": [ … ]}
inline constexpr const char *kWidgetClipMime = "application/vnd.belfry.widgets+json";

QByteArray writeWidgetClip(const std::vector<Widget> &widgets);

/// At least one widget, each valid in a layout with `variables`. The clipboard is anybody's: an error says what it
/// holds instead, or with a JSON pointer what is wrong.
Result<std::vector<Widget>> readWidgetClip(const QByteArray &bytes, const std::vector<Variable> &variables = {});

} // namespace belfry
