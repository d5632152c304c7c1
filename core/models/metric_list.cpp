// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metric_list.h"

#include "dashboard/unit.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace belfry {

namespace {

constexpr int kMostLines = 30; // in one chart

constexpr std::array kTypeTexts{
    QT_TRANSLATE_NOOP("MetricType", "unknown"), QT_TRANSLATE_NOOP("MetricType", "counter"),
    QT_TRANSLATE_NOOP("MetricType", "gauge"),   QT_TRANSLATE_NOOP("MetricType", "histogram"),
    QT_TRANSLATE_NOOP("MetricType", "summary"), QT_TRANSLATE_NOOP("MetricType", "info"),
};

const Metadata *describe(const MetadataList &described, std::string_view name)
{
    const auto isBefore = [](const MetadataList::value_type &entry, std::string_view wanted) {
        return entry.first < wanted;
    };
    const auto found = std::lower_bound(described.begin(), described.end(), name, isBefore);
    return found != described.end() && found->first == name ? &found->second : nullptr;
}

/// What is known of it, or of the histogram or summary that it is a part of.
Metadata knownOf(const MetadataList &described, const std::string &name)
{
    if (const Metadata *own = describe(described, name))
        return *own;
    for (const std::string_view suffix : {"_bucket", "_sum", "_count", "_total"}) {
        if (!name.ends_with(suffix))
            continue;
        if (const Metadata *family = describe(described, name.substr(0, name.size() - suffix.size())))
            return *family;
    }
    return {};
}

Unit plainUnit(const MetricInfo &metric)
{
    const auto is = [&metric](const char *unit) {
        const QString word = QString::fromLatin1(unit);
        return metric.unit == word || metric.name.endsWith(u'_' + word) ||
               metric.name.endsWith(u'_' + word + QStringLiteral("_total"));
    };
    if (is("bytes"))
        return Unit::Bytes;
    if (is("seconds"))
        return Unit::Seconds;
    if (is("celsius"))
        return Unit::Celsius;
    if (is("hertz"))
        return Unit::Hertz;
    if (is("ratio"))
        return Unit::PercentUnit;
    return Unit::None;
}

} // namespace

QString metricCountQuery()
{
    return QStringLiteral("count by (__name__) ({__name__!=\"\"})");
}

MetricListPtr metricList(const QueryResult &counts, const MetadataList &described)
{
    auto list = std::make_shared<MetricList>();
    list->reserve(counts.series.size());
    for (const ResultSeries &series : counts.series) {
        const std::string name(series.labels->get("__name__"));
        if (name.empty() || series.samples.empty())
            continue;
        const Metadata known = knownOf(described, name);
        list->push_back({QString::fromStdString(name), known.type, QString::fromStdString(known.unit),
                         QString::fromStdString(known.help), int(series.samples.back().v)});
    }
    std::sort(list->begin(), list->end(), [](const MetricInfo &a, const MetricInfo &b) { return a.name < b.name; });
    // Of several machines each has its own count.
    const auto isSame = [](MetricInfo &a, const MetricInfo &b) {
        if (a.name != b.name)
            return false;
        a.series += b.series;
        return true;
    };
    auto last = list->begin();
    for (auto it = list->begin(); it != list->end(); ++it) {
        if (it != list->begin() && !isSame(*last, *it) && ++last != it)
            *last = std::move(*it);
    }
    if (!list->empty())
        list->erase(std::next(last), list->end());
    return list;
}

const MetricInfo *findMetric(const MetricList &metrics, const QString &name)
{
    const auto isBefore = [](const MetricInfo &metric, const QString &wanted) { return metric.name < wanted; };
    const auto found = std::lower_bound(metrics.begin(), metrics.end(), name, isBefore);
    return found != metrics.end() && found->name == name ? &*found : nullptr;
}

QString metricTypeText(MetricType type)
{
    return type == MetricType::Unknown ? QString()
                                       : QCoreApplication::translate("MetricType", kTypeTexts[std::size_t(type)]);
}

QString metricGroup(const QString &name)
{
    const qsizetype first = name.indexOf(u'_', 1);
    const qsizetype second = first < 0 ? -1 : name.indexOf(u'_', first + 1);
    return second < 0 ? name.left(first) : name.left(second);
}

bool growsOnly(const MetricInfo &metric)
{
    switch (metric.type) {
    case MetricType::Counter: return true;
    case MetricType::Gauge:
    case MetricType::Info: return false;
    default: return looksLikeCounter(metric.name.toStdString());
    }
}

QString exploringExpr(const MetricInfo &metric, const QString &selector, int series)
{
    const bool isRate = growsOnly(metric);
    const QString value = isRate ? QStringLiteral("rate(%1[1m])").arg(selector) : selector;
    if (series <= kMostLines)
        return value;
    return (isRate ? QStringLiteral("sum(%1)") : QStringLiteral("avg(%1)")).arg(value);
}

QString exploringUnit(const MetricInfo &metric)
{
    const Unit unit = plainUnit(metric);
    if (!growsOnly(metric))
        return unitName(unit);
    if (unit == Unit::Seconds && !metric.name.endsWith(QLatin1String("_bucket")) &&
        !metric.name.endsWith(QLatin1String("_count")))
        return unitName(Unit::PercentUnit); // seconds a second
    return unitName(unit == Unit::Bytes ? Unit::BytesPerSec : Unit::OpsPerSec);
}

} // namespace belfry
