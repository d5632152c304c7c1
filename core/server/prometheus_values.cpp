// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/prometheus_values.h"

#include "query/parser.h"

#include <QDateTime>

#include <array>
#include <charconv>
#include <cmath>

namespace belfry::prometheus {

namespace {

/// What Prometheus's clients send for "from the beginning" and "to the end": the first and last second of its time.
constexpr double kMaxSeconds = 9'223'309'901'257'975.0;
constexpr Timestamp kFirstTime = -9'223'309'901'257'974'000;
constexpr Timestamp kLastTime = 9'223'309'901'257'974'000;

std::optional<double> toSeconds(const QString &text)
{
    bool right = false;
    const double seconds = text.toDouble(&right);
    if (!right || !std::isfinite(seconds) || std::abs(seconds) > kMaxSeconds)
        return std::nullopt;
    return seconds;
}

/// Room for a sample as text: no double has more than 330 characters without an exponent.
using SampleText = std::array<char, 400>;

/// Seconds, with as many digits behind the point as it takes.
char *appendTime(char *to, char *end, Timestamp t)
{
    const std::int64_t seconds = t / 1000;
    auto milliseconds = static_cast<int>(std::abs(t % 1000));
    if (t < 0 && seconds == 0)
        *to++ = '-';
    to = std::to_chars(to, end, seconds).ptr;
    if (milliseconds == 0)
        return to;
    *to++ = '.';
    for (int digit = 100; milliseconds > 0; digit /= 10) {
        *to++ = static_cast<char>('0' + milliseconds / digit);
        milliseconds %= digit;
    }
    return to;
}

char *appendNumber(char *to, char *end, double value)
{
    constexpr double kExact = 9007199254740992.0; // 2^53
    const auto copy = [to](std::string_view text) { return std::copy(text.begin(), text.end(), to); };
    if (std::isnan(value))
        return copy("NaN");
    if (std::isinf(value))
        return copy(value > 0 ? "+Inf" : "-Inf");
    // Whole numbers are much faster as what they are; -0 isn't one.
    if (std::fabs(value) < kExact) {
        const auto whole = static_cast<std::int64_t>(value);
        if (sameBits(static_cast<double>(whole), value))
            return std::to_chars(to, end, whole).ptr;
    }
    return std::to_chars(to, end, value, std::chars_format::fixed).ptr;
}

std::string_view timeOf(SampleText &text, Timestamp t)
{
    const char *end = appendTime(text.data(), text.data() + text.size(), t);
    return {text.data(), static_cast<std::size_t>(end - text.data())};
}

void writeMetric(wire::JsonWriter &out, const ResultSeries &series)
{
    out.key("metric").labels(*series.labels);
}

void writeSeries(wire::JsonWriter &out, const QueryResult &result, std::size_t count)
{
    out.beginArray();
    for (std::size_t i = 0; i < count; ++i) {
        const ResultSeries &series = result.series[i];
        out.beginObject();
        writeMetric(out, series);
        if (result.type == ValueType::Vector) {
            out.key("value");
            writeSample(out, series.samples.front());
        } else {
            out.key("values").beginArray();
            for (const Sample &sample : series.samples)
                writeSample(out, sample);
            out.endArray();
        }
        out.endObject();
    }
    out.endArray();
}

const char *typeName(ValueType type)
{
    switch (type) {
    case ValueType::Scalar: return "scalar";
    case ValueType::Vector: return "vector";
    case ValueType::Matrix: return "matrix";
    case ValueType::String: break;
    }
    return "string";
}

void writeList(wire::JsonWriter &out, const char *key, const std::vector<QString> &texts)
{
    if (texts.empty())
        return;
    out.key(key).beginArray();
    for (const QString &text : texts)
        out.value(text);
    out.endArray();
}

} // namespace

Result<Timestamp> parseTime(const QString &text)
{
    if (const auto seconds = toSeconds(text))
        return std::clamp(Timestamp(std::llround(*seconds * 1000)), kFirstTime, kLastTime);
    // Beyond the years that a date of four digits can name.
    if (text == QLatin1String("-292273086-05-16T16:47:06Z"))
        return kFirstTime;
    if (text == QLatin1String("292277025-08-18T07:12:54.999999999Z"))
        return kLastTime;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid() && (text.endsWith(u'Z') || text.lastIndexOf(u'+') > 10 || text.lastIndexOf(u'-') > 10))
        return time.toMSecsSinceEpoch();
    return failure(QStringLiteral("cannot parse \"%1\" to a valid timestamp").arg(text));
}

