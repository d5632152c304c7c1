// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <cstdint>
#include <map>

namespace belfry {

/// The parts of the OpenType container (ISO/IEC 14496-22) that are needed to lead digits to glyphs of one width.
/// Everything here reads what a font file says, so every access is checked; what lies outside reads as 0.
namespace sfnt {

using GlyphMap = std::map<std::uint32_t, std::uint32_t>; ///< code point → glyph

/// The map of a `cmap` table (subtable format 12, else 4); empty if there is neither.
GlyphMap readCharacterMap(const QByteArray &cmap);
/// A `cmap` table with one subtable of format 12.
QByteArray writeCharacterMap(const GlyphMap &map);

/// What a feature ("tnum") of a `GSUB` table replaces glyph by glyph; empty if it isn't there.
QHash<std::uint32_t, std::uint32_t> singleSubstitutions(const QByteArray &gsub, const char *feature);

/// A `name` table with a family and a style.
QByteArray writeNames(const QString &family, const QString &style);

/// A font file of tables by tag.
QByteArray writeFile(const std::map<QByteArray, QByteArray> &tables);

} // namespace sfnt

} // namespace belfry
