// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "differential/answer.h"

#include "query/numbers.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace belfry::differential {

namespace {

constexpr double kTolerance = 1e-9;

Sample sampleOf(const QJsonArray &pair)
{
    return {std::llround(pair.at(0).toDouble() * 1000),
            promql::parseNumber(pair.at(1).toString().toStdString()).value_or(0)};
}

Labels labelsOf(const QJsonObject &metric)
{
    std::vector<Label> labels;
    for (auto it = metric.begin(); it != metric.end(); ++it)
        labels.push_back({it.key().toStdString(), it.value().toString().toStdString()});
    return Labels(std::move(labels));
}

bool same(double a, double b, double slack)
{
    return a == b || (std::isnan(a) && std::isnan(b)) ||
           std::fabs(a - b) <= std::max(slack, kTolerance * std::max(std::fabs(a), std::fabs(b)));
}

std::string print(Sample s)
{
    return promql::printShortNumber(s.v) + " @" + std::to_string(s.t);
}

std::string print(const Answer::Row &row)
{
    std::string text = "  " + row.labels.toString();
    for (const Sample &s : row.samples)
        text += ' ' + print(s);
    return text + '\n';
}

const char *nameOf(ValueType type)
{
    switch (type) {
    case ValueType::Scalar: return "scalar";
    case ValueType::Vector: return "vector";
    case ValueType::Matrix: return "matrix";
    case ValueType::String: break;
    }
    return "string";
}

std::vector<Answer::Row> sorted(std::vector<Answer::Row> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.labels < b.labels; });
    return rows;
}

std::optional<std::string> difference(const Answer::Row &ours, const Answer::Row &theirs, double slack)
{
    if (ours.labels != theirs.labels)
        return ours.labels.toString() + " here, " + theirs.labels.toString() + " there";
    const std::string where = ours.labels.toString() + ": ";
    for (std::size_t i = 0; i < std::max(ours.samples.size(), theirs.samples.size()); ++i) {
        if (i == ours.samples.size())
            return where + "nothing here, " + print(theirs.samples[i]) + " there";
        if (i == theirs.samples.size())
            return where + print(ours.samples[i]) + " here, nothing there";
        if (ours.samples[i].t != theirs.samples[i].t || !same(ours.samples[i].v, theirs.samples[i].v, slack))
            return where + print(ours.samples[i]) + " here, " + print(theirs.samples[i]) + " there";
    }
    return std::nullopt;
}

} // namespace

Answer Answer::of(const Result<QueryResult> &result)
{
    Answer answer;
    if (!result) {
        answer.error = result.error().toString().toStdString();
        return answer;
    }
    answer.type = nameOf(result->type);
    answer.text = result->text.toStdString();
    if (result->type == ValueType::Scalar)
        answer.rows.push_back({{}, {result->scalar}});
    for (const ResultSeries &series : result->series)
        answer.rows.push_back({*series.labels, series.samples});
    return answer;
}

Answer Answer::of(const QJsonObject &body)
{
    Answer answer;
    if (body.value(QLatin1String("status")).toString() != QLatin1String("success")) {
        answer.error = body.value(QLatin1String("error")).toString().toStdString();
        if (answer.error.empty())
            answer.error = "no answer";
        return answer;
    }
    const QJsonObject data = body.value(QLatin1String("data")).toObject();
    answer.type = data.value(QLatin1String("resultType")).toString().toStdString();
    const QJsonArray result = data.value(QLatin1String("result")).toArray();
    if (answer.type == "string")
        answer.text = result.at(1).toString().toStdString();
    else if (answer.type == "scalar")
        answer.rows.push_back({{}, {sampleOf(result)}});
    else {
        for (const auto &value : result) {
            const QJsonObject series = value.toObject();
            Row row{labelsOf(series.value(QLatin1String("metric")).toObject()), {}};
            if (answer.type == "vector")
                row.samples.push_back(sampleOf(series.value(QLatin1String("value")).toArray()));
            for (const auto &sample : series.value(QLatin1String("values")).toArray())
                row.samples.push_back(sampleOf(sample.toArray()));
            answer.rows.push_back(std::move(row));
        }
    }
    return answer;
}

std::string Answer::print() const
{
    if (!error.empty())
        return "  error: " + error + '\n';
    std::string out = "  " + type + (text.empty() ? "" : " \"" + text + '"') + '\n';
    for (const Row &row : rows)
        out += differential::print(row);
    return out;
}

std::optional<std::string> difference(const Answer &ours, const Answer &theirs, const Comparison &comparison)
{
    if (ours.error.empty() != theirs.error.empty())
        return ours.error.empty() ? "an answer here, an error there" : "an error here, an answer there";
    if (!ours.error.empty())
        return std::nullopt;
    if (ours.type != theirs.type)
        return ours.type + " here, " + theirs.type + " there";
    if (ours.text != theirs.text)
        return "another text";
    const std::vector<Answer::Row> here = sorted(ours.rows);
    const std::vector<Answer::Row> there = sorted(theirs.rows);
    for (std::size_t i = 0; i < std::max(here.size(), there.size()); ++i) {
        if (i == here.size())
            return there[i].labels.toString() + " only there";
        if (i == there.size())
            return here[i].labels.toString() + " only here";
        if (auto found = difference(here[i], there[i], comparison.slack))
            return found;
    }
    for (std::size_t i = 0; comparison.ordered && i < here.size(); ++i) {
        if (!same(ours.rows[i].samples[0].v, theirs.rows[i].samples[0].v, comparison.slack))
            return "another order from place " + std::to_string(i + 1) + " on";
    }
    return std::nullopt;
}

} // namespace belfry::differential
