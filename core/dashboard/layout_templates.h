// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <span>

namespace belfry {

/// A layout to start from: one of docs/examples/layouts, compiled in.
struct LayoutTemplate {
    const char *id;       ///< the file's name without ".json"
    const char *sentence; ///< what it is for; QT_TRANSLATE_NOOP("LayoutTemplate")
};

std::span<const LayoutTemplate> layoutTemplates();
Result<Layout> templateLayout(const QString &id);

/// A layout with another's pages behind its own, and the variables that they name; ids and names that are taken get
/// free ones.
Result<Layout> withPages(Layout layout, const Layout &from);
/// One page as a layout of its own, with the variables that it names. NotFound for an id that isn't there.
Result<Layout> pageAlone(const Layout &layout, const QString &pageId);

} // namespace belfry
