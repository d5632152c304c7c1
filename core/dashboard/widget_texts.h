// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "dashboard/layout.h"

#include <QString>

#include <functional>

namespace belfry {

/// What becomes of a text that stands at a JSON pointer.
using TextChange = std::function<Result<QString>(const QString &text, const QString &pointer)>;

/// Changes all of a widget in which variables may stand: the expressions of its queries by one function; their legends,
/// title, context and the texts among the options by another. Ends at the first error; the widget is half done then.
Result<void> changeTexts(Widget &widget, const QString &pointer, const TextChange &expression, const TextChange &text);

} // namespace belfry
