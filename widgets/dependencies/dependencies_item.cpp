// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dependencies/dependencies_item.h"

#include "base/when_done.h"

#include <QFontMetricsF>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <cmath>

namespace belfry {

namespace {

constexpr qreal kNodeHeight = 28;
constexpr qreal kLeastHeight = 5;
constexpr qreal kWidestNode = 190;
constexpr qreal kBetweenNodes = 1.4; // heights of a node, from one's middle to the next's
constexpr qreal kAcross = 0.62;      // of the way between layers: the widest that nodes are
constexpr qreal kMargin = 3;         // for what is painted around a node
constexpr qreal kWithName = 34;      // a mark and paddings beside the name
constexpr int kFewForOneLayer = 1;

QFuture<LayeredGraph> arrangedAside(int nodes, std::vector<GraphEnds> edges)
{
    auto promise = std::make_shared<QPromise<LayeredGraph>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, nodes, edges = std::move(edges)] {
        if (!promise->isCanceled())
            promise->addResult(layOutGraph(nodes, edges));
        promise->finish();
    });
    return promise->future();
}

} // namespace

bool DependenciesItem::Shape::operator==(const Shape &other) const
{
    return keys == other.keys &&
           std::equal(edges.begin(), edges.end(), other.edges.begin(), other.edges.end(),
                      [](const GraphEnds &a, const GraphEnds &b) { return a.from == b.from && a.to == b.to; });
}

DependenciesItem::DependenciesItem(QQuickItem *parent) : PictureItem(parent)
{
    m_moving.setStartValue(0.0);
    m_moving.setEndValue(1.0);
    m_moving.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_moving, &QVariantAnimation::valueChanged, this, &DependenciesItem::move);
}

DependenciesItem::~DependenciesItem()
{
    stopWatching(m_arranging.data());
}

void DependenciesItem::setGraph(GraphModel *graph)
{
    if (m_graph == graph)
        return;
    if (m_graph)
        m_graph->disconnect(this);
    m_graph = graph;
    if (graph)
        connect(graph, &GraphModel::graphChanged, this, &DependenciesItem::takeGraph);
    Q_EMIT graphChanged();
    takeGraph();
}

/// Values and states show at once; other nodes and edges once they have places.
void DependenciesItem::takeGraph()
{
    Shape shape;
    if (m_graph) {
        for (const GraphModel::Node &node : m_graph->nodes())
            shape.keys << node.key;
        for (const GraphModel::Edge &edge : m_graph->edges())
            shape.edges.push_back({edge.from, edge.to});
    }
    if (shape == m_shape && m_graph) {
        m_nodes = m_graph->nodes();
        m_edges = m_graph->edges();
        m_largest = 0;
        for (const GraphModel::Edge &edge : m_edges)
            m_largest = std::max(m_largest, std::isfinite(edge.value) ? edge.value : 0);
        paintAgain();
        tellAgain();
    }
    if (shape == m_wanted)
        return;
    m_wanted = shape;
    arrange(std::move(shape));
}

void DependenciesItem::arrange(Shape shape)
{
    stopWatching(m_arranging.data());
    const int nodes = int(shape.keys.size());
    m_arranging = watch(arrangedAside(nodes, shape.edges), this, [this, shape](const LayeredGraph &graph) {
        m_arranging.clear();
        m_shape = shape;
        take(graph);
    });
}

void DependenciesItem::take(const LayeredGraph &graph)
{
    QHash<QString, QRectF> before;
    for (std::size_t i = 0; i < m_nodes.size() && i < m_places.size(); ++i)
        before.insert(m_nodes[i].key, m_places[i]);
    m_layers = graph;
    m_nodes.clear();
    m_edges.clear();
    takeGraph();
    place();
    m_starts = m_ends;
    bool moves = false;
    for (std::size_t i = 0; i < m_nodes.size() && i < m_starts.size(); ++i) {
        const auto known = before.constFind(m_nodes[i].key);
        if (known == before.constEnd() || *known == m_ends[i])
            continue;
        m_starts[i] = *known;
        moves = true;
    }
    m_moving.stop();
    m_moving.setDuration(m_motion);
    if (moves && m_motion > 0) {
        m_places = m_starts;
        m_moving.start();
    }
    layOutAgain();
    Q_EMIT arranged();
}

