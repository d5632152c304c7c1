// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "protocol/json_writer.h"
#include "query/value.h"
#include "server/http_message.h"

#include <QString>

#include <functional>

/// How Prometheus's HTTP API writes and reads values.
namespace belfry::prometheus {

/// "1435781430.781" or RFC 3339, to ms. Errors name what was expected.
Result<Timestamp> parseTime(const QString &text);
/// "15s", "1h30m" or a number of seconds, to ms.
Result<std::int64_t> parseDuration(const QString &text);
/// How many items at most; 0, also of an empty text, for all.
Result<std::size_t> parseLimit(const QString &text);

/// [1435781430.781,"0.25"]
void writeSample(wire::JsonWriter &out, Sample sample);
/// RFC 3339 with ms; Go's zero time for 0, as Prometheus has it.
QString timeText(Timestamp t);
/// A number as text: shortest, never in exponents, "NaN", "+Inf", "-Inf".
std::string numberText(double value);

/// {"status":"success","data":…} with warnings and infos if there are any.
HttpResponse success(const std::function<void(wire::JsonWriter &)> &writeData,
                     const std::vector<QString> &warnings = {}, const std::vector<QString> &infos = {});

/// A query's answer; `limit` cuts the number of series (0: none) and says so in a warning.
HttpResponse answer(const QueryResult &result, std::size_t limit);

} // namespace belfry::prometheus
