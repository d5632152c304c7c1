// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular_font.h"

#include "sfnt.h"

#include <QFontDatabase>
#include <QRawFont>
#include <QStringList>

#include <array>

namespace belfry {

namespace {

const QString kDigits = QStringLiteral("0123456789");

// Families that a desktop without a choice of its own falls back to.
bool isGeneric(const QString &family)
{
    static const QStringList generic = {QStringLiteral("Sans"), QStringLiteral("Sans Serif"),
                                        QStringLiteral("Sans-Serif"), QStringLiteral("DejaVu Sans"),
                                        QStringLiteral("Bitstream Vera Sans")};
    return family.isEmpty() || generic.contains(family, Qt::CaseInsensitive);
}

QString chosenFamily()
{
    const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    const QString inter = QStringLiteral("Inter");
    return isGeneric(system) && QFontDatabase::hasFamily(inter) ? inter : system;
}

bool hasTabularDigits(const QRawFont &font)
{
    const QList<QPointF> advances = font.advancesForGlyphIndexes(font.glyphIndexesForString(kDigits));
    return std::all_of(advances.begin(), advances.end(),
                       [&](const QPointF &a) { return qAbs(a.x() - advances[0].x()) < 0.01; });
}

/// Empty if the font has no such digits.
QByteArray withTabularDigits(const QRawFont &font, const QString &family, const QString &style)
{
    const auto replaced = sfnt::singleSubstitutions(font.fontTable("GSUB"), "tnum");
    sfnt::GlyphMap map = sfnt::readCharacterMap(font.fontTable("cmap"));
    bool changed = false;
    for (const QChar digit : kDigits) {
        const auto it = map.find(digit.unicode());
        if (it != map.end() && replaced.contains(it->second)) {
            it->second = replaced.value(it->second);
            changed = true;
        }
    }
    if (!changed) {
        return {};
    }
    std::map<QByteArray, QByteArray> tables;
    for (const char *tag : {"CFF ", "GDEF", "GPOS", "GSUB", "OS/2", "head", "hhea", "hmtx", "maxp", "post", "glyf",
                            "loca", "cvt ", "fpgm", "prep", "gasp", "kern", "BASE"}) {
        if (const QByteArray table = font.fontTable(tag); !table.isEmpty()) {
            tables[tag] = table;
        }
    }
    tables["cmap"] = sfnt::writeCharacterMap(map);
    tables["name"] = sfnt::writeNames(family, style);
    return sfnt::writeFile(tables);
}

QString makeTabular(const QString &family)
{
    const QString name = family + QStringLiteral(" Tabular");
    bool all = true;
    for (const auto &[weight, style] : {std::pair{QFont::Normal, "Regular"}, std::pair{QFont::Medium, "Medium"},
                                        std::pair{QFont::DemiBold, "SemiBold"}}) {
        QFont wanted(family, -1, weight);
        wanted.setPixelSize(16);
        const QRawFont font = QRawFont::fromFont(wanted);
        // A variable font would need its instance made first.
        if (!font.isValid() || hasTabularDigits(font) || !font.fontTable("fvar").isEmpty()) {
            return family;
        }
        const QByteArray file = withTabularDigits(font, name, QString::fromLatin1(style));
        all = all && !file.isEmpty() && QFontDatabase::addApplicationFontFromData(file) >= 0;
    }
    return all ? name : family;
}

} // namespace

QString tabularFamily()
{
    static const QString family = makeTabular(chosenFamily());
    return family;
}

} // namespace belfry
