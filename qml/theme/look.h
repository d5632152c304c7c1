// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "series_palette.h"

#include <QString>
#include <QVariantMap>

namespace belfry {

/// What a viewer has chosen of how things look, beside dark or light.
struct Look {
    enum class Contrast { System, Standard, High };
    Contrast contrast = Contrast::System;
    QString accent; ///< a name of accentNames(); empty: the system's
    SeriesPalette series = SeriesPalette::Standard;
    bool compact = false;
    int textPercent = 100; ///< 100 to 150
    friend bool operator==(const Look &, const Look &) = default;
};

/// From words: contrast (system, standard, high), accent (system or a name), series (standard, redgreen, blueyellow),
/// density (comfortable, compact), text (100 to 150). What is missing or unknown is as the preset has it.
Look lookFrom(const QVariantMap &words);

} // namespace belfry
