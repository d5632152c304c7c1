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

/// Seconds that fit into milliseconds of 64 bits.
constexpr double kMaxSeconds = 9e15;

std::optional<double> toSeconds(const QString &text)
{
    bool right = false;
    const double seconds = text.toDouble(&right);
    if (!right || !std::isfinite(seconds) || std::abs(seconds) > kMaxSeconds)
        return std::nullopt;
    return seconds;
}

void writeText(wire::JsonWriter &out, Timestamp t)
{
    std::array<char, 32> text;
    const auto [end, ec] =
        std::to_chars(text.data(), text.data() + text.size(), double(t) / 1000, std::chars_format::fixed);
    out.raw(QByteArray(text.data(), end - text.data()));
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
        return Timestamp(std::llround(*seconds * 1000));
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

std::string numberText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    std::array<char, 512> text;
    const auto [end, ec] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return {text.data(), end};
}

void writeSample(wire::JsonWriter &out, Sample sample)
{
    out.beginArray();
    writeText(out, sample.t);
    out.value(std::string_view(numberText(sample.v))).endArray();
}

QString timeText(Timestamp t)
{
    if (t == 0)
        return QStringLiteral("0001-01-01T00:00:00Z");
    return QDateTime::fromMSecsSinceEpoch(t, Qt::UTC).toString(Qt::ISODateWithMs);
}

HttpResponse success(const std::function<void(wire::JsonWriter &)> &writeData, const std::vector<QString> &warnings,
                     const std::vector<QString> &infos)
{
    wire::JsonWriter out;
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
            out.beginArray();
            writeText(out, result.scalar.t);
            out.value(result.text).endArray();
        } else {
            writeSeries(out, result, cut ? limit : result.series.size());
        }
        if (result.resolution != QLatin1String("raw")) // beside what Prometheus has: its clients pass over it
            out.field("resolution", result.resolution);
        out.endObject();
    };
    return success(write, warnings, result.infos);
}

} // namespace belfry::prometheus
