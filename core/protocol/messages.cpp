// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/messages.h"

#include "protocol/limits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace belfry::wire {

namespace {

constexpr std::array kTopics{"alerts", "health", "layouts", "hosts", "processes", "connections", "annotations"};
constexpr std::array kReduces{"last", "minmax", "lttb"};
constexpr std::array kBatchSteps{0, 250, 500, 1000, 2000, 5000, 10'000, 30'000, limits::kBatchMsMax};

template<typename Enum, std::size_t N>
std::optional<Enum> fromWord(const QString &text, const std::array<const char *, N> &words)
{
    const auto it =
        std::find_if(words.begin(), words.end(), [&](const char *word) { return text == QLatin1String(word); });
    return it == words.end() ? std::nullopt : std::optional(Enum(it - words.begin()));
}

} // namespace

QString toString(Topic topic)
{
    return QString::fromLatin1(kTopics.at(std::size_t(topic)));
}

std::optional<Topic> topicFromString(const QString &text)
{
    return fromWord<Topic>(text, kTopics);
}

QString toString(Reduce reduce)
{
    return QString::fromLatin1(kReduces.at(std::size_t(reduce)));
}

std::optional<Reduce> reduceFromString(const QString &text)
{
    return fromWord<Reduce>(text, kReduces);
}

int roundedBatch(int batchMs)
{
    const auto step = std::lower_bound(kBatchSteps.begin(), kBatchSteps.end(), batchMs);
    return step == kBatchSteps.end() ? kBatchSteps.back() : *step;
}

double toSingle(double number)
{
    if (std::isnan(number) || std::abs(number) > double(std::numeric_limits<float>::max()))
        return number;
    return double(float(number));
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
        history.series.push_back({series.labels, std::move(values), {}, {}, {}});
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
            const auto instant = series.at.empty() ? qint64(i) : qint64(series.at[i]);
            if (!isStale(series.values[i]))
                target.samples.push_back({history.from + instant * history.stepMs, series.values[i]});
        }
    }
    return result;
}

} // namespace belfry::wire
