// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>
#include <QStringList>
#include <QVariantList>

namespace belfry {

/// Values around a centre: a spoke for each, the farther out the larger, joined to an area. Painted, so that it looks
/// the same on every backend.
class PolarItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// How far out each stands, 0 to 1; clockwise from the top.
    Q_PROPERTY(QVariantList fractions MEMBER m_fractions NOTIFY lookChanged FINAL)
    /// What stands at the ends of the spokes.
    Q_PROPERTY(QStringList labels MEMBER m_labels NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor labelColor MEMBER m_labelColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal fillOpacity MEMBER m_fillOpacity NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal lineWidth MEMBER m_lineWidth NOTIFY lookChanged FINAL)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY lookChanged FINAL)

public:
    explicit PolarItem(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

    /// Where a value stands in the item.
    Q_INVOKABLE QPointF place(int spoke, double fraction) const;

Q_SIGNALS:
    void lookChanged();

private:
    int spokes() const { return int(m_fractions.size()); }
    qreal radius() const;
    QPolygonF ring(double fraction) const;
    void paintLabel(QPainter &painter, int spoke) const;

    QVariantList m_fractions;
    QStringList m_labels;
    QColor m_color = Qt::blue;
    QColor m_gridColor = Qt::lightGray;
    QColor m_labelColor = Qt::black;
    qreal m_fillOpacity = 0.2;
    qreal m_lineWidth = 1.5;
    QFont m_font;
};

} // namespace belfry
