// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flow/sankey.h"
#include "models/flow_model.h"
#include "picture/picture_item.h"

#include <QPainterPath>
#include <QPointer>

namespace belfry {

/// How much goes from where to where, stage by stage from left to right: a bar for each node, ribbons between them, all
/// as thick as their values. What is marked shows all ways that lead through it. The parts are the nodes, then what
/// goes between two of them; arrows lead from a node into what leaves it, and on to where that goes.
class FlowItem : public belfry::PictureItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::FlowModel *flows READ flows WRITE setFlows NOTIFY flowsChanged FINAL)
    /// Nodes of a stage; the smaller ones are one together.
    Q_PROPERTY(int most MEMBER m_most WRITE setMost NOTIFY lookChanged FINAL)

public:
    using PictureItem::PictureItem;

    FlowModel *flows() const { return m_flows; }
    void setFlows(FlowModel *flows);
    void setMost(int most);
    const Sankey &sankey() const { return m_sankey; }

    int partCount() const override { return m_flows ? int(m_sankey.nodes.size() + m_links.size()) : 0; }
    PicturePart part(int index) const override;
    int partAt(const QPointF &place) const override;
    int neighbour(int index, int key) const override;

Q_SIGNALS:
    void flowsChanged();

protected:
    void layOut() override;
    void paint(QPainter &painter, const QRectF &place) const override;
    void markMoved(int before, int now) override;

private:
    static constexpr qreal kNodeWidth = 10;
    static constexpr qreal kNodeGap = 8;
    static constexpr qreal kLeastThick = 0.75;

    /// What goes from one node to another, whatever its way before and after.
    struct Link {
        std::size_t from = 0;
        std::size_t to = 0;
        double value = 0;
        qreal left = 0;  ///< its upper edge at the node that it comes from
        qreal right = 0; ///< and at the other
        qreal thickness = 0;
    };

    int nodeCount() const { return int(m_sankey.nodes.size()); }
    const Link &link(int index) const { return m_links[std::size_t(index - nodeCount())]; }
    void findLinks();
    /// A ribbon's or a link's outline between two stages.
    QPainterPath outline(std::size_t stage, qreal from, qreal to, qreal thickness) const;
    QPainterPath outlineOf(const Link &link) const;
    bool leadsThrough(const Sankey::Strand &strand, int part) const;
    int beside(int index, int step) const;
    int across(int index, bool forwards) const;
    QColor colorOf(const Sankey::Strand &strand) const;
    void paintRibbons(QPainter &painter) const;
    void paintNodes(QPainter &painter) const;
    void paintLabel(QPainter &painter, const Sankey::Node &node) const;
    /// Whether edges of ribbons that leave a stage run through a place.
    bool crosses(const QRectF &place, std::size_t stage) const;
    /// `at`: where its base line begins.
    void paintText(QPainter &painter, const QPointF &at, const QString &text, bool hasHalo) const;
    void paintHeadings(QPainter &painter) const;
    qreal headingHeight() const;

    QPointer<FlowModel> m_flows;
    int m_most = 10;
    Sankey m_sankey; ///< in the item's own coordinates
    std::vector<Link> m_links;
};

} // namespace belfry
