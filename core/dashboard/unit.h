// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace belfry {

/// What a widget's values are measured in; the names in layout documents stand beside them.
enum class Unit {
    None,          ///< "none"
    Percent,       ///< "percent": 0–100
    PercentUnit,   ///< "percentunit": 0–1
    Bytes,         ///< "bytes"
    Bits,          ///< "bits"
    BytesPerSec,   ///< "Bps"
    BitsPerSec,    ///< "bps"
    OpsPerSec,     ///< "ops"
    Seconds,       ///< "seconds"
    UnixTime,      ///< "timestamp": seconds since 1970 UTC
    Celsius,       ///< "celsius"
    Hertz,         ///< "hertz"
    DecimalBytes,  ///< "decbytes": as Bytes, with prefixes of 1000
    PacketsPerSec, ///< "pps"
    Rpm,           ///< "rpm": turns per minute
    Watt,          ///< "watt"
    Volt,          ///< "volt"
    Ampere,        ///< "ampere"
};

std::optional<Unit> unitFromName(QStringView name);
QString unitName(Unit unit);
/// In the order of the enumeration.
QStringList unitNames();

} // namespace belfry
