// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metric_catalogue.h"

#include "base/when_done.h"
#include "translations/messages.h"

namespace belfry {

namespace {

constexpr qint64 kFreshMs = 20'000;

} // namespace

MetricCatalogue::MetricCatalogue(QObject *parent) : QObject(parent) {}

MetricCatalogue::~MetricCatalogue()
{
    stopWatching(m_counting.data());
    stopWatching(m_describing.data());
}

void MetricCatalogue::setSource(Source *source)
{
    m_source = source;
    m_age.invalidate();
}

void MetricCatalogue::refresh()
{
    const bool isFresh = m_state == Ready && m_age.isValid() && m_age.elapsed() < kFreshMs;
    if (!m_source || m_state == Loading || isFresh)
        return;
    m_counts = nullptr;
    m_described.reset();
    if (m_state != Ready) {
        m_state = Loading;
        Q_EMIT changed();
    }
    m_age.start();
    m_counting = watch(m_source->series().query({{}, metricCountQuery()}), this,
                       [this](const Result<QueryResultPtr> &counts) { take(counts); });
    m_describing = watch(m_source->series().metadata({}), this, [this](const Result<MetadataList> &described) {
        m_described = described ? *described : MetadataList(); // names alone are something, too
        settle();
    });
}

QVariantMap MetricCatalogue::chartOf(const QString &metric) const
{
    const MetricInfo *known = findMetric(*m_metrics, metric);
    const MetricInfo info = known ? *known : MetricInfo{metric, MetricType::Unknown, {}, {}, 0};
    const QVariantMap query{{QStringLiteral("expr"), exploringExpr(info, metric, info.series)},
                            {QStringLiteral("legend"), QString()}};
    return {{QStringLiteral("title"), metric},
            {QStringLiteral("queries"), QVariantList{query}},
            {QStringLiteral("unit"), exploringUnit(info)}};
}

void MetricCatalogue::take(const Result<QueryResultPtr> &counts)
{
    if (!counts)
        return fail(shownMessage(counts.error().message));
    m_counts = *counts;
    settle();
}

void MetricCatalogue::settle()
{
    if (!m_counts || !m_described)
        return;
    MetricListPtr metrics = metricList(*m_counts, *m_described);
    const bool isNews = m_state != Ready || *metrics != *m_metrics;
    m_metrics = std::move(metrics);
    m_message.clear();
    m_state = Ready;
    if (isNews)
        Q_EMIT changed();
}

void MetricCatalogue::fail(const QString &message)
{
    m_state = Failed;
    m_message = message;
    Q_EMIT changed();
}

} // namespace belfry

#include "moc_metric_catalogue.cpp"
