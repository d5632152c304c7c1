// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_renderer.h"
#include "dashboard/unit.h"
#include "models/live_series.h"
#include "timeseries/series_columns.h"
#include "timeseries/time_plot.h"

#include <QPointer>
#include <QVariantList>

#include <memory>

namespace belfry {

/// The live chart: the series of a LiveSeries over the last `rangeMs`. Draws on every scene graph backend. Nothing is
/// done while it is invisible or nothing has come; a new sample costs its own pixel columns.
class ChartItem : public belfry::TimePlot // with its whole name, by which qmllint 6.4 finds it
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::LiveSeries *series READ series WRITE setSeries NOTIFY seriesChanged FINAL)
    /// Only the series of this query; -1: of all.
    Q_PROPERTY(int query MEMBER m_query NOTIFY lookChanged FINAL)
    Q_PROPERTY(double rangeMs MEMBER m_rangeMs NOTIFY lookChanged FINAL)
    /// The time at the right edge, ms since 1970 UTC; 0: of the newest sample.
    Q_PROPERTY(double endMs MEMBER m_endMs NOTIFY lookChanged FINAL)
    /// A unit's name, for the labels of the axis.
    Q_PROPERTY(QString unit MEMBER m_unit NOTIFY lookChanged FINAL)
    /// False: nothing but the lines, from edge to edge.
    Q_PROPERTY(bool axes MEMBER m_axes NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool stacked MEMBER m_stacked NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool filled MEMBER m_filled NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal fillOpacity MEMBER m_fillOpacity NOTIFY lookChanged FINAL)
    Q_PROPERTY(qreal lineWidth MEMBER m_lineWidth NOTIFY lookChanged FINAL)
    /// "lines", "steps", "bars" or "points"
    Q_PROPERTY(QString shape MEMBER m_shape NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool logarithmic MEMBER m_logarithmic NOTIFY lookChanged FINAL)
    /// Numbers of the queries whose series are measured by an axis on the right, and that axis's unit.
    Q_PROPERTY(QVariantList rightQueries MEMBER m_rightQueries NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString rightUnit MEMBER m_rightUnit NOTIFY lookChanged FINAL)
    /// Numbers of two queries: between their series lies an area. Anything else: none.
    Q_PROPERTY(QVariantList band MEMBER m_band NOTIFY lookChanged FINAL)
    /// Fixed ends of the left axis; NaN: from the data.
    Q_PROPERTY(double minimum MEMBER m_minimum NOTIFY lookChanged FINAL)
    Q_PROPERTY(double maximum MEMBER m_maximum NOTIFY lookChanged FINAL)
    /// [{ value, color }, …]
    Q_PROPERTY(QVariantList thresholds MEMBER m_thresholds NOTIFY lookChanged FINAL)
    /// Whether what lies beyond a threshold is tinted.
    Q_PROPERTY(bool thresholdAreas MEMBER m_thresholdAreas NOTIFY lookChanged FINAL)
    /// [{ from, to, color }, …], ms since 1970 UTC
    Q_PROPERTY(QVariantList bands MEMBER m_bands NOTIFY lookChanged FINAL)
    Q_PROPERTY(QVariantList colors MEMBER m_colors NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor background MEMBER m_background NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor labelColor MEMBER m_labelColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY lookChanged FINAL)

public:
    explicit ChartItem(QQuickItem *parent = nullptr);

    LiveSeries *series() const { return m_series; }
    void setSeries(LiveSeries *series);
    QRectF plotRect() const override { return m_plotRect; }
    /// The series whose line is nearest to a point of the item; -1 where there is none, or they are stacked.
    Q_INVOKABLE int nearest(const QPointF &at) const;
    qint64 timeAt(qreal x) const override { return m_frame.timeAt(x); }
    qreal xAt(qint64 t) const override { return m_frame.xAt(t); }

    void paintTo(QPainter &painter) override;

    /// The picture as it was last drawn, for tests and exports.
    const QImage &picture() const { return m_frame.image(); }

Q_SIGNALS:
    void seriesChanged();
    void lookChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &next, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void takeLook();
    void takeAxes();
    void takeRoles();
    void takeMarks();
    AxisLabels labels() const;

    QPointer<LiveSeries> m_series;
    int m_query = -1;
    double m_rangeMs = 900000;
    double m_endMs = 0;
    QString m_unit = QStringLiteral("none");
    bool m_axes = true;
    bool m_stacked = false;
    bool m_filled = false;
    qreal m_fillOpacity = 0.1;
    qreal m_lineWidth = 1.5;
    QString m_shape = QStringLiteral("lines");
    bool m_logarithmic = false;
    QVariantList m_rightQueries;
    QString m_rightUnit = QStringLiteral("none");
    QVariantList m_band;
    double m_minimum;
    double m_maximum;
    QVariantList m_thresholds;
    bool m_thresholdAreas = false;
    QVariantList m_bands;
    QVariantList m_colors;
    QColor m_background = Qt::white;
    QColor m_gridColor = Qt::lightGray;
    QColor m_labelColor = Qt::black;
    QFont m_font;

    SeriesColumns m_columns;
    QueryRoles m_roles;
    ChartLook m_look;
    ChartFrame m_frame;
    std::unique_ptr<ChartRenderer> m_renderer;
    QRectF m_plotRect;
    quint64 m_generation = 0;
    Timestamp m_end = 0; ///< at the right edge of the picture
    bool m_lookDirty = true;
    bool m_pictureDirty = true;
};

} // namespace belfry
