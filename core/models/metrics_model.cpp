// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/metrics_model.h"

#include "models/app_model.h"
#include "models/fuzzy_match.h"
#include "models/merge_sorted_rows.h"

namespace belfry {

AppModel *MetricsModel::app() const
{
    return m_app;
}

void MetricsModel::setApp(AppModel *app)
{
    if (m_app == app)
        return;
    if (m_app)
        disconnect(m_app->catalogue(), nullptr, this, nullptr);
    m_app = app;
    if (app)
        connect(app->catalogue(), &MetricCatalogue::changed, this, &MetricsModel::find);
    find();
    Q_EMIT appChanged();
}

void MetricsModel::setQuery(const QString &query)
{
    if (m_query == query)
        return;
    m_query = query;
    find();
}

void MetricsModel::find()
{
    const MetricListPtr metrics = m_app ? m_app->catalogue()->metrics() : std::make_shared<const MetricList>();
    const int before = count();
    std::vector<const MetricInfo *> found;
    const MetricInfo *best = nullptr;
    int bestScore = -1;
    for (const MetricInfo &metric : *metrics) {
        const int score = fuzzyScore(m_query, metric.name);
        if (score < 0)
            continue;
        found.push_back(&metric);
        if (score > bestScore && (!m_query.isEmpty() || best == nullptr)) {
            bestScore = score;
            best = &metric;
        }
    }
    const MetricListPtr old = std::exchange(m_metrics, metrics); // lives until no row is of it
    const auto isBefore = [](const MetricInfo *a, const MetricInfo *b) { return a->name < b->name; };
    mergeSortedRows(*this, m_rows, std::move(found), isBefore, [this](int i, const MetricInfo *next) {
        const MetricInfo *was = std::exchange(m_rows[std::size_t(i)], next);
        if (*was != *next)
            Q_EMIT dataChanged(index(i), index(i));
    });
    m_best = best ? indexOf(best->name) : -1;
    if (count() != before)
        Q_EMIT countChanged();
    Q_EMIT queryChanged();
}

int MetricsModel::indexOf(const QString &name) const
{
    const auto isBefore = [](const MetricInfo *row, const QString &wanted) { return row->name < wanted; };
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), name, isBefore);
    return found != m_rows.end() && (*found)->name == name ? int(found - m_rows.begin()) : -1;
}

int MetricsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MetricsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MetricInfo &metric = *m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return metric.name;
    case GroupRole: return metricGroup(metric.name);
    case TypeRole: return metricTypeText(metric.type);
    case HelpRole: return metric.help;
    case SeriesRole: return metric.series;
    default: return {};
    }
}

QHash<int, QByteArray> MetricsModel::roleNames() const
{
    return {{NameRole, "name"}, {GroupRole, "group"}, {TypeRole, "type"}, {HelpRole, "help"}, {SeriesRole, "series"}};
}

} // namespace belfry

#include "moc_metrics_model.cpp"
