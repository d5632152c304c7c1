// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tabular_font.h"

#include <QFontDatabase>
#include <QStringList>

namespace belfry {

namespace {

// Families that a desktop without a choice of its own falls back to.
bool isGeneric(const QString &family)
{
    static const QStringList generic = {QStringLiteral("Sans"), QStringLiteral("Sans Serif"), QStringLiteral("Sans-Serif"),
                                        QStringLiteral("DejaVu Sans"), QStringLiteral("Bitstream Vera Sans")};
    return family.isEmpty() || generic.contains(family, Qt::CaseInsensitive);
}

QString chosenFamily()
{
    const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    const QString inter = QStringLiteral("Inter");
    return isGeneric(system) && QFontDatabase::hasFamily(inter) ? inter : system;
}

} // namespace

QString tabularFamily()
{
    static const QString family = chosenFamily();
    return family;
}

} // namespace belfry
