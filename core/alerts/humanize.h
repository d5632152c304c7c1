// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Numbers as Prometheus's template functions print them, to the letter.
namespace belfry::humanize {

/// As Go's %v prints a float64: the shortest text that reads back the same.
QString plain(double value);
/// "1.235k", "5m" (milli).
QString decimal(double value);
/// "1.206Mi".
QString binary(double value);
/// Seconds: "1d 2h 3m 4s", "12.5ms".
QString duration(double seconds);
/// A ratio: 0.1234 is "12.34%".
QString percentage(double ratio);
/// Seconds since 1970: "2026-11-24 10:00:00 +0000 UTC".
QString timestamp(double seconds);

} // namespace belfry::humanize
