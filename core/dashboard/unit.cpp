// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashboard/unit.h"

#include <array>

namespace belfry {

namespace {

constexpr std::array kNames{"none",      "percent", "percentunit", "bytes",    "bits", "Bps", "bps",  "ops",  "seconds",
                            "timestamp", "celsius", "hertz",       "decbytes", "pps",  "rpm", "watt", "volt", "ampere"};

} // namespace

std::optional<Unit> unitFromName(QStringView name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (name == QLatin1String(kNames[i]))
            return Unit(i);
    }
    return std::nullopt;
}

QString unitName(Unit unit)
{
    return QString::fromLatin1(kNames.at(std::size_t(unit)));
}

QStringList unitNames()
{
    QStringList names;
    for (const char *name : kNames)
        names << QString::fromLatin1(name);
    return names;
}

} // namespace belfry
