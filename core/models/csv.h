// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "metrics/sample.h"

#include <QString>
#include <QStringList>

namespace belfry::csv {

/// A line of comma-separated values with its end (RFC 4180).
QString line(const QStringList &fields);
/// The shortest text that reads back the same; empty for what is no number.
QString number(double value);
/// "2026-11-24T14:05:30Z", with milliseconds where there are any.
QString time(Timestamp t);

} // namespace belfry::csv
