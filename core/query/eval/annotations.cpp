// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "query/eval/annotations.h"

#include "query/characters.h"
#include "query/numbers.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>

namespace belfry::promql {

namespace {

void addOnce(std::vector<std::string> &list, std::string message)
{
    if (std::find(list.begin(), list.end(), message) == list.end())
        list.push_back(std::move(message));
}

std::vector<QString> toStrings(const std::vector<std::string> &list)
{
    std::vector<QString> strings;
    strings.reserve(list.size());
    for (const std::string &text : list)
        strings.push_back(QString::fromStdString(text));
    return strings;
}

std::string ofMetric(std::string_view metric)
{
    return metric.empty() ? std::string() : " for metric name " + quote(metric);
}

std::string isoTime(Timestamp t)
{
    return QDateTime::fromMSecsSinceEpoch(t - t % 1000, Qt::UTC).toString(Qt::ISODate).toStdString();
}

} // namespace

std::string Annotations::placed(const std::string &message, TextRange where) const
{
    const Place place = placeOf(m_text, where.start);
    return message + " (" + std::to_string(place.line) + ':' + std::to_string(place.column) + ')';
}

void Annotations::invalidQuantile(double q, TextRange where)
{
    addOnce(m_warnings,
            placed("PromQL warning: quantile value should be between 0 and 1, got " + printShortNumber(q), where));
}

void Annotations::badBucketLabel(std::string_view label, std::string_view metric, TextRange where)
{
    addOnce(m_warnings, placed("PromQL warning: bucket label \"le\" is missing or has a malformed value of " +
                                   quote(label) + ofMetric(metric),
                               where));
}

void Annotations::sortInRangeQuery(TextRange where)
{
    addOnce(m_warnings,
            placed("PromQL warning: sort is ineffective for range queries since results are always ordered by labels",
                   where));
}

void Annotations::possibleNonCounter(std::string_view metric, TextRange where)
{
    addOnce(m_infos,
            placed("PromQL info: metric might not be a counter, name does not end in _total/_sum/_count/_bucket: " +
                       quote(metric),
                   where));
}

void Annotations::fromLastValues(std::string_view function, TextRange where)
{
    addOnce(m_warnings, placed("PromQL warning: the samples have expired, so " + std::string(function) +
                                   "() was computed from the last value of each bucket of a coarser tier",
                               where));
}

void Annotations::forcedMonotonicity(std::string_view metric, TextRange where, Timestamp t, const Monotonicity &m)
{
    const auto [it, isNew] = m_forced.try_emplace(std::pair(where.start, std::string(metric)), Forced{m, t, t, 1});
    if (isNew)
        return;
    Forced &forced = it->second;
    forced.worst.minBucket = std::min(forced.worst.minBucket, m.minBucket);
    forced.worst.maxBucket = std::max(forced.worst.maxBucket, m.maxBucket);
    forced.worst.maxDiff = std::max(forced.worst.maxDiff, m.maxDiff);
    forced.from = std::min(forced.from, t);
    forced.to = std::max(forced.to, t);
    ++forced.count;
}

std::vector<QString> Annotations::warnings() const
{
    return toStrings(m_warnings);
}

std::vector<QString> Annotations::infos() const
{
    std::vector<std::string> all = m_infos;
    for (const auto &[key, forced] : m_forced) {
        char diff[32];
        std::snprintf(diff, sizeof diff, "%.2g", forced.worst.maxDiff);
        all.push_back(placed("PromQL info: input to histogram_quantile needed to be fixed for monotonicity (see "
                             "https://prometheus.io/docs/prometheus/latest/querying/functions/#histogram_quantile)" +
                                 ofMetric(key.second) + ", from buckets " + printShortNumber(forced.worst.minBucket) +
                                 " to " + printShortNumber(forced.worst.maxBucket) + ", with a max diff of " + diff +
                                 ", over " + std::to_string(forced.count) + " samples from " + isoTime(forced.from) +
                                 " to " + isoTime(forced.to),
                             {key.first, key.first}));
    }
    return toStrings(all);
}

} // namespace belfry::promql
