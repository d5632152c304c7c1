// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>

namespace belfry {

/// Whether an SVG document can be drawn whoever made it. Layouts come from servers and files of other people, and what
/// draws SVG opens files that it names, follows `use` as often as it is told to, and calls itself for every level:
/// so there is nothing in it that runs, refers to anything outside, declares entities, lies deeper than 100 levels, or
/// draws more than 100,000 elements, those counted that `use` draws again. Errors say what was expected.
Result<void> checkSvg(const QByteArray &document);

} // namespace belfry
