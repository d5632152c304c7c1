// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "query/editing/loose_text.h"

namespace belfry::promql {

// The series that labels in an expression are about, as selectors that parse; empty where nothing says which.

/// Of the braces that open there: the metric before them and their matchers that are whole, but the one whose label is
/// the token `without`. What has a variable isn't known yet, and is left out.
QString selectorOf(const LooseText &text, std::size_t brace, std::size_t without);
/// Of the labels in by (…), what is aggregated: in the parentheses after it, or in those before it; of on (…) and the
/// like, what stands first. REQUIRES: text.isGrouping(open).
QString groupedSelector(const LooseText &text, std::size_t open);

} // namespace belfry::promql
