// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/unit.h"
#include "heatmap/heat_grid.h"
#include "timeseries/series_picture.h"

namespace belfry {

/// How values were spread, over time: rows of values, columns of time, the more the stronger the colour. Series with a
/// label `le` are taken for the buckets of histograms.
class HeatmapItem : public belfry::SeriesPicture
{
    Q_OBJECT
    QML_ELEMENT
    /// About how many rows, of series that are no buckets.
    Q_PROPERTY(int rows MEMBER m_rows NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool logarithmic MEMBER m_logarithmic NOTIFY lookChanged FINAL)
    Q_PROPERTY(QString unit MEMBER m_unit NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor gridColor MEMBER m_gridColor NOTIFY lookChanged FINAL)

public:
    using SeriesPicture::SeriesPicture;

    const HeatGrid &grid() const { return m_grid; }
    /// The column at a time, the uppermost row first: [{ text: "10 – 20 ms", value: 31, amount: "31" }, …]; only rows
    /// with something in them.
    Q_INVOKABLE QVariantList columnAt(qint64 t) const;

protected:
    QRectF layOut() override;
    void paint(QPainter &painter) const override;

private:
    std::vector<HeatSeries> takeSeries(bool &areBuckets) const;
    void paintLabels(QPainter &painter) const;
    void paintCells(QPainter &painter) const;
    QString edgeText(double edge) const;
    QString rowText(const HeatGrid::Row &row) const;
    QRgb cellColor(double amount) const;

    int m_rows = 12;
    bool m_logarithmic = false;
    QString m_unit = QStringLiteral("none");
    QColor m_color = Qt::blue;
    QColor m_gridColor = Qt::lightGray;
    HeatGrid m_grid;
};

} // namespace belfry
