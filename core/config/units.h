// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QString>

#include <chrono>
#include <cstdint>

namespace belfry {

/// A duration as Prometheus writes it: "7d", "1h30m", "500ms", "0"; units y, w, d, h, m, s, ms, each once and
/// in this order. A year has 365 days.
Result<std::chrono::milliseconds> parseDuration(const QString &text);
/// The shortest such text: "1h30m", "0s".
QString formatDuration(std::chrono::milliseconds duration);

/// A size: "512MB", "1GiB", "2GB", "4096". As in Prometheus all units count by 1024, with or without the "i".
Result<std::uint64_t> parseBytes(const QString &text);

} // namespace belfry
