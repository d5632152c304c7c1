// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfer/json_lines_writer.h"

#include <algorithm>
#include <cmath>

#include <QJsonDocument>
#include <QJsonObject>

namespace belfry {

namespace {

QByteArray metricJson(const Labels &labels)
{
    QJsonObject metric;
    for (const Label &label : labels)
        metric.insert(QString::fromStdString(label.name), QString::fromStdString(label.value));
    return QJsonDocument(metric).toJson(QJsonDocument::Compact);
}

} // namespace

void JsonLinesWriter::series(const Labels &labels, std::span<const Sample> samples)
{
    const QByteArray metric = metricJson(labels);
    while (!samples.empty()) {
        const auto part = samples.first(std::min(kMostSamples, samples.size()));
        output().text("{\"metric\":").text({metric.constData(), std::size_t(metric.size())}).text(",\"values\":[");
        const char *separator = "";
        for (const Sample &sample : part) {
            output().text(std::exchange(separator, ","));
            value(sample.v);
        }
        output().text("],\"timestamps\":[");
        separator = "";
        for (const Sample &sample : part)
            output().text(std::exchange(separator, ",")).integer(sample.t);
        output().text("]}\n");
        samples = samples.subspan(part.size());
    }
}

void JsonLinesWriter::value(double value)
{
    if (std::isfinite(value))
        output().value(value);
    else if (isStale(value))
        output().text("null");
    else
        output().text(std::isnan(value) ? "\"NaN\"" : value > 0 ? "\"Infinity\"" : "\"-Infinity\"");
}

} // namespace belfry
