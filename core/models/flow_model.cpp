// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/flow_model.h"

#include "models/csv.h"
#include "models/formatter.h"
#include "models/legend.h"
#include "models/merge_rows.h"
#include "models/widget_offer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace belfry {

namespace {

constexpr qsizetype kMostStages = 6;
constexpr qsizetype kMostGuessed = 3; // more labels than these say who measured, not where something goes
const QString kArrow = QStringLiteral(" → ");

} // namespace

void FlowModel::setStages(const QString &stages)
{
    m_stages = stages;
    forgetPaths();
    Q_EMIT configurationChanged();
}

void FlowModel::setFrom(const QString &from)
{
    m_from = from;
    forgetPaths();
    Q_EMIT configurationChanged();
}

void FlowModel::setTo(const QString &to)
{
    m_to = to;
    forgetPaths();
    Q_EMIT configurationChanged();
}

void FlowModel::forgetPaths()
{
    for (Query &query : m_queries)
        query.paths.clear();
}

QString FlowModel::textOf(double value) const
{
    return format::value(value, valueUnit()).text();
}

void FlowModel::takePoint(int query, const LivePointPtr &point)
{
    Query &held = m_queries[std::size_t(query)];
    held.point = point;
    if (held.of == point->series)
        return;
    held.of = point->series;
    forgetPaths(); // labels that are guessed may be others
}

QStringList FlowModel::wantedStages() const
{
    QStringList stages;
    for (const QString &each : m_stages.split(u','))
        stages << each.trimmed();
    stages.removeAll(QString());
    if (stages.isEmpty() && !m_from.isEmpty() && !m_to.isEmpty())
        stages = {m_from, m_to};
    if (stages.isEmpty()) {
        std::set<QString> names;
        for (const Query &query : m_queries) {
            for (std::size_t i = 0; query.of && i < query.of->size(); ++i) {
                for (const Label &label : *query.of->labels[i])
                    names.insert(QString::fromStdString(label.name));
            }
        }
        for (const char *dull : {"__name__", "instance", "job"})
            names.erase(QString::fromLatin1(dull));
        for (const QString &name : names)
            stages << name;
        stages = stages.mid(0, kMostGuessed);
    }
    while (stages.size() < 2)
        stages.prepend(QString());
    return stages.mid(0, kMostStages);
}

QStringList FlowModel::pathOf(const Labels &labels) const
{
    QStringList path;
    for (const QString &stage : m_stageNames) {
        const QString value = stage.isEmpty() ? tr("All") : labelValue(labels, stage);
        path << (value.isEmpty() ? format::missing() : value);
    }
    return path;
}

std::vector<FlowModel::Flow> FlowModel::collect()
{
    std::map<QStringList, double> values;
    for (Query &query : m_queries) {
        if (!query.of)
            continue;
        if (query.paths.empty()) {
            query.paths.reserve(query.of->size());
            for (const LabelsPtr &labels : query.of->labels)
                query.paths.push_back(pathOf(*labels));
        }
        for (std::size_t i = 0; i < query.paths.size() && i < query.point->values.size(); ++i) {
            const double value = query.point->values[i];
            if (std::isfinite(value) && value > 0)
                values[query.paths[i]] += value;
        }
    }
    std::vector<Flow> flows;
    flows.reserve(values.size());
    for (const auto &[path, value] : values)
        flows.push_back({path, value});
    return flows;
}

void FlowModel::refresh()
{
    if (const QStringList stages = wantedStages(); stages != m_stageNames) {
        m_stageNames = stages;
        forgetPaths();
        Q_EMIT stageNamesChanged();
    }
    std::vector<Flow> flows = collect();
    double sum = 0;
    for (const Flow &flow : flows)
        sum += flow.value;
    if (const QString total = textOf(sum); total != m_totalText) {
        m_totalText = total;
        Q_EMIT totalChanged();
    }
    if (flows == m_flows)
        return;
    const bool counted =
        mergeWholeRows(*this, m_flows, std::move(flows), [](const Flow &flow) { return flow.path.join(QChar(0)); });
    Q_EMIT flowsChanged();
    if (counted)
        Q_EMIT countChanged();
}

QVariantMap FlowModel::offer(int row) const
{
    if (row < 0 || row >= int(m_flows.size()))
        return {};
    for (std::size_t q = 0; q < m_queries.size(); ++q) {
        const Query &query = m_queries[q];
        const auto found = std::find(query.paths.begin(), query.paths.end(), m_flows[std::size_t(row)].path);
        if (found == query.paths.end())
            continue;
        const Labels &labels = *query.of->labels[std::size_t(found - query.paths.begin())];
        const SeriesNames names(feed()[q].legend, feed()[q].expr, query.of->labels);
        return seriesOffer(feed()[q].expr, names.of(labels), labels, unit());
    }
    return {};
}

QString FlowModel::csv() const
{
    QStringList heading = m_stageNames;
    QString text = csv::line(heading << tr("Value"));
    for (const Flow &flow : m_flows) {
        QStringList fields = flow.path;
        text += csv::line(fields << csv::number(flow.value));
    }
    return text;
}

int FlowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_flows.size());
}

int FlowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant FlowModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Flow &flow = m_flows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return flow.path.join(kArrow);
    case ValueRole: return flow.value;
    case TextRole: return textOf(flow.value);
    default: return {};
    }
}

QHash<int, QByteArray> FlowModel::roleNames() const
{
    return {{NameRole, "name"}, {ValueRole, "value"}, {TextRole, "text"}};
}

} // namespace belfry

#include "moc_flow_model.cpp"
