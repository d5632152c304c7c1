// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "state/annotation_repository.h"

namespace belfry {

/// What an annotation that somebody writes may be.
namespace annotations {
inline constexpr std::int64_t kDayMs = 24 * 3'600'000LL;
inline constexpr std::int64_t kOldestDays = 730; ///< as long as they are kept
inline constexpr std::int64_t kLongestMs = 365 * kDayMs;
inline constexpr qsizetype kTextChars = 1000;
inline constexpr qsizetype kTags = 10;
inline constexpr qsizetype kTagChars = 32;
} // namespace annotations

/// 1 to 32 characters that can be seen, and no comma.
bool isAnnotationTag(const QString &tag);
/// As somebody types them: words between spaces and commas, each once.
QStringList annotationTags(const QString &text);

/// What is wrong with it, with the member as its place; `now` is the clock of whoever keeps it.
Result<void> checkAnnotation(const Annotation &annotation, Timestamp now);

} // namespace belfry