DependenciesItem::Scale DependenciesItem::scaleOf() const
{
    const QFontMetricsF metrics(font());
    qreal widest = 0;
    for (const GraphModel::Node &node : m_nodes)
        widest = std::max(widest, metrics.horizontalAdvance(node.name));
    Scale scale;
    const int steps = m_layers.layers - kFewForOneLayer;
    const qreal room = std::max(1.0, width() - 2 * kMargin);
    const qreal mostWide = steps > 0 ? room / (steps + kAcross) * kAcross : room;
    scale.nodeWidth = std::max(1.0, std::min({std::ceil(widest) + kWithName, kWidestNode, mostWide}));
    scale.stepX = steps > 0 ? (room - scale.nodeWidth) / steps : 0;
    // As high as it has to be; if that is too high, everything is lower.
    const qreal high = std::max(1.0, height() - 2 * kMargin);
    scale.nodeHeight = std::min(kNodeHeight, std::max(kLeastHeight, high / (m_layers.height * kBetweenNodes + 1)));
    const qreal spread = m_layers.height > 0 ? (high - scale.nodeHeight) / m_layers.height : 0;
    scale.stepY = std::min(spread, 2 * kBetweenNodes * scale.nodeHeight);
    const qreal used = m_layers.height * scale.stepY;
    const qreal wide = steps * scale.stepX;
    scale.origin = {width() / 2 - wide / 2, height() / 2 - used / 2};
    return scale;
}

QPointF DependenciesItem::pointOf(const Scale &scale, const LayeredGraph::Place &at) const
{
    return scale.origin + QPointF(at.layer * scale.stepX, at.y * scale.stepY);
}

/// Where nodes stand in this size.
void DependenciesItem::place()
{
    const Scale scale = scaleOf();
    m_ends.clear();
    for (std::size_t i = 0; i < m_nodes.size() && i < m_layers.nodes.size(); ++i) {
        const QPointF middle = pointOf(scale, m_layers.nodes[i]);
        m_ends.emplace_back(middle.x() - scale.nodeWidth / 2, middle.y() - scale.nodeHeight / 2, scale.nodeWidth,
                            scale.nodeHeight);
    }
    if (m_moving.state() != QAbstractAnimation::Running)
        m_places = m_ends;
}

void DependenciesItem::layOut()
{
    place();
    const Scale scale = scaleOf();
    m_edgePictures.clear();
    for (std::size_t i = 0; i < m_edges.size(); ++i)
        m_edgePictures.push_back(edgeOf(i, scale));
}

void DependenciesItem::move()
{
    const double part = m_moving.currentValue().toDouble();
    const auto between = [part](qreal a, qreal b) { return a + (b - a) * part; };
    for (std::size_t i = 0; i < m_places.size() && i < m_starts.size() && i < m_ends.size(); ++i) {
        const QRectF &from = m_starts[i];
        const QRectF &to = m_ends[i];
        m_places[i] = QRectF(between(from.x(), to.x()), between(from.y(), to.y()), between(from.width(), to.width()),
                             between(from.height(), to.height()));
    }
    layOutAgain();
}

/// Through its places in the layers between, level where it meets nodes.
DependenciesItem::EdgePicture DependenciesItem::edgeOf(std::size_t index, const Scale &scale) const
{
    const GraphModel::Edge &edge = m_edges[index];
    const QRectF &from = m_places[std::size_t(edge.from)];
    const QRectF &to = m_places[std::size_t(edge.to)];
    EdgePicture picture;
    if (edge.from == edge.to) { // a loop above its node
        picture.path.moveTo(from.right() - from.width() / 4, from.top());
        picture.path.cubicTo(from.right(), from.top() - from.height() * 0.8, from.left() + from.width() / 2,
                             from.top() - from.height() * 0.8, from.left() + from.width() / 2, from.top());
        return picture;
    }
    const bool forwards = m_layers.nodes[std::size_t(edge.from)].layer < m_layers.nodes[std::size_t(edge.to)].layer;
    picture.direction = forwards ? 1 : -1;
    std::vector<QPointF> points{{forwards ? from.right() : from.left(), from.center().y()}};
    for (const LayeredGraph::Place &each : m_layers.routes[index])
        points.push_back(pointOf(scale, each));
    picture.tip = {forwards ? to.left() : to.right(), to.center().y()};
    points.push_back(picture.tip);
    picture.path.moveTo(points.front());
    for (std::size_t i = 1; i < points.size(); ++i) {
        const qreal middle = (points[i - 1].x() + points[i].x()) / 2;
        picture.path.cubicTo({middle, points[i - 1].y()}, {middle, points[i].y()}, points[i]);
    }
    return picture;
}

QRectF DependenciesItem::placeOf(const QString &key) const
{
    for (std::size_t i = 0; i < m_nodes.size() && i < m_ends.size(); ++i) {
        if (m_nodes[i].key == key)
            return m_ends[i];
    }
    return {};
}

void DependenciesItem::markMoved(int, int)
{
    paintAgain(); // what isn't near steps back
}

} // namespace belfry

#include "moc_dependencies_item.cpp"
