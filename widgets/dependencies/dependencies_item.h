// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dependencies/layered_graph.h"
#include "models/graph_model.h"
#include "picture/picture_item.h"

#include <QFutureWatcher>
#include <QPainterPath>
#include <QPointer>
#include <QVariantAnimation>

#include <memory>

namespace belfry {

/// The graph of a GraphModel in layers from left to right: who depends stands before what it depends on. Places are
/// worked out in another thread, when there are other nodes or edges and never because values change; nodes move to
/// them. What is marked stands out with its neighbours. The parts are the nodes, then the edges; arrows lead from a
/// node to an edge and on to its end.
class DependenciesItem : public belfry::PictureItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::GraphModel *graph READ graph WRITE setGraph NOTIFY graphChanged FINAL)
    /// How long nodes move, in ms; 0: they don't.
    Q_PROPERTY(int motion MEMBER m_motion NOTIFY motionChanged FINAL)

public:
    explicit DependenciesItem(QQuickItem *parent = nullptr);
    ~DependenciesItem() override;

    GraphModel *graph() const { return m_graph; }
    void setGraph(GraphModel *graph);

    int partCount() const override { return nodeCount() + int(m_edges.size()); }
    PicturePart part(int index) const override;
    int partAt(const QPointF &place) const override;
    int neighbour(int index, int key) const override;

    /// Where a node is, or will be once it has moved; empty if there is none of that key.
    Q_INVOKABLE QRectF placeOf(const QString &key) const;

Q_SIGNALS:
    void graphChanged();
    void motionChanged();
    /// There are places for all nodes and edges that there are now.
    void arranged();

protected:
    void layOut() override;
    void paint(QPainter &painter, const QRectF &place) const override;
    void markMoved(int before, int now) override;

private:
    /// Nodes and edges without values and states: what places depend on.
    struct Shape {
        QStringList keys;
        std::vector<GraphEnds> edges;
        bool operator==(const Shape &other) const;
    };
    struct Scale {
        qreal nodeWidth = 0;
        qreal nodeHeight = 0;
        qreal stepX = 0; ///< from a layer to the next
        qreal stepY = 0; ///< of a node's height in the graph
        QPointF origin;  ///< the middle of what is at layer 0 and y 0
    };
    struct EdgePicture {
        QPainterPath path;
        QPointF tip; ///< where the arrow ends
        qreal direction = 1;
    };

    int nodeCount() const { return int(m_nodes.size()); }
    void takeGraph();
    void arrange(Shape shape);
    void take(const LayeredGraph &graph);
    void place();
    void move();
    Scale scaleOf() const;
    QPointF pointOf(const Scale &scale, const LayeredGraph::Place &place) const;
    EdgePicture edgeOf(std::size_t index, const Scale &scale) const;
    bool isNear(int part, int marked) const;
    int alongEdge(int index, bool forwards) const;
    int besideEdge(int index, int step) const;
    qreal thicknessOf(const GraphModel::Edge &edge) const;
    QString endsText(const GraphModel::Node &node, int index) const;
    void paintEdge(QPainter &painter, int index, bool aside) const;
    void paintNode(QPainter &painter, int index, bool aside) const;
    void paintName(QPainter &painter, const GraphModel::Node &node, const QRectF &place, bool isMarked) const;

    QPointer<GraphModel> m_graph;
    int m_motion = 0;
    std::vector<GraphModel::Node> m_nodes; ///< those that are arranged, as they are now
    std::vector<GraphModel::Edge> m_edges;
    double m_largest = 0;
    Shape m_wanted;
    Shape m_shape; ///< that m_layers is of
    LayeredGraph m_layers;
    std::vector<QRectF> m_places; ///< of the nodes, as they are painted
    std::vector<QRectF> m_ends;   ///< where they move to
    std::vector<QRectF> m_starts; ///< and came from
    std::vector<EdgePicture> m_edgePictures;
    QVariantAnimation m_moving;
    QPointer<QFutureWatcher<LayeredGraph>> m_arranging;
};

} // namespace belfry
