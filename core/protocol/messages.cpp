// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/messages.h"

#include <algorithm>
#include <array>

namespace belfry::wire {

namespace {
constexpr std::array kTopics{"alerts", "health", "layouts", "hosts"};
} // namespace

QString toString(Topic topic)
{
    return QString::fromLatin1(kTopics.at(std::size_t(topic)));
}

std::optional<Topic> topicFromString(const QString &text)
{
    const auto it =
        std::find_if(kTopics.begin(), kTopics.end(), [&](const char *word) { return text == QLatin1String(word); });
    return it == kTopics.end() ? std::nullopt : std::optional(Topic(it - kTopics.begin()));
}

History toHistory(RequestId id, ChannelId channel, quint64 offset, const QueryResult &matrix, Timestamp from,
                  Timestamp to, qint64 stepMs)
{
    History history{id, channel, offset, from, to, stepMs, matrix.resolution, matrix.warnings, {}};
    const auto count = std::size_t((to - from) / stepMs + 1);
    history.series.reserve(matrix.series.size());
    for (const ResultSeries &series : matrix.series) {
        std::vector<double> values(count, staleMarker());
        for (const Sample &sample : series.samples) {
            if (sample.t >= from && sample.t <= to)
                values[std::size_t((sample.t - from) / stepMs)] = sample.v;
        }
        history.series.push_back({series.labels, std::move(values)});
    }
    return history;
}

QueryResultPtr toResult(const History &history)
{
    auto result = std::make_shared<QueryResult>();
    result->type = ValueType::Matrix;
    result->resolution = history.resolution;
    result->warnings = history.warnings;
    result->series.reserve(history.series.size());
    for (const HistorySeries &series : history.series) {
        ResultSeries &target = result->series.emplace_back();
        target.labels = series.labels;
        target.samples.reserve(series.values.size());
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            if (!isStale(series.values[i]))
                target.samples.push_back({history.from + qint64(i) * history.stepMs, series.values[i]});
        }
    }
    return result;
}

} // namespace belfry::wire
