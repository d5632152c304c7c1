// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QString>

namespace belfry {

/// What docs/layout-format.md demands of layouts beyond the JSON types of their members. Errors have a JSON
/// pointer that starts with `pointer`.
Result<void> checkLayout(const Layout &layout);
Result<void> checkPage(const Page &page, const std::vector<Variable> &variables, const QString &pointer);
/// The widget by itself: overlaps and double ids are its page's matter.
Result<void> checkWidget(const Widget &widget, const std::vector<Variable> &variables, const QString &pointer);
/// All pictures of the layout together, as far as they are right.
Result<void> checkPictures(const Layout &layout);
/// PromQL that a live query can hold: an instant vector or a scalar, once values are put in place of its variables.
Result<void> checkExpression(const QString &expr, const std::vector<Variable> &variables, const QString &pointer);

/// A PromQL duration of 1 minute to 24 hours.
Result<void> checkRange(const QString &range, const QString &pointer);
/// A PromQL duration of whole seconds, 1 second to 1 hour.
Result<void> checkRefresh(const QString &refresh, const QString &pointer);

} // namespace belfry
