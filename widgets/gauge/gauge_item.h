// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QPainterPath>
#include <QQuickPaintedItem>
#include <QVariantList>

#include <limits>

namespace belfry {

/// How far a value is on its way from one end to the other: an arc over 240 degrees, or a bar. Painted, so that it
/// looks the same on every backend, and only when something has changed.
class GaugeItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// From 0 to 1; what is beyond stands at the end. NaN: the track alone.
    Q_PROPERTY(double position MEMBER m_position NOTIFY lookChanged FINAL)
    Q_PROPERTY(Shape shape MEMBER m_shape NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal thickness MEMBER m_thickness NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor fill MEMBER m_fill NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor track MEMBER m_track NOTIFY lookChanged FINAL)
    /// [{ from, to, color }, …], from 0 to 1: where thresholds begin, along the outer edge.
    Q_PROPERTY(QVariantList bands MEMBER m_bands NOTIFY lookChanged FINAL)
    /// Where there is room for the value: inside the arc, or above the bar.
    Q_PROPERTY(QRectF face READ face NOTIFY faceChanged FINAL)
    /// The height that it can fill at its width: more stays empty.
    Q_PROPERTY(qreal usefulHeight READ usefulHeight NOTIFY usefulHeightChanged FINAL)

public:
    enum Shape { Arc, Bar };
    Q_ENUM(Shape)

    explicit GaugeItem(QQuickItem *parent = nullptr);

    QRectF face() const;
    qreal usefulHeight() const;
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void lookChanged();
    void faceChanged();
    void usefulHeightChanged();

private:
    struct Circle {
        QPointF center;
        qreal radius = 0; ///< of the track's middle
    };
    Circle circle() const;
    qreal rim() const { return m_thickness / 2 + 2 * bandThickness(); }
    qreal bandThickness() const { return m_bands.isEmpty() ? 0 : m_thickness / 3; }
    /// What is between two positions, `outwards` from the middle of the track.
    QPainterPath part(double from, double to, qreal outwards) const;
    void stroke(QPainter &painter, double from, double to, const QColor &color) const;

    double m_position = std::numeric_limits<double>::quiet_NaN();
    Shape m_shape = Arc;
    qreal m_thickness = 8;
    QColor m_fill = Qt::blue;
    QColor m_track = Qt::gray;
    QVariantList m_bands;
};

} // namespace belfry
