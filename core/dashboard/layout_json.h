// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QByteArray>
#include <QJsonObject>

namespace belfry {

/// Reads, validates and, if it is of an older version, migrates a layout document (docs/layout-format.md). The error's
/// place holds the JSON pointer, its message what was found and what was expected. A document that isn't JSON at all
/// has line and column.
Result<Layout> readLayout(const QByteArray &json);
Result<Layout> readLayout(const QJsonObject &document);

/// The document of a layout; reading it gives the same layout again. Members at their default are left out.
QJsonObject writeLayout(const Layout &layout);
QJsonObject writePage(const Page &page);
QJsonObject writeWidget(const Widget &widget);

/// One widget on its own (from a clipboard, a dialog), for a layout with these variables; `pointer` is its place in
/// errors.
Result<Widget> readWidget(const QJsonObject &widget, const std::vector<Variable> &variables = {},
                          const QString &pointer = {});

/// A layout that comes with Belfry: resources/layouts/NAME.json.
Result<Layout> builtInLayout(const QString &name);
/// The layout that a fresh Belfry starts with, compiled in (resources/layouts/default.json).
Result<Layout> defaultLayout();
/// The pages that compare machines, until a viewer has changed them (resources/layouts/compare.json).
Result<Layout> compareLayout();

} // namespace belfry
