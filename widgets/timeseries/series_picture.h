// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/shown_picture.h"
#include "models/live_series.h"
#include "timeseries/time_plot.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPointer>

#include <memory>

class QPainter;

namespace belfry {

/// A TimePlot that is painted whole whenever something has come: for pictures of few, large areas. Opaque, and the same
/// on every backend.
class SeriesPicture : public belfry::TimePlot // with its whole name, by which qmllint 6.4 finds it
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A kind of chart")
    Q_PROPERTY(belfry::LiveSeries *series READ series WRITE setSeries NOTIFY seriesChanged FINAL)
    Q_PROPERTY(double rangeMs MEMBER m_rangeMs NOTIFY lookChanged FINAL)
    /// The time at the right edge, ms since 1970 UTC; 0: of the newest sample.
    Q_PROPERTY(double endMs MEMBER m_endMs NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor background MEMBER m_background NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor labelColor MEMBER m_labelColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY lookChanged FINAL)

public:
    explicit SeriesPicture(QQuickItem *parent = nullptr);
    ~SeriesPicture() override;

    LiveSeries *series() const { return m_series; }
    void setSeries(LiveSeries *series);
    QRectF plotRect() const override { return m_plot; }
    qint64 timeAt(qreal x) const override;
    qreal xAt(qint64 t) const override;
    void paintTo(QPainter &painter) override;

Q_SIGNALS:
    void seriesChanged();
    void lookChanged();

protected:
    /// Works out what the next picture shows; says where in the item the plot lies, its axes outside.
    virtual QRectF layOut() = 0;
    /// In the item's own coordinates; there are a series and an end.
    virtual void paint(QPainter &painter) const = 0;

    Timestamp rangeMs() const { return Timestamp(m_rangeMs); }
    Timestamp end() const { return m_end; }
    QColor background() const { return m_background; }
    QColor labelColor() const { return m_labelColor; }
    QFont font() const { return m_font; }
    /// What the labels of a time axis take.
    qreal axisHeight() const;
    void paintTimes(QPainter &painter) const;

    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &next, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    QPointer<LiveSeries> m_series;
    double m_rangeMs = 900000;
    double m_endMs = 0;
    QColor m_background = Qt::white;
    QColor m_labelColor = Qt::black;
    QFont m_font;
    Timestamp m_end = 0;
    QRectF m_plot;
    ShownPicture m_picture;
};

} // namespace belfry