Result<std::int64_t> parseDuration(const QString &text)
{
    if (const auto seconds = toSeconds(text))
        return std::int64_t(std::llround(*seconds * 1000));
    if (const auto ms = promql::parseDuration(text.toStdString()))
        return *ms;
    return failure(QStringLiteral("cannot parse \"%1\" to a valid duration").arg(text));
}

Result<std::size_t> parseLimit(const QString &text)
{
    if (text.isEmpty())
        return 0;
    bool right = false;
    const std::size_t limit = text.toULongLong(&right);
    if (!right)
        return failure(QStringLiteral("expected a whole number that isn't negative, got \"%1\"").arg(text));
    return limit;
}

std::string numberText(double value)
{
    SampleText text;
    return {text.data(), appendNumber(text.data(), text.data() + text.size(), value)};
}

void writeSample(wire::JsonWriter &out, Sample sample)
{
    SampleText text;
    char *const end = text.data() + text.size();
    char *to = text.data();
    *to++ = '[';
    to = appendTime(to, end, sample.t);
    *to++ = ',';
    *to++ = '"';
    to = appendNumber(to, end, sample.v);
    *to++ = '"';
    *to++ = ']';
    out.raw(std::string_view(text.data(), static_cast<std::size_t>(to - text.data())));
}

QString timeText(Timestamp t)
{
    if (t == 0)
        return QStringLiteral("0001-01-01T00:00:00Z");
    return QDateTime::fromMSecsSinceEpoch(t, Qt::UTC).toString(Qt::ISODateWithMs);
}

HttpResponse success(const std::function<void(wire::JsonWriter &)> &writeData, const std::vector<QString> &warnings,
                     const std::vector<QString> &infos, qsizetype expectedBytes)
{
    wire::JsonWriter out;
    out.reserve(expectedBytes);
    out.beginObject().field("status", "success").key("data");
    writeData(out);
    writeList(out, "warnings", warnings);
    writeList(out, "infos", infos);
    out.endObject();
    return {200, "application/json", out.take(), {}};
}

HttpResponse answer(const QueryResult &result, std::size_t limit)
{
    const bool cut = limit != 0 && result.series.size() > limit;
    std::vector<QString> warnings = result.warnings;
    if (cut)
        warnings.push_back(QStringLiteral("results truncated due to limit"));
    const auto write = [&](wire::JsonWriter &out) {
        out.beginObject().field("resultType", typeName(result.type)).key("result");
        if (result.type == ValueType::Scalar) {
            writeSample(out, result.scalar);
        } else if (result.type == ValueType::String) {
            SampleText text;
            out.beginArray().raw(timeOf(text, result.scalar.t)).value(result.text).endArray();
        } else {
            writeSeries(out, result, cut ? limit : result.series.size());
        }
        if (result.resolution != QLatin1String("raw")) // beside what Prometheus has: its clients pass over it
            out.field("resolution", result.resolution);
        out.endObject();
    };
    // As much as a label set and a sample may well take: growing copies, and what isn't used is never made.
    qsizetype bytes = 200;
    for (const ResultSeries &series : result.series)
        bytes += 250 + qsizetype(series.samples.size()) * 48;
    return success(write, warnings, result.infos, bytes);
}

} // namespace belfry::prometheus
