// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

#include <span>

namespace belfry {

// Contrast as WCAG 2.2 has it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), of opaque colours.

/// 0 for black to 1 for white.
double relativeLuminance(const QColor &color);
/// 1 for the same colour to 21 for black on white.
double contrastRatio(const QColor &one, const QColor &other);

/// Dark or white, whichever can be read better on it.
QColor inkOn(const QColor &background);
/// The colour itself, or a lighter or darker one of its hue whose contrast with each of the backgrounds is at least
/// `ratio`: lighter where the backgrounds are dark.
QColor readableOn(const QColor &color, std::span<const QColor> backgrounds, double ratio);

} // namespace belfry
