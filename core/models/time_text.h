// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace belfry {

/// An instant as a person writes it, in their own time zone:
///
///     now                                     now-90m, -2h30m, -1d: so long ago
///     14:05, 14:05:30                         today, or yesterday if that is still to come
///     yesterday, yesterday 14:05              a day without a time begins at midnight
///     2026-11-24, 2026-11-24 14:05[:30]       also with a T between
///
/// The words may also be those of the program's language, as may the form of the date ("gestern", "24.11.2026").
/// Nothing if it is none of these, or no time there ever was (02:30 where the clock goes from 2 to 3).
std::optional<Timestamp> parseInstant(const QString &text, Timestamp now, const QTimeZone &zone);

} // namespace belfry
