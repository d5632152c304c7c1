// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chart/chart_renderer.h"
#include "dashboard/threshold.h"
#include "models/live_series.h"
#include "timeseries/time_plot.h"

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPointer>
#include <QVariantList>
#include <QVariantMap>

#include <memory>
#include <vector>

class QPainter;

namespace belfry {

/// A row for each series of a LiveSeries, with a block for as long as a value stays in one state: that of the
/// thresholds, or without any each whole number. Drawn as a picture, so that every backend shows it alike, and only
/// when something has come.
class TimelineItem : public belfry::TimePlot // with its whole name, by which qmllint 6.4 finds it
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(belfry::LiveSeries *series READ series WRITE setSeries NOTIFY seriesChanged FINAL)
    Q_PROPERTY(double rangeMs MEMBER m_rangeMs NOTIFY lookChanged FINAL)
    /// The time at the right edge, ms since 1970 UTC; 0: of the newest sample.
    Q_PROPERTY(double endMs MEMBER m_endMs NOTIFY lookChanged FINAL)
    /// As the `thresholds` role of WidgetsModel.
    Q_PROPERTY(QVariantList thresholds MEMBER m_thresholdList NOTIFY lookChanged FINAL)
    /// Colours by the names of threshold states, and of numbers where there are no thresholds.
    Q_PROPERTY(QVariantMap stateColors MEMBER m_stateColors NOTIFY lookChanged FINAL)
    Q_PROPERTY(QVariantList colors MEMBER m_colors NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor background MEMBER m_background NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor labelColor MEMBER m_labelColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QFont font MEMBER m_font NOTIFY lookChanged FINAL)
    /// The height of a row, its gap included.
    Q_PROPERTY(qreal rowHeight READ rowHeight NOTIFY rowHeightChanged FINAL)

public:
    explicit TimelineItem(QQuickItem *parent = nullptr);

    LiveSeries *series() const { return m_series; }
    void setSeries(LiveSeries *series);
    qreal rowHeight() const { return m_rowHeight; }

    QRectF plotRect() const override { return m_plot; }
    qint64 timeAt(qreal x) const override;
    qreal xAt(qint64 t) const override;

Q_SIGNALS:
    void seriesChanged();
    void lookChanged();
    void rowHeightChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *node, UpdatePaintNodeData *data) override;
    void geometryChange(const QRectF &next, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;

private:
    void layOut();
    void paintRow(QPainter &painter, int series) const;
    void paintTimes(QPainter &painter) const;
    QColor colorOf(double value) const;

    QPointer<LiveSeries> m_series;
    double m_rangeMs = 900000;
    double m_endMs = 0;
    QVariantList m_thresholdList;
    QVariantMap m_stateColors;
    QVariantList m_colors;
    QColor m_background = Qt::white;
    QColor m_labelColor = Qt::black;
    QFont m_font;

    std::vector<Threshold> m_thresholds;
    Timestamp m_end = 0;
    QRectF m_plot;
    qreal m_rowHeight = 0;
    QImage m_image;
    std::unique_ptr<ChartRenderer> m_renderer;
    bool m_pictureDirty = true;
};

} // namespace belfry
