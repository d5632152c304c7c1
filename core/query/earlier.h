// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <cstdint>

namespace belfry {

/// The expression whose value now is what the given one's was `ms` earlier: every selector's offset grows by it. What
/// is fixed with `@` stays, and so does what knows the time by itself, like time().
Result<QString> earlier(const QString &expr, std::int64_t ms);

} // namespace belfry
