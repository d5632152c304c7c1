// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/feed_model.h"
#include "models/health_model.h"

namespace belfry {

/// Who depends on whom. Every series of the queries is an edge, from the value of one label to that of another, with
/// the sum of their values where several have the same two. Without queries it is what health knows: the host depends
/// on its components.
///
/// A node has the state of the component of health that is called like it; where there is none, the worst that the
/// thresholds say of what it depends on, as its value is measured there.
class GraphModel : public belfry::FeedModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString from MEMBER m_from WRITE setFrom NOTIFY configurationChanged)
    Q_PROPERTY(QString to MEMBER m_to WRITE setTo NOTIFY configurationChanged)
    /// At most so many nodes: those with the largest values.
    Q_PROPERTY(int limit MEMBER m_limit WRITE setLimit NOTIFY configurationChanged)
    /// There are no queries: it shows the health.
    Q_PROPERTY(bool ofHealth READ ofHealth NOTIFY configurationChanged)
    /// Health has said something.
    Q_PROPERTY(bool known READ known NOTIFY graphChanged)
    /// "12 nodes, 1 unhealthy"
    Q_PROPERTY(QString summary READ summary NOTIFY graphChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< name: what it is called
        KeyRole,                     ///< key: the component or the label's value
        StateRole,                   ///< state: of health or of thresholds; empty where nothing is known
        ReasonRole,                  ///< reason: why, by health; may be empty
        CauseRole,                   ///< isCause: see Node
    };
    Q_ENUM(Role)

    struct Node {
        QString key;
        QString name;
        QString state;
        QString reason;
        /// It is in a bad state, so is something that depends on it, and nothing that it depends on.
        bool isCause = false;
        friend bool operator==(const Node &, const Node &) = default;
    };
    struct Edge {
        int from = 0; ///< numbers of nodes
        int to = 0;
        double value = 0; ///< NaN: it has none
        QString text;     ///< the value as it is read
        QString state;    ///< by the thresholds
    };

    explicit GraphModel(QObject *parent = nullptr);

    void setFrom(const QString &from);
    void setTo(const QString &to);
    void setLimit(int limit);
    bool ofHealth() const { return feed().empty(); }
    bool known() const { return m_health.known(); }
    QString summary() const;
    /// The host first, or in the natural order of their keys.
    const std::vector<Node> &nodes() const { return m_nodes; }
    /// In the order of their ends, each pair once.
    const std::vector<Edge> &edges() const { return m_edges; }

    /// Of a graph of the health: a widget about each component (widget_offer.h).
    Q_INVOKABLE QVariantList offers() const { return ofHealth() ? m_health.offers() : QVariantList(); }
    Q_INVOKABLE QString csv() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    /// There are other nodes or edges, or other values or states of these.
    void graphChanged();

private:
    struct Query {
        LivePointPtr point;
        SeriesListPtr of;
    };
    template<typename Model, typename R, typename KeyOf, typename Update>
    friend void mergeRows(Model &, std::vector<R> &, std::vector<R>, KeyOf, Update);

    void forgetPoints() override { m_queries.assign(feed().size(), {}); }
    void takePoint(int query, const LivePointPtr &point) override;
    void refresh() override;
    void followHealth();
    void takeHealth(std::vector<Node> &nodes, std::vector<Edge> &edges) const;
    void takeSeries(std::vector<Node> &nodes, std::vector<Edge> &edges) const;
    void judge(std::vector<Node> &nodes, const std::vector<Edge> &edges) const;
    QVariant ofComponent(int row, HealthModel::Role role) const;

    QString m_from = QStringLiteral("client");
    QString m_to = QStringLiteral("server");
    int m_limit = 200;
    HealthModel m_health;
    std::vector<Query> m_queries;
    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
};

} // namespace belfry
