// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/graph_model.h"

#include "base/natural_order.h"
#include "models/app_model.h"
#include "models/csv.h"
#include "models/formatter.h"
#include "models/legend.h"
#include "models/merge_rows.h"
#include "models/state_names.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace belfry {

namespace {

constexpr int kMostNodes = 500;
const QString kHostKey = QStringLiteral("host");

using NamedEdges = std::map<std::pair<QString, QString>, double>;

/// The keys of all ends; of too many those with the largest values.
QStringList keysOf(const NamedEdges &edges, int limit)
{
    QHash<QString, double> values;
    for (const auto &[ends, value] : edges) {
        for (const QString &key : {ends.first, ends.second}) {
            if (!key.isEmpty())
                values[key] += std::isfinite(value) ? std::abs(value) : 0;
        }
    }
    QStringList keys = values.keys();
    std::sort(keys.begin(), keys.end(), comesBefore);
    if (keys.size() > limit) {
        std::stable_sort(keys.begin(), keys.end(),
                         [&](const QString &a, const QString &b) { return values[a] > values[b]; });
        keys.resize(limit);
        std::sort(keys.begin(), keys.end(), comesBefore);
    }
    return keys;
}

/// Bad, with something bad that depends on it and nothing bad that it depends on.
void markCauses(std::vector<GraphModel::Node> &nodes, const std::vector<GraphModel::Edge> &edges)
{
    std::vector<bool> explains(nodes.size(), false);
    std::vector<bool> explained(nodes.size(), false);
    const auto isBad = [&nodes](int node) { return stateWeight(nodes[std::size_t(node)].state) > 0; };
    for (const GraphModel::Edge &edge : edges) {
        if (edge.from == edge.to || !isBad(edge.from) || !isBad(edge.to))
            continue;
        explained[std::size_t(edge.from)] = true;
        explains[std::size_t(edge.to)] = true;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
        nodes[i].isCause = explains[i] && !explained[i];
}

} // namespace

GraphModel::GraphModel(QObject *parent) : FeedModel(parent)
{
    connect(this, &FeedModel::configurationChanged, this, &GraphModel::followHealth);
    connect(&m_health, &HealthModel::changed, this, &GraphModel::refresh);
}

/// The same host at the same time.
void GraphModel::followHealth()
{
    m_health.setEndMs(endMs());
    m_health.setApp(app());
}

void GraphModel::setFrom(const QString &from)
{
    m_from = from;
    Q_EMIT configurationChanged();
}

void GraphModel::setTo(const QString &to)
{
    m_to = to;
    Q_EMIT configurationChanged();
}

void GraphModel::setLimit(int limit)
{
    m_limit = std::clamp(limit, 2, kMostNodes);
    Q_EMIT configurationChanged();
}

void GraphModel::takePoint(int query, const LivePointPtr &point)
{
    m_queries[std::size_t(query)] = {point, point->series};
}

QVariant GraphModel::ofComponent(int row, HealthModel::Role role) const
{
    return m_health.index(row, 0).data(role);
}

void GraphModel::takeHealth(std::vector<Node> &nodes, std::vector<Edge> &edges) const
{
    if (!m_health.known())
        return;
    const auto *hosts = app() ? app()->hosts() : nullptr;
    const QString host = hosts && !hosts->name().isEmpty() ? hosts->name() : tr("Host");
    nodes.push_back({kHostKey, host, m_health.hostState(), m_health.hostReason(), false});
    for (int row = 0; row < m_health.count(); ++row) {
        nodes.push_back({ofComponent(row, HealthModel::ComponentRole).toString(),
                         ofComponent(row, HealthModel::TitleRole).toString(),
                         ofComponent(row, HealthModel::StateRole).toString(),
                         ofComponent(row, HealthModel::ReasonRole).toString(), false});
        edges.push_back({0, int(nodes.size()) - 1, std::numeric_limits<double>::quiet_NaN(), {}, {}});
    }
}

void GraphModel::takeSeries(std::vector<Node> &nodes, std::vector<Edge> &edges) const
{
    NamedEdges named;
    for (const Query &query : m_queries) {
        for (std::size_t i = 0; query.of && i < query.of->size() && i < query.point->values.size(); ++i) {
            const double value = query.point->values[i];
            const Labels &labels = *query.of->labels[i];
            const std::pair ends(labelValue(labels, m_from), labelValue(labels, m_to));
            if (isStale(value) || (ends.first.isEmpty() && ends.second.isEmpty()))
                continue;
            const auto [entry, isNew] = named.try_emplace(ends, value);
            if (!isNew)
                entry->second = std::isnan(entry->second) ? value : entry->second + (std::isnan(value) ? 0 : value);
        }
    }
    const QStringList keys = keysOf(named, m_limit);
    QHash<QString, int> numbers;
    for (const QString &key : keys) {
        numbers.insert(key, int(nodes.size()));
        nodes.push_back({key, key, {}, {}, false});
    }
    for (const auto &[ends, value] : named) {
        const int from = numbers.value(ends.first, -1);
        const int to = numbers.value(ends.second, -1);
        if (from >= 0 && to >= 0)
            edges.push_back({from, to, value, format::value(value, valueUnit()).text(), thresholdStateOf(value)});
    }
    std::sort(edges.begin(), edges.end(),
              [](const Edge &a, const Edge &b) { return a.from != b.from ? a.from < b.from : a.to < b.to; });
}

void GraphModel::judge(std::vector<Node> &nodes, const std::vector<Edge> &edges) const
{
    QHash<QString, int> components;
    for (int row = 0; row < m_health.count(); ++row) {
        components.insert(ofComponent(row, HealthModel::TitleRole).toString(), row);
        components.insert(ofComponent(row, HealthModel::CommonTitleRole).toString(), row);
        components.insert(ofComponent(row, HealthModel::ComponentRole).toString(), row);
    }
    for (const Edge &edge : edges) {
        QString &state = nodes[std::size_t(edge.to)].state;
        if (state.isEmpty() || stateWeight(edge.state) > stateWeight(state))
            state = edge.state;
    }
    for (Node &node : nodes) {
        const auto known = components.constFind(node.key);
        if (known == components.constEnd())
            continue;
        node.state = ofComponent(*known, HealthModel::StateRole).toString();
        node.reason = ofComponent(*known, HealthModel::ReasonRole).toString();
    }
}

void GraphModel::refresh()
{
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    if (ofHealth()) {
        takeHealth(nodes, edges);
    } else {
        takeSeries(nodes, edges);
        judge(nodes, edges);
    }
    markCauses(nodes, edges);
    m_edges = std::move(edges);
    const bool counted = mergeWholeRows(*this, m_nodes, std::move(nodes), [](const Node &node) { return node.key; });
    Q_EMIT graphChanged();
    if (counted)
        Q_EMIT countChanged();
}

QString GraphModel::summary() const
{
    if (ofHealth())
        return m_health.summary();
    const auto bad = [this](int weight) {
        return int(std::count_if(m_nodes.begin(), m_nodes.end(),
                                 [weight](const Node &node) { return stateWeight(node.state) == weight; }));
    };
    QStringList parts{tr("%n nodes", nullptr, int(m_nodes.size()))};
    if (const int critical = bad(2); critical > 0)
        parts << tr("%n critical", nullptr, critical);
    if (const int warning = bad(1); warning > 0)
        parts << tr("%n warning", nullptr, warning);
    return parts.join(QStringLiteral(", "));
}

QString GraphModel::csv() const
{
    QString text = csv::line({tr("From"), tr("To"), tr("Value")});
    for (const Edge &edge : m_edges)
        text += csv::line(
            {m_nodes[std::size_t(edge.from)].name, m_nodes[std::size_t(edge.to)].name, csv::number(edge.value)});
    return text;
}

int GraphModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_nodes.size());
}

int GraphModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant GraphModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return node.name;
    case KeyRole: return node.key;
    case StateRole: return node.state;
    case ReasonRole: return node.reason;
    case CauseRole: return node.isCause;
    default: return {};
    }
}

QHash<int, QByteArray> GraphModel::roleNames() const
{
    return {{NameRole, "name"}, {KeyRole, "key"}, {StateRole, "state"}, {ReasonRole, "reason"}, {CauseRole, "isCause"}};
}

} // namespace belfry

#include "moc_graph_model.cpp"
