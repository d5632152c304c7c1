// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/moved_model.h"

#include "models/explain_text.h"
#include "models/formatter.h"
#include "models/merge_rows.h"
#include "models/widget_offer.h"
#include "query/parser.h"

namespace belfry {

namespace {

/// What a rate is taken over where what it is compared with is not averaged.
constexpr std::int64_t kRateWindowMs = 5000;

QList<double> drawable(const std::vector<double> &values)
{
    // A stale marker is a NaN, as QML has what is missing.
    return QList<double>(values.begin(), values.end());
}

/// "0.97", with a minus sign that is as wide as a plus.
QString coefficientText(double correlation)
{
    return format::fixed(correlation, 2).replace(u'-', QChar(0x2212));
}

} // namespace

void MovedModel::setMovement(const MovementPtr &movement)
{
    m_movement = movement;
    m_expanded.clear();
    refresh();
}

MovedModel::Row MovedModel::rowOf(const MovedMetric &metric, const MovedSeries &series) const
{
    const Unit unit = unitOfMetric(metric.name, metric.unit, series.isRate);
    Row row;
    row.key = QString::fromStdString(series.labels->toString());
    row.name = QString::fromStdString(metric.name);
    row.labels = distinguishingLabels(*series.labels);
    row.help = QString::fromStdString(metric.help);
    row.correlation = series.correlation;
    row.lag = lagText(series.lagMs);
    row.change = changeText(series.departure.usual, series.departure.value, unit);
    row.reach = departureText(series.departure);
    row.values = drawable(series.values);
    row.unit = unitName(unit);
    const auto window = std::max(m_movement->smoothedMs, kRateWindowMs);
    row.expr = series.isRate
                   ? QStringLiteral("rate(%1[%2])").arg(row.name, QString::fromStdString(promql::printDuration(window)))
                   : row.name;
    row.series = series.labels;
    return row;
}

void MovedModel::refresh()
{
    std::vector<Row> next;
    static const std::vector<MovedMetric> kNone;
    for (const MovedMetric &metric : m_movement ? m_movement->metrics : kNone) {
        Row best = rowOf(metric, metric.series.front());
        best.more = int(metric.count) - 1;
        best.expanded = m_expanded.contains(best.name);
        const bool isExpanded = best.expanded;
        next.push_back(std::move(best));
        for (std::size_t i = 1; isExpanded && i < metric.series.size(); ++i) {
            next.push_back(rowOf(metric, metric.series[i]));
            next.back().further = true;
        }
    }
    mergeWholeRows(*this, m_rows, std::move(next), [](const Row &row) { return row.key; });
    Q_EMIT countChanged();
}

void MovedModel::setExpanded(int row, bool expanded)
{
    if (!has(row))
        return;
    const Row &at = m_rows[std::size_t(row)];
    const bool canExpand = at.more > 0 || at.further;
    if (!canExpand || m_expanded.contains(at.name) == expanded)
        return;
    if (expanded)
        m_expanded.insert(at.name);
    else
        m_expanded.remove(at.name);
    refresh();
}

QVariantMap MovedModel::offer(int row) const
{
    if (!has(row))
        return {};
    const Row &at = m_rows[std::size_t(row)];
    const Labels labels = at.expr == at.name ? *at.series : at.series->withoutMetric();
    const QString name = at.labels.isEmpty() ? at.name : QStringLiteral("%1 {%2}").arg(at.name, at.labels);
    return seriesOffer(at.expr, name, labels, at.unit);
}

QVariantMap MovedModel::subject(int row) const
{
    if (!has(row))
        return {};
    const Row &at = m_rows[std::size_t(row)];
    QVariantMap labels;
    for (const Label &label : at.expr == at.name ? *at.series : at.series->withoutMetric())
        labels.insert(QString::fromStdString(label.name), QString::fromStdString(label.value));
    return {{QStringLiteral("name"), at.labels.isEmpty() ? at.name : at.name + u' ' + at.labels},
            {QStringLiteral("expr"), at.expr},
            {QStringLiteral("labels"), labels},
            {QStringLiteral("unit"), at.unit},
            {QStringLiteral("colorIndex"), 0}};
}

int MovedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant MovedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case KeyRole: return row.key;
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case LabelsRole: return row.labels;
    case HelpRole: return row.help;
    case CorrelationRole: return coefficientText(row.correlation);
    case StrengthRole: return strengthText(row.correlation);
    case LagRole: return row.lag;
    case ChangeRole: return row.change;
    case ReachRole: return row.reach;
    case ValuesRole: return QVariant::fromValue(row.values);
    case MoreRole: return row.more;
    case ExpandedRole: return row.expanded;
    case FurtherRole: return row.further;
    default: return {};
    }
}

QHash<int, QByteArray> MovedModel::roleNames() const
{
    return {{KeyRole, "key"},
            {NameRole, "name"},
            {LabelsRole, "labelsText"},
            {HelpRole, "help"},
            {CorrelationRole, "correlation"},
            {StrengthRole, "strength"},
            {LagRole, "lag"},
            {ChangeRole, "change"},
            {ReachRole, "reach"},
            {ValuesRole, "values"},
            {MoreRole, "more"},
            {ExpandedRole, "expanded"},
            {FurtherRole, "further"}};
}

} // namespace belfry

#include "moc_moved_model.cpp"
