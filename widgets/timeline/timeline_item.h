// SPDX-FileCopyrightText: 2026 The Belfry authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dashboard/threshold.h"
#include "timeseries/series_picture.h"

#include <QVariantList>
#include <QVariantMap>

#include <vector>

namespace belfry {

/// A row for each series of a LiveSeries, with a block for as long as a value stays in one state: that of the
/// thresholds, or without any each whole number.
class TimelineItem : public belfry::SeriesPicture
{
    Q_OBJECT
    QML_ELEMENT
    /// As the `thresholds` role of WidgetsModel.
    Q_PROPERTY(QVariantList thresholds MEMBER m_thresholdList NOTIFY lookChanged FINAL)
    /// Colours by the names of threshold states, and of numbers where there are no thresholds.
    Q_PROPERTY(QVariantMap stateColors MEMBER m_stateColors NOTIFY lookChanged FINAL)
    Q_PROPERTY(QVariantList colors MEMBER m_colors NOTIFY lookChanged FINAL)
    /// The height of a row, its gap included.
    Q_PROPERTY(qreal rowHeight READ rowHeight NOTIFY rowHeightChanged FINAL)

public:
    using SeriesPicture::SeriesPicture;

    qreal rowHeight() const { return m_rowHeight; }

Q_SIGNALS:
    void rowHeightChanged();

protected:
    QRectF layOut() override;
    void paint(QPainter &painter) const override;

private:
    void paintRow(QPainter &painter, int row) const;
    QColor colorOf(double value) const;

    QVariantList m_thresholdList;
    QVariantMap m_stateColors;
    QVariantList m_colors;
    std::vector<Threshold> m_thresholds;
    qreal m_rowHeight = 0;
};

} // namespace belfry
