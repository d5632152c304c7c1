// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/// The bounds that a decoder holds every message to, in both directions. A message beyond them is refused with
/// an error that names the place.
namespace belfry::wire::limits {

inline constexpr qsizetype kClientMessageBytes = 64 * 1024;
inline constexpr qsizetype kServerMessageBytes = 32 * 1024 * 1024;
inline constexpr qsizetype kQueryChars = 16 * 1024;
inline constexpr qsizetype kTextChars = 64 * 1024;
inline constexpr qsizetype kNameChars = 1024;
inline constexpr qsizetype kTokenChars = 512;
inline constexpr qint64 kStepMsMin = 100;
inline constexpr qint64 kStepMsMax = 24 * 60 * 60 * 1000LL;
inline constexpr qint64 kHistoryMsMax = 400 * 24 * 60 * 60 * 1000LL;
inline constexpr int kMaxPoints = 11'000;  ///< of one series in one history
inline constexpr qint64 kUsualDtMs = 1000; ///< of a delta that doesn't say
inline constexpr int kBatchMsMax = 60'000;
inline constexpr qsizetype kBatchPoints = 1024;  ///< in one message
inline constexpr qsizetype kCompressFrom = 1024; ///< bytes; smaller messages are never compressed
inline constexpr qsizetype kComponents = 10'000; ///< of a layout
inline constexpr qsizetype kVariables = 50;      ///< of a layout
inline constexpr qsizetype kVariableValues = 1000;
inline constexpr qsizetype kSeries = 100'000;
inline constexpr qsizetype kHistorySamples = 1'000'000; ///< of all series in one history
inline constexpr qsizetype kListItems = 100'000;
inline constexpr qint64 kIntegerMax = 9'007'199'254'740'991; ///< 2^53 - 1: what every JSON reader keeps exactly

} // namespace belfry::wire::limits
